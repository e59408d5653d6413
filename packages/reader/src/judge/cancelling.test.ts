import { checkTable, type Row } from '../testing/table.ts'

// Called off, told or long past, in the words of announcements. Monday 3 March 2025, en-GB, unless the row says otherwise.
const off: Row[] = [
  ['- **Event:** March Meetup\n- **Date/Time:** 11-03-2025 6-8pm\n\nEvent canceled due to the loss of our venue.', ''],
  ['Repair evening, Tuesday 11 March, 18:00, Old Forge.\n\nWe’ll cancel it, too few of us are well.', ''],
  ['Repair evening, Tuesday 11 March, 18:00, Old Forge. Registration is needed; if the event is cancelled we write to you.', '2025-03-11T18:00'],
  ['The university has cancelled thirty courses. Rally: Tuesday 11 March, 5pm, Main Gate.', '2025-03-11T17:00'],
  ['Scampato il pericolo di uno sciopero dei treni: i sindacati hanno deciso di sospendere lo sciopero previsto il 14 marzo.', '', { locale: 'it-IT' }],
  ['Le organizzazioni sindacali comunicano la revoca dello sciopero programmato per martedì 11 marzo.', '', { locale: 'it-IT' }],
  ['Os sindicatos suspenderam a greve dos correios que aconteceria nesta quarta-feira (12).', '', { locale: 'pt-BR' }],
  ['Het bestuur heeft besloten de voor 11 maart aangekondigde vergadering niet door te laten gaan.', '', { locale: 'nl-NL' }],
  ['Les syndicats ont décidé de lever le préavis de grève du 11 mars.', '', { locale: 'fr-FR' }],
]
checkTable('Called off', 'en-GB', '2025-03-03', off)

const told: Row[] = [
  ['Teachers held a car protest next to the Capitol. The governor is expected to announce his plan on March 14.', '', { locale: 'en-US' }],
  ['Half of Thornby took to the streets to protest the cuts today.\nBelow are some pictures I took with my camera:', ''],
  ['Police received reports of a small protest taking place near the station today at about 2.30pm.', ''],
  ['March 7\nHarlow printers strike for the nine-hour day – 1872\nFirst march of the unemployed on the capital – 1894', '', { locale: 'en-US' }],
  ['7/3/1909\n\nLa huelga declarada como protesta por la matanza del 1° de mayo se extendió, y los dirigentes llaman a una huelga nacional.', '', { locale: 'es-AR' }],
  ['Friedlich ist am Samstag eine Demonstration in der Innenstadt verlaufen. Sie endete am Hof.', '', { locale: 'de-DE' }],
  ['Le cortège contre la réforme s’est élancé à 10h45 vers le port Neuf ce lundi.', '', { locale: 'fr-FR' }],
  ['The group has been locked out since January. A rally will take place on 14 March at 11.30am in Mill Park. A statement will be issued on 13 March.', '2025-03-14T11:30'],
]
checkTable('Told, or announced by others', 'en-GB', '2025-03-03', told)
