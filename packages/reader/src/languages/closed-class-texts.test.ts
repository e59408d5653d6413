import { checkTable, type Row } from '../testing/table.ts'

// Words of gathering and places of each language that the longer tables do not hold.
const rows: Row[] = [
  ['Uferputz am Samstag, 12. Oktober, 10 bis 13 Uhr. Wir treffen uns am Feuerwehrhaus. Packt mit an!', '2024-10-12T10:00>2024-10-12T13:00', { kind: 'cleanup', place: 'Feuerwehrhaus', locale: 'de-DE' }],
  ['Das Plenum am 10. Oktober fällt leider aus.', '', { locale: 'de-DE' }],
  ['Don du sang mercredi 9 octobre de 15h à 19h30, salle polyvalente. On vous attend !', '2024-10-09T15:00>2024-10-09T19:30', { kind: 'blood_drive', locale: 'fr-FR' }],
  ['Date limite d’inscription : 12 octobre 2024.', '', { locale: 'fr-FR' }],
  ['Círculo de silencio este jueves 3 de octubre a las 19.30 h en la plaza Mayor. ¡Acompáñanos!', '2024-10-03T19:30', { kind: 'vigil', place: 'plaza Mayor', locale: 'es-ES' }],
  ['Sabato 12 ottobre ripuliamo la pineta: ritrovo alle ore 9.15 presso il ponticello di via Mulini. Portate guanti.', '2024-10-12T09:15', { kind: 'cleanup', locale: 'it-IT' }],
  ['Sábado, 12 de outubro, 10h: vamos limpar a mata! Encontro no coreto do Jardim Novo.', '2024-10-12T10:00', { kind: 'cleanup', locale: 'pt-PT' }],
  ['Zaterdag 12 oktober prikken we zwerfafval. Verzamelen om 10.00 uur bij het buurthuis. Steek de handen uit de mouwen!', '2024-10-12T10:00', { kind: 'cleanup', locale: 'nl-NL' }],
  ['Lördag 12 oktober kl 10–13 är det städdag. Samling vid föreningsstugan. Häng med oss!', '2024-10-12T10:00>2024-10-12T13:00', { kind: 'cleanup', locale: 'sv-SE' }],
  ['Mötet den 10 oktober är inställt.', '', { locale: 'sv-SE' }],
]
checkTable('Words of gathering in seven languages', 'de-DE', '2024-09-28', rows)
