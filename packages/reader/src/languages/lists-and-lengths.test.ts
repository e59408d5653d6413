import { checkTable, type Row } from '../testing/table.ts'

// Monday 10 March 2025, en-GB, unless the row says otherwise.
const said: Row[] = [
  ['Tenants are being asked to assemble at the canal bridge this Saturday at 2 o\'clock for a walk to City Hall.', '2025-03-15T14:00'],
  ['Stop the sell-off: speak-out, 12.30 sharp, Wed 19/3, State Library lawns.', '2025-03-19T12:30', { locale: 'en-AU' }],
  ['Mar 15 — Hedge laying, Copse Farm, 10–3\nMar 29 — Pond clearance, Mill Meadow, 10–1', '2025-03-15T10:00>2025-03-15T15:00,2025-03-29T10:00>2025-03-29T13:00'],
  ['Thousands of teachers will strike on Wednesday and Thursday next week.', '2025-03-19,2025-03-20'],
  ['Vigil for Amira – tonight – 7.30 – bandstand – bring a candle', '2025-03-10T19:30'],
  ['Sa, 29. März: Gewässerputz an der Ilm. Treff 9 Uhr Wehr, Ende gegen 12 Uhr.', '2025-03-29T09:00>2025-03-29T12:00', { locale: 'de-DE' }],
  ['Corteo, venerdì 21 marzo: concentramento ore 9,30 piazzale della stazione.', '2025-03-21T09:30', { locale: 'it-IT' }],
  ['Corteo cittadino, sabato 22/3: ritrovo h 14.30 porta San Felice, partenza h 15.', '2025-03-22T14:30', { locale: 'it-IT' }],
  ['Ci vediamo sabato 15 alle 15.30 davanti alla biblioteca per la passeggiata.', '2025-03-15T15:30', { locale: 'it-IT' }],
  ['Vigília à porta do hospital, dia 19, das 18h às 20h. Aparece!', '2025-03-19T18:00>2025-03-19T20:00', { locale: 'pt-PT' }],
  ['Concentración el día 19 a las 18:00 h en la plaza Mayor. ¡Acude!', '2025-03-19T18:00', { locale: 'es-ES' }],
  ['Tågvärdarna strejkar på fredag mellan 06 och 09.', '2025-03-14T06:00>2025-03-14T09:00', { locale: 'sv-SE' }],
  ['Öppet hus lördagen den 22 mars klockan 11–14.', '2025-03-22T11:00>2025-03-22T14:00', { locale: 'sv-SE' }],
  ['Mani feminista: sábado 15, 18:30, salida Puerta del Sol, como el 8M.', '2025-03-15T18:30', { locale: 'es-ES' }],
  ['Last week\'s vigil drew 80. We do it all again on Thursday, 6pm, same spot by the fountain.', '2025-03-13T18:00'],
  ['Save our baths! The council votes on the closure this coming Wednesday evening. Meet us on the steps of the Guildhall at 5.30pm, bring whistles.', '2025-03-12T17:30'],
]
checkTable('Said otherwise', 'en-GB', '2025-03-10', said)

const lengths: Row[] = [
  ['Students will walk out at noon for an hour on Wednesday, March 19.', '2025-03-19T12:00>2025-03-19T13:00', { locale: 'en-US' }],
  ['The walkout is slated for 12:15 p.m. Friday and will last 17 minutes.', '2025-03-14T12:15>2025-03-14T12:32', { locale: 'en-US' }],
  ['Am 19. März legen wir von 10 Uhr an für zwei Stunden die Arbeit nieder.', '2025-03-19T10:00>2025-03-19T12:00', { locale: 'de-DE' }],
  ['Débrayage de deux heures mercredi 19 mars à partir de 10h.', '2025-03-19T10:00>2025-03-19T12:00', { locale: 'fr-FR' }],
  ['Paro de dos horas el miércoles 19 de marzo a partir de las 10:00.', '2025-03-19T10:00>2025-03-19T12:00', { locale: 'es-ES' }],
  ['Sciopero di due ore mercoledì 19 marzo dalle ore 10.', '2025-03-19T10:00>2025-03-19T12:00', { locale: 'it-IT' }],
  ['Paralisação de duas horas na quarta-feira, 19 de março, a partir das 10h.', '2025-03-19T10:00>2025-03-19T12:00', { locale: 'pt-BR' }],
  ['Strejk i två timmar onsdag 19 mars från klockan 10.', '2025-03-19T10:00>2025-03-19T12:00', { locale: 'sv-SE' }],
  ['Rally on Wednesday 19 March at noon. The drive takes two hours.', '2025-03-19T12:00'],
]
checkTable('How long it lasts', 'en-GB', '2025-03-10', lengths)

const over: Row[] = [
  ['Police have named a man arrested after Saturday\'s protest; he will appear before magistrates on 20 March.', ''],
  ['Photos from Sunday\'s vigil are now on our website.', ''],
  ['Nach der Demonstration vom Samstag ermittelt die Polizei gegen drei Personen.', '', { locale: 'de-DE' }],
  ['La réforme entrera en vigueur le 1er avril, malgré les manifestations de jeudi.', '', { locale: 'fr-FR' }],
  ['Tras la manifestación del sábado, el ayuntamiento recibirá a los vecinos.', '', { locale: 'es-ES' }],
  ['Die neue Satzung tritt am 1. April in Kraft. Die Initiative hatte dagegen demonstriert.', '', { locale: 'de-DE' }],
]
checkTable('What follows from something that has been', 'en-GB', '2025-03-10', over)

const named: Row[] = [
  ['The porters\' union has announced further strike action on Tuesday 18 March.', '2025-03-18', { kind: 'strike', scope: 'distributed', title: 'strike action' }],
  ['Unity is urging everyone to join the lobby of the council’s budget meeting on Thursday, 20th March at 3.30pm at Ashby Town Hall.', '2025-03-20T15:30', { title: 'lobby', kind: 'protest', place: 'Ashby Town Hall' }],
  ['**Location:** Walkers gather in front of Union Station at 10:45 a.m. on March 22 by the fountain.', '2025-03-22T10:45', { locale: 'en-US', place: 'Union Station' }],
  ['On March 20, local cyclists in Brunswick, GA will host a ride past the old mills.', '2025-03-20', { locale: 'en-US', place: 'Brunswick' }],
]
checkTable('What it is called and where it is', 'en-GB', '2025-03-10', named)
