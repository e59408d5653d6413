import { checkTable, type Row } from '../testing/table.ts'

// Reports of today, programmes, and where things are. Monday 10 March 2025, en-GB, unless the row says otherwise.
const reports: Row[] = [
  ['O feriado é palco nesta segunda-feira (10/03) de uma série de protestos contra o aumento. Os manifestantes foram às ruas em quatro bairros.', '', { locale: 'pt-BR' }],
  ['Nesta segunda-feira (10/03) haverá protestos contra o aumento, às 18h, na Praça da Matriz.', '2025-03-10T18:00', { locale: 'pt-BR' }],
  ['Intorno alle 9 migliaia di persone si sono radunate in piazza Verdi per lo sciopero generale di oggi.', '', { locale: 'it-IT' }],
  ['Crowds gathered at nine this morning in Corn Square for today’s strike.', ''],
  ['Der nächste globale Klimastreik findet am 21.03. statt. Wir beginnen um 16 Uhr auf dem Rathausplatz. Der Demozug läuft erst um 17 Uhr los.', '2025-03-21T16:00', { locale: 'de-DE' }],
]
checkTable('Reports of today, and parts of one action', 'en-GB', '2025-03-10', reports)

const programmes: Row[] = [
  ['Äntligen 1 maj 2025\n\nVi samlas på Lilltorget den 1 maj och tågar mot Ekparken.\n\nHålltider\n09.30 Minneslunden\n12.00 Samling på Lilltorget\n13.30 Avmarsch mot Ekparken', '2025-05-01T12:00', { locale: 'sv-SE', place: 'Lilltorget' }],
  ['May Day march\nThursday 1 May\n10.00 Wreath\n11.30 Assemble at the Corn Hall\n12.30 Speeches', '2025-05-01T11:30', { place: 'Corn Hall' }],
  ['Litter pick on Saturday 22 March\n\n10.00 Tea\n10.30 Digging\n13.00 Soup', '2025-03-22T10:00'],
  ['large housing protest at mill street 5pm tomorrow\n\nrent action now have called an emergency demonstration at mill street from 5pm - 7pm on tuesday 11th march', '2025-03-11T17:00>2025-03-11T19:00', { place: 'mill street' }],
]
checkTable('Programmes', 'en-GB', '2025-03-10', programmes)

const places: Row[] = [
  ['Candles will be lit at a vigil Saturday evening on the Fenn County Courthouse steps for the victims of last month’s fire that claimed eleven lives at the Weaver Chapel in Danville.\n\nThe vigil is scheduled for 6 p.m. Saturday, March 15.', '2025-03-15T18:00', { locale: 'en-US', place: 'Fenn County Courthouse steps' }],
  ['#### Oslo, Norway\n##### Walk for Water\n**22 March 2025, 4pm**\nMeet at the old quay.', '2025-03-22T16:00', { timezone: 'Europe/Oslo' }],
  ['title: Vigil by candle\ndate: 2025-03-22 12:00\nlocation: Online\n\nJoin us at 12:00 on Saturday 22 March to remember them.', '2025-03-22T12:00', { scope: 'online' }],
  ['L’assemblea dei soci è domenica 16 marzo. Potrà essere seguita sulla pagina Facebook e su YouTube.', '2025-03-16', { locale: 'it-IT', scope: 'online' }],
  ['<h1>MARCH 21 WALKOUT Logistics</h1>', '2025-03-21'],
  ['## MARCH 21 WALKOUT\n### You will need this for the rally at the State House.', '2025-03-21', { locale: 'en-US', place: 'State House' }],
  ['Treffen am 22. März um 14 Uhr: wir malen Schilder. Startpunkt ist der Rathausplatz.', '2025-03-22T14:00', { locale: 'de-DE' }],
]
checkTable('Places', 'en-GB', '2025-03-10', places)

const names: Row[] = [
  ['22 March – Tales of the Mill – 3-5.30pm, Corn Hall: all welcome.\n\n29 March – Alternative Weaving – 2-5pm, Corn Hall.', '2025-03-22T15:00>2025-03-22T17:30,2025-03-29T14:00>2025-03-29T17:00', { title: 'Tales of the Mill' }],
  ['Back in February, the Weavers Union planned a protest march against the cuts. Now it is back on:\nWhen: 10:30 - 11:30, Saturday 22 March\nWhere: Corn Square', '2025-03-22T10:30>2025-03-22T11:30', { caller: 'Weavers Union' }],
  ['With our partners, the Friends of Moor Library are arranging a public meeting on Thursday 20 March at 7pm in the library.', '2025-03-20T19:00', { caller: 'Friends of Moor Library' }],
  ['Come to our picnic on Saturday 22 March.\n\n<a href="https://tickets.example/picnic">Get your (free) ticket</a>', '2025-03-22', { url: 'https://tickets.example/picnic' }],
  ['Ga op zaterdag 22 maart mee opruimen. Kijk voor meer informatie op www.schoonebuurt.example.', '2025-03-22', { locale: 'nl-NL', url: 'https://www.schoonebuurt.example' }],
]
checkTable('Names and links', 'en-GB', '2025-03-10', names)
