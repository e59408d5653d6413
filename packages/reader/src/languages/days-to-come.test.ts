import { checkTable, type Row } from '../testing/table.ts'

const announced: Row[] = [
  ['To back the dockers, drivers in Leeds will stage a protest demonstration on Monday afternoon near the corn exchange.', '2025-03-10'],
  ['In Ede wordt woensdagmiddag vanaf 15.00 uur gedemonstreerd tegen de sluiting van het ziekenhuis.', '2025-03-12T15:00', { locale: 'nl-NL' }],
  ['Op het Marktplein wordt donderdagavond om 19.30 uur gewaakt voor de slachtoffers. De organisatie rekent op honderden mensen.', '2025-03-13T19:30', { locale: 'nl-NL' }],
  ['Am Marktplatz wird am Mittwochnachmittag ab 15 Uhr gegen die Schließung des Bades demonstriert.', '2025-03-12T15:00', { locale: 'de-DE' }],
  ['Mais de mil pessoas dizem juntar-se à concentração junto à Câmara, agendada para as 18h de hoje.', '2025-03-10T18:00', { locale: 'pt-PT' }],
  ['Cientos de vecinos se sumarán a la concentración ante el ayuntamiento, convocada para las 19 h de hoy.', '2025-03-10T19:00', { locale: 'es-ES' }],
  ['De nombreux habitants se joindront au rassemblement devant la mairie, prévu à 18h ce soir.', '2025-03-10T18:00', { locale: 'fr-FR' }],
  ['Mer än tusen personer säger sig delta i manifestationen på torget, som börjar klockan 18 i dag.', '2025-03-10T18:00', { locale: 'sv-SE' }],
  ['Boerenbond Oost zegt zaterdag 29 maart in Ede de grootste demonstratie ooit te willen houden.', '2025-03-29', { locale: 'nl-NL' }],
  ['Der Bauernbund will am Samstag, 29. März, in Ulm die größte Demonstration seit Jahren abhalten.', '2025-03-29', { locale: 'de-DE' }],
  ['Le syndicat dit vouloir organiser samedi 29 mars à Dijon la plus grande manifestation de son histoire.', '2025-03-29', { locale: 'fr-FR' }],
  ['We sturen het stuk ook naar de leden ter voorbereiding op de algemene ledenvergadering die gehouden zal worden op 15 april 2025 in De Kring, aanvang 20:00 uur.', '2025-04-15T20:00', { locale: 'nl-NL' }],
  ['Wir senden den Entwurf den Mitgliedern vor der Mitgliederversammlung, die am 15. April 2025 im Vereinsheim stattfinden wird, Beginn 20:00 Uhr.', '2025-04-15T20:00', { locale: 'de-DE' }],
  ['We will send the draft to members ahead of the annual general meeting, which will be held on 15 April 2025 in the Guildhall, starting at 8pm.', '2025-04-15T20:00'],
  ['Bari, 10 mar. 2025-\nSabato 22 marzo si svolgerà una manifestazione cittadina contro la chiusura del porto.\n\nSabato possiamo cominciare partecipando al presidio pacifico del municipio.', '2025-03-22', { locale: 'it-IT' }],
  ['Sabato 22 marzo si terrà un corteo contro la chiusura dell’ospedale.', '2025-03-22', { locale: 'it-IT' }],
  ['El sábado 22 de marzo tendrá lugar una manifestación contra el cierre del hospital.', '2025-03-22', { locale: 'es-ES' }],
  ['No sábado 22 de março vai realizar-se uma manifestação contra o fecho do hospital.', '2025-03-22', { locale: 'pt-PT' }],
  ['Lördag 22 mars hålls en demonstration mot nedläggningen av sjukhuset.', '2025-03-22', { locale: 'sv-SE' }],
  ["title: 'Town Assembly: 2pm Sat 5th March'\n\nWe are hosting a town assembly, open to anyone in Hull, to discuss the future of the baths.", '2025-04-05T14:00!', { on: '2025-04-01' }],
  ['Depois de quinhentas pessoas terem ido à marcha de 1 de março, mais de mil dizem juntar-se à concentração junto à Câmara, agendada para as 18h de hoje.', '2025-03-10T18:00', { locale: 'pt-PT' }],
  ['After five hundred came to the march on 1 March, more than a thousand say they will join the rally outside the town hall at 6pm today.', '2025-03-10T18:00'],
  ['Nach der Kundgebung am 1. März ruft das Bündnis heute um 18 Uhr zur Demonstration vor dem Rathaus auf.', '2025-03-10T18:00', { locale: 'de-DE' }],
  ['We send our objections to the members ahead of the first general meeting, which will be held on 15 April 2025 in the Guildhall, starting at 8pm.', '2025-04-15T20:00'],
  ['We sturen de zienswijze ook naar de leden voor de eerste ledenvergadering die gehouden zal worden op 15 april 2025 in De Kring, aanvang 20:00 uur.', '2025-04-15T20:00', { locale: 'nl-NL' }],
  ['The deadline for designs for our march will be on 5 April.', ''],
]
checkTable('Days to come', 'en-GB', '2025-03-10', announced)

const moved: Row[] = [
  ['Our plans for tomorrow’s Beach Cleanup at Ness Point have been blown out by the storm.\n\nTo be safe we will postpone the cleanup to next Saturday, 3/22, 9am-11am.\n\nVolunteers should meet at the lodge at 9 a.m. on Saturday.', '2025-03-22T09:00>2025-03-22T11:00', { locale: 'en-US', on: '2025-03-14' }],
  ['Tomorrow’s litter pick is off because of the storm. We have moved it to Saturday 22 March at 10am.', '2025-03-22T10:00', { on: '2025-03-14' }],
  ['Der Verein musste den Termin des Putztags auf Samstag (18. Oktober) ändern. Das gab er am Samstag (13. September) bekannt.', '2025-10-18', { locale: 'de-DE', on: '2025-09-14' }],
  ['Wegen des Sturms verschieben wir die Kundgebung auf Samstag, 22. März, 14 Uhr.', '2025-03-22T14:00', { locale: 'de-DE' }],
  ['L’association a dû reporter le rassemblement au samedi 22 mars à 14h.', '2025-03-22T14:00', { locale: 'fr-FR' }],
  ['La asociación tuvo que aplazar la marcha al sábado 22 de marzo a las 12:00.', '2025-03-22T12:00', { locale: 'es-ES' }],
  ['Il comitato ha dovuto rinviare il presidio a sabato 22 marzo alle 15.', '2025-03-22T15:00', { locale: 'it-IT' }],
  ['A associação teve de adiar a marcha para sábado, 22 de março, às 15h.', '2025-03-22T15:00', { locale: 'pt-PT' }],
  ['De vereniging moest de opruimactie verplaatsen naar zaterdag 22 maart, 10.00 uur.', '2025-03-22T10:00', { locale: 'nl-NL' }],
  ['Föreningen har fått flytta städdagen till lördag 22 mars klockan 10.', '2025-03-22T10:00', { locale: 'sv-SE' }],
]
checkTable('Actions moved to another day', 'en-GB', '2025-03-10', moved)
