import { checkTable, type Row } from '../testing/table.ts'

// Saturday 28 September 2024, unless the row says otherwise.
const calls: Row[] = [
  ['Il Comitato Acqua Pubblica organizza un presidio sabato 12 ottobre alle ore 15 davanti al municipio.', '2024-10-12T15:00', { kind: 'picket', caller: 'Comitato Acqua Pubblica' }],
  ['Le organizzazioni sindacali proclamano uno sciopero di 24 ore per venerdì 18 ottobre.', '2024-10-18', { kind: 'strike' }],
  ['Corteo cittadino sabato 5 ottobre, concentramento ore 14.30 in piazza Garibaldi', '2024-10-05T14:30', { kind: 'march', place: 'piazza Garibaldi' }],
  ['Sciopero generale il 29 novembre in tutta Italia', '2024-11-29', { kind: 'strike', scope: 'distributed' }],
  ['Ogni giovedì alle 18 ci troviamo in piazza della Pace per il presidio contro la guerra.', '2024-10-03T18:00', { recurrence: 'Ogni giovedì' }],
  ['Assemblea pubblica il primo lunedì di ogni mese, ore 21, presso il circolo', '2024-10-07T21:00', { recurrence: 'primo lunedì di ogni mese' }],
  ['Domani, domenica 29 settembre, dalle 9 alle 12, pulizia della spiaggia di ponente.', '2024-09-29T09:00>2024-09-29T12:00', { kind: 'cleanup' }],
  ['Data: 19 ottobre 2024\nOra: 16:00\nLuogo: Sala consiliare, via Roma 1\nIncontro pubblico sul nuovo piano casa', '2024-10-19T16:00', { place: 'Sala consiliare', kind: 'meeting' }],
  ['La manifestazione nazionale si terrà a Roma sabato 26 ottobre con partenza alle 14 da piazza della Repubblica.', '2024-10-26T14:00', { kind: 'march', title: 'manifestazione nazionale' }],
  ['Donazione di sangue domenica 6 ottobre dalle 8 alle 11.30 in piazza Mercato', '2024-10-06T08:00>2024-10-06T11:30', { kind: 'blood_drive' }],
  ['Il collettivo invita tutti e tutte alla proiezione del film, mercoledì 9 ottobre, ore 20.45, al cinema Lux.', '2024-10-09T20:45', { kind: 'meeting' }],
  ['Volantinaggio questa sera alle 18 davanti ai cancelli della fabbrica', '2024-09-28T18:00', { kind: 'canvass' }],
  ['Giornata di mobilitazione il 17 ottobre: presìdi davanti a tutte le prefetture.', '2024-10-17', { kind: 'day_of_action' }],
  ['Dal 14 al 18 ottobre settimana di agitazione negli atenei.', '2024-10-14>2024-10-18'],
  ['Stasera ore 21 assemblea al centro sociale: partecipate!', '2024-09-28T21:00', { kind: 'assembly' }],
  ['Fiaccolata per la pace venerdì 4 ottobre: ritrovo alle 20.30 in piazza Duomo.', '2024-10-04T20:30', { kind: 'march', title: 'Fiaccolata per la pace', place: 'piazza Duomo' }],
  ['Martedì prossimo, 1 ottobre, sit-in dei precari sotto il provveditorato a partire dalle 10.', '2024-10-01T10:00'],
  ['Biciclettata il 13 ottobre, partenza ore 9.30 da Porta Nuova. Iscrizioni: https://example.org/bici', '2024-10-13T09:30', { kind: 'ride', url: 'https://example.org/bici' }],
  ['Webinar online, giovedì 24 ottobre dalle 17:30 alle 19:00', '2024-10-24T17:30>2024-10-24T19:00', { scope: 'online' }],
  ['La Rete Studenti indice uno sciopero per il 15 novembre con cortei in decine di città.', '2024-11-15', { caller: 'Rete Studenti', kind: 'strike', scope: 'distributed' }],
  ['Appuntamenti:\n- Milano, 5 ottobre, ore 15, largo Cairoli\n- Torino, 5 ottobre, ore 16, piazza Castello\n- Bari, 6 ottobre, ore 10.30, piazza Prefettura\n\nPartecipa al corteo più vicino!', '2024-10-05T15:00,2024-10-05T16:00,2024-10-06T10:30'],
  ['Festa di quartiere domenica 13 ottobre dalle ore 15 nel giardino di via Verdi, a cura dell’associazione Il Cortile.', '2024-10-13T15:00', { kind: 'fair', caller: 'associazione Il Cortile' }],
  ['Il convegno, inizialmente previsto per il 5 ottobre, si svolgerà il 12 ottobre alle 9.30.', '2024-10-12T09:30', { kind: 'meeting' }],
  ['I lavoratori della logistica incroceranno le braccia il 7 ottobre per l’intero turno. Lo sciopero è indetto da Unione Facchini.', '2024-10-07', { kind: 'strike', caller: 'Unione Facchini' }],
  ['Messa a dimora di cento alberi, sabato 23 novembre ore 10, parco Nord. Porta la tua pala!', '2024-11-23T10:00', { kind: 'planting' }],
  ['Flash mob l’8 ottobre a mezzogiorno in stazione', '2024-10-08T12:00', { kind: 'protest' }],
]

const silent: Row[] = [
  ['Ieri in centinaia hanno manifestato contro la chiusura del consultorio.', ''],
  ['Lo sciopero del 20 settembre ha registrato adesioni altissime.', ''],
  ['Lo sciopero previsto per il 7 ottobre è stato revocato.', ''],
  ['Le iscrizioni scadono il 4 ottobre.', ''],
  ['Il 12 ottobre 1969 iniziò l’autunno caldo.', ''],
  ['Gli uffici resteranno chiusi venerdì 1 novembre.', ''],
  ['Sabato scorso si è svolto il corteo: in piazza oltre cinquemila persone.', ''],
  ['Comunicato stampa del 28 settembre 2024: firmato il contratto.', ''],
  ['Dieci anni fa, il 15 ottobre 2014, migliaia di studenti occuparono le scuole.', ''],
  ['Il bando scade il 31 ottobre 2024 alle ore 12.', ''],
  ['La festa del 29 settembre è rinviata a data da destinarsi.', ''],
  ['La legge entrerà in vigore il 1° gennaio 2025.', ''],
  ['Venerdì sera la polizia ha sgomberato il presidio davanti alla fabbrica.', ''],
  ['Le foto della manifestazione del 14 settembre sono online.', ''],
]

checkTable('Italian calls', 'it-IT', '2024-09-28', calls)
checkTable('Italian texts that call nobody', 'it-IT', '2024-09-28', silent)
