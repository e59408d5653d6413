import { checkTable, type Row } from '../testing/table.ts'

// Days and hours said in other ways than in full. Monday 10 March 2025, en-GB, unless the row says otherwise.
const said: Row[] = [
  ['Dockers will strike on May 28, 29 and 30 and again on June 4.', '2025-05-28,2025-05-29,2025-05-30,2025-06-04'],
  ['🌳 TREE PLANTING 🌳\n📅 Sun 16 Mar\n🕙 10-1\n📍 Bank Meadow', '2025-03-16T10:00>2025-03-16T13:00', { place: 'Bank Meadow' }],
  ['Quiz night\nDate: 21 March\nTime: 6-8\nPlace: Corn Hall', '2025-03-21T18:00>2025-03-21T20:00', { place: 'Corn Hall' }],
  ['Can you help on Saturday? We need stewards for the demo. Be at the station by 10.30am.', '2025-03-15T10:30'],
  ['Please send your forms by 5pm on Friday 21 March.', ''],
  ['Just a reminder that our AGM takes place tomorrow evening (Tuesday) at 7.30 in the Weavers Hall.', '2025-03-11T19:30'],
  ['Wir laden euch zu unserem offenen Treffen ein: Dienstag, den 18. März, 19 Uhr, Café Linde.', '2025-03-18T19:00', { locale: 'de-DE' }],
  ['Am Freitagabend um 7 Uhr treffen wir uns zur Mahnwache am Dom.', '2025-03-14T19:00', { locale: 'de-DE' }],
  ['¡Este 21M paramos! Nos vemos a las 18 h en la glorieta.', '2025-03-21T18:00', { locale: 'es-ES' }],
  ['La marca 3M presenta su catálogo.', '', { locale: 'es-ES' }],
  ['Asamblea abierta: miércoles 19, 19:30h, centro social.', '2025-03-19T19:30', { locale: 'es-ES' }],
  ['Strikes in March: Tuesday 18th – North Line; Wednesday 19th – Coast Rail.', '2025-03-18,2025-03-19'],
  ['If no deal is reached, 2,300 workers will walk off the job Saturday morning. By Friday, 2,300 letters had gone out.', '2025-03-15', { locale: 'en-US' }],
  ['We’re walking out. Friday. 11am. Front quad.', '2025-03-14T11:00'],
  ['The hearing is set for March 21. Supporters will rally outside the courthouse at 8:30 a.m. before the hearing.', '2025-03-21T08:30', { locale: 'en-US' }],
  ['The hearing is set for March 21 at 9 a.m.', '', { locale: 'en-US' }],
]
checkTable('Days and hours said otherwise', 'en-GB', '2025-03-10', said)

const ends: Row[] = [
  ['Ab Mittwochfrüh 4 Uhr bestreikt die Gewerkschaft den Nahverkehr. Der Ausstand soll bis Freitagabend dauern.', '2025-03-12T04:00', { locale: 'de-DE' }],
  ['De vakbond kondigt voor vrijdag een staking aan in het streekvervoer.', '2025-03-14', { locale: 'nl-NL' }],
  ['Graag je handtekening inleveren voor vrijdag.', '', { locale: 'nl-NL' }],
  ['Today’s strike at the bakery is going ahead. Picket from 5am to 2pm at the Dale Street gate.', '2025-03-10T05:00>2025-03-10T14:00'],
  ['What’s on\n\nMarch 15 – Plant swap, Village Hall, 10am\nMarch 22 – Closed for the holiday\nMarch 29 – Repair café, Scout Hut, 10am-1pm', '2025-03-15T10:00,2025-03-29T10:00>2025-03-29T13:00'],
  ['“We will not be silent,” said Lena Ortiz, who organized Sunday’s vigil. The group meets again March 19 at 2 p.m. in Eastside Park.', '2025-03-19T14:00', { locale: 'en-US', place: 'Eastside Park' }],
  ['Weavers set up a picket line at 5 a.m. Monday after talks broke down over the weekend. The strike entered its third day on Wednesday.', '', { locale: 'en-US' }],
  ['Protesters have vowed to return to the site every Saturday until the felling stops. They meet at 10am at the Elm Grove entrance.', '2025-03-15T10:00'],
]
checkTable('What ends, what is over, what goes on', 'en-GB', '2025-03-10', ends)

