import { checkTable, type Row } from '../testing/table.ts'

// Days that have a name, and days that an action was moved to. Monday 20 January 2025, en-GB, unless the row says otherwise.
const named: Row[] = [
  ['The choir returns to the Market Cross at 6pm on Valentine’s Day for its candle vigil.', '2025-02-14T18:00'],
  ['Labor Day parade steps off at 10 a.m. from Union Park.', '2025-09-01T10:00', { locale: 'en-US', on: '2025-08-20' }],
  ['This May Day, take the day off and join the workers’ picnic on the Green.', '2025-05-01'],
  ['On May Day 1890 the dockers marched to the Moor.', ''],
  ['Join us for International Women’s Day on Thursday 6 March: rally at 5pm, Corn Square.', '2025-03-06T17:00'],
  ['Am Tag der Arbeit gehen wir gemeinsam auf die Straße: 10 Uhr, Theaterplatz.', '2025-05-01T10:00', { locale: 'de-DE' }],
  ['Doe mee met de optocht op Koningsdag om 13.00 uur vanaf het Plein.', '2025-04-27T13:00', { locale: 'nl-NL' }],
  ['8 de Marzo, Día de la Mujer. Manifestación: 12.00 h, salida desde la Glorieta.', '2025-03-08T12:00', { locale: 'es-ES' }],
]
checkTable('Days with a name', 'en-GB', '2025-01-20', named)

const moved: Row[] = [
  ['The AGM has been moved from 30 January to 13 February at 7pm.', '2025-02-13T19:00'],
  ['Die Versammlung wird vom 30. Januar auf den 13. Februar um 19 Uhr verlegt.', '2025-02-13T19:00', { locale: 'de-DE' }],
  ['L’assemblée générale est reportée du 30 janvier au 13 février à 19h.', '2025-02-13T19:00', { locale: 'fr-FR' }],
  ['La asamblea se aplaza del 30 de enero al 13 de febrero a las 19 h.', '2025-02-13T19:00', { locale: 'es-ES' }],
  ['L’assemblea è rinviata dal 30 gennaio al 13 febbraio alle 19.', '2025-02-13T19:00', { locale: 'it-IT' }],
  ['A assembleia foi adiada de 30 de janeiro para 13 de fevereiro, às 19h.', '2025-02-13T19:00', { locale: 'pt-PT' }],
  ['De ledenvergadering is verplaatst van 30 januari naar 13 februari om 19.00 uur.', '2025-02-13T19:00', { locale: 'nl-NL' }],
  ['Årsmötet är framflyttat från den 30 januari till torsdagen den 13 februari kl 18.', '2025-02-13T18:00', { locale: 'sv-SE' }],
]
checkTable('Moved from one day to another', 'en-GB', '2025-01-20', moved)
