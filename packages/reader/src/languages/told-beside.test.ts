import { checkTable, type Row } from '../testing/table.ts'

// What stands beside a call and is none, and what is one though it looks like none. Thursday 2 May 2024, en-GB, unless the row says otherwise.
const numbers: Row[] = [
  ['Last year 20,000 visitors saw the mill. On 11 May we hold a rally in Hamton.', '2024-05-11'],
  ['Die Kasse kürzt ab 10.000 Rentnern die Leistung. Am 11. Mai rufen wir zur Kundgebung auf.', '2024-05-11', { locale: 'de-DE' }],
  ['On May 11 we march at noon. The parade sets off from 1143 N. Fourth Street.', '2024-05-11T12:00', { locale: 'en-US' }],
  ['The march on May 11 will leave from 1030 Mill Avenue.', '2024-05-11', { locale: 'en-US' }],
  ['Doors at 1830 on 11 May, meeting in the Corn Hall.', '2024-05-11T18:30'],
  ['title: Workshop on rents\nevent_date: 2024-05-16 00:00:00\nstart_time: \'6:15 pm\'\nlocation: Arts Center', '2024-05-16T18:15', { locale: 'en-US' }],
  ['Painting crew meets on Saturday 11^th^ May from 9.30 am to do the fence. Everybody can help.', '2024-05-11T09:30'],
]
checkTable('Numbers that are no hours, and hours among them', 'en-GB', '2024-05-02', numbers)

const beside: Row[] = [
  ['LAKETON, May 2, 2024 /NewsLine/ - Nurses of the Lake Union will hold a mass protest on Thursday, May 9 at noon.', '2024-05-09T12:00', { locale: 'en-CA' }],
  ['Thursday, whatever the vote brings on Tuesday, we will rally by the School Office at 4:30 PM.', '2024-05-02T16:30', { locale: 'en-US' }],
  ['Despite a briefing by the mayor in the hall on Saturday, the protest on Monday at 9am would still go ahead, said organisers.', '2024-05-06T09:00'],
  ['Trotz der Gespräche am Samstag im Rathaus, so der Sprecher, findet die Kundgebung am Montag um 9 Uhr auf dem Markt statt.', '2024-05-06T09:00', { locale: 'de-DE' }],
  ['A caminhada solidária realiza-se a 14 de junho. Quem quiser pode inscrever-se já a partir de segunda-feira, 6 de maio.', '2024-06-14', { locale: 'pt-PT' }],
  ['You can sign up for the walk online as from Monday 6 May. The walk itself is on Saturday 15 June at 10am.', '2024-06-15T10:00'],
  ['Campaign Coordinator\n\nClosing date\n\nSunday 12 May 2024 - 11:59 pm', ''],
  ['Applications close 11:59 pm Sunday 12 May.', ''],
  ['title: "Müllsammelaktion 02.05.24"\ndate: 2024-05-02 11:00:00 +0200\n\nAm Donnerstag, dem 02.05.2024 fand in Elmtal, ausgerichtet vom Jugendrat, eine Müllsammelaktion statt.', '', { locale: 'de-DE' }],
  ['title: "Müllsammelaktion"\ndate: 2024-05-02 11:00:00 +0200\n\nKommt alle zur Müllsammelaktion am Samstag, 11. Mai um 10 Uhr am Wehr.', '2024-05-11T10:00', { locale: 'de-DE' }],
  ['Luleby2024-05-02 21:34\n\nFöräldrarna organiserar en demonstration på skolgården imorgon.', '2024-05-03', { locale: 'sv-SE' }],
  ['Vendredi 26 avril, l’école s’est mobilisée pour protester contre une fermeture à la rentrée prochaine.', '', { locale: 'fr-FR', on: '2024-04-27' }],
  ['Du lundi 6 mai au jeudi 9 mai, les chauffeurs du dépôt prévoient une opération escargot.', '2024-05-06>2024-05-09', { locale: 'fr-FR' }],
]
checkTable('Days of something else', 'en-GB', '2024-05-02', beside)

