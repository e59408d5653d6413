import { checkTable, type Row } from '../testing/table.ts'

// What is over, due or quoted, alone and beside a call. Monday 10 March 2025, en-GB, unless the row says otherwise.
const done: Row[] = [
  ['The planning committee refused the scheme at its meeting on 6 March. Residents had packed the gallery.', ''],
  ['In March 2020 our members walked out over unsafe conditions. On April 6 the company gave in.', '', { locale: 'en-US' }],
  ['In 2020 our members walked out. On Sunday 6 April we march again, 11am, Corn Square.', '2025-04-06T11:00'],
  ['He told the crowd in Leeds on 1 May 1890: "Come to the Moor next Sunday at noon!"', ''],
  ['From our archive, 14 March 1974: “All members are urged to attend the mass meeting on Sunday at 10am in the Town Hall.”', ''],
  ['“All members are urged to attend the mass meeting on Sunday at 10am in the Town Hall,” the branch wrote.', '2025-03-16T10:00'],
  ['Aus der Zeitung vom 14. März 1924: „Kommt am Sonntag um 10 Uhr alle zur Kundgebung auf dem Markt!“', '', { locale: 'de-DE' }],
  ['Le iscrizioni chiudono il 25 marzo alle ore 12.', '', { locale: 'it-IT' }],
  ['As inscrições terminam a 25 de março.', '', { locale: 'pt-PT' }],
  ['Les inscriptions se terminent le 25 mars.', '', { locale: 'fr-FR' }],
  ['Las inscripciones cierran el 25 de marzo.', '', { locale: 'es-ES' }],
  ['Anmälan stänger den 25 mars.', '', { locale: 'sv-SE' }],
]
checkTable('Over, due or quoted', 'en-GB', '2025-03-10', done)

const beside: Row[] = [
  ['The strike on 14 March is suspended, but the action on 21 and 22 March remains in place.', '2025-03-21,2025-03-22'],
  ['Die Kundgebung am 14. März ist abgesagt, aber die Demonstration am 21. März um 17 Uhr findet statt.', '2025-03-21T17:00', { locale: 'de-DE' }],
  ['La concentración del 14 de marzo queda cancelada, pero la manifestación del 21 de marzo a las 19 h se mantiene.', '2025-03-21T19:00', { locale: 'es-ES' }],
  ['The strike on 14 March is suspended.', ''],
]
checkTable('Called off beside what goes on', 'en-GB', '2025-03-10', beside)

const toldOf: Row[] = [
  ['Parents assembled on Tuesday afternoon outside the depot. A spokesman said the police had received reports of a small crowd at about 2.30pm today.', ''],
  ['On March 6 the Teachers’ League held a car parade. The mayor is expected to announce her plan for the schools on March 18.', '', { locale: 'en-US' }],
  ['- Date: March 18\n- Place: Corn Hall\n- 18:00 doors open\n\nWe’ll cancel it, hardly anybody can come.', ''],
  ['Leeds took to the streets against the scheme today. Here are a few photos of the march.', ''],
  ['Le cortège s’est élancé à 10h15 vers la place du Marché ce lundi.', '', { locale: 'fr-FR' }],
  ['I sindacati comunicavano la revoca dello sciopero programmato per martedì 18 marzo dalle ore 0 alle 24.', '', { locale: 'it-IT' }],
  ['As centrais suspenderam a greve que aconteceria nesta terça-feira (18).', '', { locale: 'pt-BR' }],
  ['On 18 March, just days before the council’s deadline, shopkeepers unite for a day of action.', '2025-03-18'],
  ['Die Kundgebung beginnt am 18. März um 17 Uhr am Markt.\n\nDie Veranstaltung fällt leider aus.', '', { locale: 'de-DE' }],
  ['The picnic is cancelled. The march on 18 March at 11am in Corn Square goes ahead.', '2025-03-18T11:00'],
  ['The union is expected to announce a strike on 18 March.', '2025-03-18'],
  ['Silver Otters rally against the closure, 3 pm, 3/15, gather at the corner of Elm Lane and Mill Road.', '2025-03-15T15:00', { locale: 'en-US' }],
  ['Anyone wanting to help at the Duck Cove cleanup can head over to the car park between 9am and noon on Saturday.', '2025-03-15T09:00>2025-03-15T12:00'],
  ['Los sindicatos vuelven esta mañana a las calles para la segunda marcha del año.', '2025-03-10', { locale: 'es-ES' }],
]
checkTable('Told of afterwards, taken back, or still to come', 'en-GB', '2025-03-10', toldOf)