const towns: Row[] = [
  ['Saturday 22 March\n\nABERDEEN\n1pm\nCastlegate\n\nCARDIFF\n12pm\nCity Hall\n\nDERBY\n2pm\nMarket Place\n\nProtests called by the Peace Coalition', '2025-03-22T13:00,2025-03-22T12:00,2025-03-22T14:00', { place: 'Castlegate, ABERDEEN' }],
  ['Manifestations du samedi 22 mars\n\nBordeaux 14h place de la Victoire\nLyon 14h30 place Bellecour\nLille 15h porte de Paris', '2025-03-22T14:00,2025-03-22T14:30,2025-03-22T15:00', { locale: 'fr-FR', place: 'place de la Victoire' }],
  ['Manifestationer lördag 22 mars\nStockholm kl 13 Sergels torg\nGöteborg kl 12 Götaplatsen\nMalmö kl 14 Möllevångstorget', '2025-03-22T13:00,2025-03-22T12:00,2025-03-22T14:00', { locale: 'sv-SE' }],
  ['The march is on Saturday 22 March. Our coach leaves from the bus station at 7am. It assembles at noon on Mill Street.', '2025-03-22T12:00', { place: 'Mill Street' }],
  ['A march will leave Fleet Park at 1pm on Saturday and make its way to the Guildhall, with speeches at about 2.30pm.', '2025-03-15T13:00', { place: 'Fleet Park' }],
  ['Come out for the march, Monday, March 17. Line up at 9:30 at Bethel AME; step off at 10.', '2025-03-17T09:30', { locale: 'en-US', place: 'Bethel AME' }],
]
checkTable('Towns in three lines, and places beside hours', 'en-GB', '2025-03-10', towns)

const weeks: Row[] = [
  ['The next open meeting of the group is two weeks today at 7pm in the Friends Meeting House.', '2025-03-24T19:00'],
  ['Join our litter pick a week on Saturday at 11am in Mill Park.', '2025-03-22T11:00'],
  ['The picket is on Tuesday week, 8am, at the depot.', '2025-03-18T08:00'],
  ['Prochaine permanence du collectif : samedi en huit, 14h, Maison des associations.', '2025-03-22T14:00', { locale: 'fr-FR' }],
  ['Wir treffen uns heute in zwei Wochen um 18 Uhr zur Mahnwache am Markt.', '2025-03-24T18:00', { locale: 'de-DE' }],
  ['On the 22nd of this month tenants will march on the civic centre. Assemble 2pm by the fountain.', '2025-03-22T14:00'],
  ['Can’t make the rally on 12 April? We rally again on the 19th at 10am in Corn Square.', '2025-04-12,2025-04-19T10:00'],
  ['Picket for the bakery strikers this coming Wednesday, half seven till nine in the morning, Dock Road entrance.', '2025-03-12T07:30>2025-03-12T09:00'],
  ['Join our litter pick on 6 April. Meet at the bowling club, 10.30 for an 11 o’clock start.', '2025-04-06T10:30'],
  ['Come out to Oak Park this Sat. at 10 for our spring clean-up! Gloves provided.', '2025-03-15T10:00', { locale: 'en-US' }],
  ['Join a walk of protest along the canal. We set off from Lock 12 at 10.15am on Saturday 29th March and should reach the offices by noon.', '2025-03-29T10:15'],
  ['Could you spare two hours on the morning of Saturday 5 April to replant the verge? Meet 9.45 at the bus shelter.', '2025-04-05T09:45'],
  ['Blodbussen kommer till torget torsdag 13 mars mellan 14 och 18. Välkommen!', '2025-03-13T14:00>2025-03-13T18:00', { locale: 'sv-SE' }],
  ['The students’ union has announced a national march against the prospects of today’s pupils. It will be held on 21 March.', '2025-03-21'],
  ['Date: Thursday, 20 March 2025, 5pm to 6pm\n\nOur vigil, which takes place each Thursday night on the common, was begun in 2002. Join us!', '2025-03-20T17:00>2025-03-20T18:00'],
  ['The commission will likely be voting to repeal the rule on 14 March. Write to it to delay the vote.', ''],
  ['Library lovers hold read-ins across the country on Saturday 5 April, say at noon.', '2025-04-05T12:00'],
]
checkTable('Weeks counted, months left out, hours before hours', 'en-GB', '2025-03-10', weeks)

const streets: Row[] = [
  ['Thousands will take to the streets of Leeds today as they mark the anniversary of the clinic.\nAssembly will take place at Mill Square, and the march is set to begin around midday.', '2025-03-10T12:00', { place: 'Mill Square' }],
  ['A central organiza esta segunda-feira uma manifestação contra o pacote laboral, que vai acabar com a entrega de uma petição. O início está marcado para as 14h30 na Praça Nova.', '2025-03-10T14:30', { locale: 'pt-PT', place: 'Praça Nova' }],
  ['Presidio davanti la sede della Prefettura, mercoledì 19 marzo, da parte delle segreterie provinciali. Dalle 10 alle 12.', '2025-03-19T10:00>2025-03-19T12:00', { locale: 'it-IT', place: 'sede della Prefettura' }],
  ["title: River Cleanup\nstartDate: '2025-04-12 10:00'\nlocation:\n  name: Mill Chamber of Commerce\n  streetAddress: 11 Mill Rd.\n\nJoin us and bring gloves.", '2025-04-12T10:00', { locale: 'en-US', place: 'Mill Chamber of Commerce' }],
]
checkTable('Into the streets, in front of what, a field within a field', 'en-GB', '2025-03-10', streets)