const called: Row[] = [
  ['The Harbour Lions Club will hold a mystery supper crawl this Saturday to raise money for the lifeboat.', '2024-05-04'],
  ['Der Heimatverein veranstaltet am 11. Mai einen Kinonachmittag im Pfarrsaal.', '2024-05-11', { locale: 'de-DE' }],
  ['The minister will hold a hearing on the bill this Friday.', ''],
  ['title: 9 May Harbour Board Meeting Cancelled\n\nThe Harbour Board meeting planned for May 9 has been cancelled.\n\nAn extra meeting is scheduled for May 30 at 7pm, Town Hall.', '2024-05-30T19:00', { locale: 'en-US' }],
  ['Harbour Board Meeting cancelled\n\nThe meeting on 9 May at 7pm has been cancelled.', ''],
  ['Thursday 2 May 2024\n\nClinic Rally Today with Cake!\n\nMeet me with neighbours of all ages at the corner of Elm Lane at 12 noon!', '2024-05-02T12:00'],
  ['Teachers across the valley are expected to strike this Wednesday. One joint rally has been organised by the Trades Council at 1pm on Wednesday outside Corn Hall.', '2024-05-08,2024-05-08T13:00'],
  ['St Ebba’s keeps an overnight vigil on Friday (May 10). It will begin at 10.45pm and last until sunrise at 6am on Saturday.', '2024-05-10T22:45>2024-05-11T06:00'],
  ['Doe zaterdag 11 mei mee aan de landelijke Natuurwerkdag. Op 11 mei werkt de groep aan het pad bij de kade. De werkzaamheden starten om 09.00 uur.', '2024-05-11T09:00', { locale: 'nl-NL' }],
  ['Monday May 6 is a national day of action for tenants. Marches are planned in dozens of towns. Tenants of the Valley are holding a march in Kenosha at noon, from the old depot.', '2024-05-06,2024-05-06T12:00', { locale: 'en-US' }],
  ['Fira 1 maj med oss.\nOxelby\n- 10:30: Samling vid Norra skolan, Skolgatan 1, bakom sporthallen\n- 10:45: Demonstrationståg – Ny riktning\nNyby\n- 12:30: Samling vid hamnen\n- 13:15: Demonstrationståg – Ny riktning', '2024-05-01T10:30,2024-05-01T12:30', { locale: 'sv-SE', on: '2024-04-22' }],
]
checkTable('Calls that look like none', 'en-GB', '2024-05-02', called)

const othersToo: Row[] = [
  ['The result means that the strike due on 14 May will not now take place.', ''],
  ['Bargaining resumes May 13 at 4 p.m.', '', { locale: 'en-US' }],
  ['Applications for the grants round open on 6 May and close at 5pm on 31 May.', ''],
  ['Dates of previous meetings: 8 January, 5 February, 4 March.', ''],
  ['The Bank will announce its decision at noon on 9 May.', ''],
  ['The union will announce its plan at a rally at noon on 9 May in Corn Square.', '2024-05-09T12:00'],
  ['Prochaine parution du bulletin : 3 juin.', '', { locale: 'fr-FR' }],
  ['Vecinas, el sábado 11 hay comida popular en la plaza, a partir de las 14h.', '2024-05-11T14:00', { locale: 'es-ES' }],
  ['On Saturday 11 we walk to the weir at 10am.', '2024-05-11T10:00'],
  ['El sábado 11 personas fueron multadas en la plaza.', '', { locale: 'es-ES' }],
  ['Our potluck is on Saturday 11 May.', '2024-05-11', { kind: 'fair' }],
  ['The bioblitz is on Saturday 11 May.', '2024-05-11', { kind: 'cleanup' }],
  ['A motorcade for fair rents is on Saturday 11 May.', '2024-05-11', { kind: 'march' }],
]
checkTable('What others do, and what has a name of its own', 'en-GB', '2024-05-02', othersToo)

const lists: Row[] = [
  ['### National School Walkout\nWhen: April 20, 2025, the 19th anniversary of the fire, at 10am in every time zone\nWhat: a silent walkout', '2025-04-20T10:00', { locale: 'en-US', on: '2025-03-01' }],
  ['Agenda: ma 6 mei 20.00 buurtoverleg; za 11 mei 14.00 demonstratie Stadhuisplein; do 16 mei 19.30 filmavond', '2024-05-06T20:00,2024-05-11T14:00,2024-05-16T19:30', { locale: 'nl-NL' }],
  ['Rommelmarkt zaterdag 11 mei 14.00 euro per kraam.', '2024-05-11', { locale: 'nl-NL' }],
  ['Die Gewerkschaft ruft für Montag und Dienstag (6. und 7. Mai) zum Warnstreik auf. Am Dienstag findet um 10 Uhr eine Kundgebung auf dem Rathausplatz statt.', '2024-05-06,2024-05-07,2024-05-07T10:00', { locale: 'de-DE' }],
  ['The League’s forum is hosting a feeder march on Saturday, beginning at 10am at the corner of Elm Lane. The Cleaners’ Union will rally at the West Steps at 10am.', '2024-05-04T10:00,2024-05-04T10:00'],
]
checkTable('Lists of days and of bodies', 'en-GB', '2024-05-02', lists)

const ofOthers: Row[] = [
  ['The League has called an emergency protest on Monday 13 May. Join us at 6pm by the Parliament gates to say no as members speak inside. They will begin the debate at 3.30pm.', '2024-05-13T18:00'],
  ['The League has called a protest on Monday 13 May. The march will begin at 3.30pm. Join us at 6pm outside Parliament.', '2024-05-13T15:30'],
]
checkTable('Hours at which others do something', 'en-GB', '2024-05-02', ofOthers)
