import { checkTable, type Row } from '../testing/table.ts'

// Saturday 28 September 2024, unless the row says otherwise.
const calls: Row[] = [
  ['Nätverket Rädda Parken bjuder in till manifestation lördagen den 12 oktober kl. 13.00 på Stora torget.', '2024-10-12T13:00', { kind: 'rally', caller: 'Nätverket Rädda Parken', place: 'Stora torget' }],
  ['Byggfacket varslar om strejk den 7 och 8 oktober.', '2024-10-07,2024-10-08', { kind: 'strike', caller: 'Byggfacket' }],
  ['Nationell aktionsdag för klimatet den 18 oktober – i hela landet', '2024-10-18', { kind: 'day_of_action', scope: 'distributed' }],
  ['Kom till medlemsmötet torsdag 3 oktober kl 18.30 i Folkets hus!', '2024-10-03T18:30', { kind: 'meeting', place: 'Folkets hus' }],
  ['Varje fredag kl 16–17 står vi utanför riksdagen och strejkar för klimatet. Kom och var med!', '2024-10-04T16:00>2024-10-04T17:00', { recurrence: 'Varje fredag' }],
  ['Första måndagen varje månad kl 19 har vi öppet möte på biblioteket.', '2024-10-07T19:00', { recurrence: 'Första måndagen varje månad' }],
  ['Imorgon söndag kl 10-13 städar vi stranden. Ta med handskar!', '2024-09-29T10:00>2024-09-29T13:00'],
  ['Datum: 19 oktober 2024\nTid: 14.00–16.00\nPlats: Slottsparken\nVad: Picknick för freden', '2024-10-19T14:00>2024-10-19T16:00', { place: 'Slottsparken', title: 'Picknick för freden' }],
  ['Blodbussen kommer till torget onsdag 9 oktober kl. 15–19. Ge blod!', '2024-10-09T15:00>2024-10-09T19:00', { kind: 'blood_drive' }],
  ['Demonstration mot nedskärningarna i skolan, lördag 5 oktober kl 12, Gustav Adolfs torg', '2024-10-05T12:00', { title: 'Demonstration mot nedskärningarna', place: 'Gustav Adolfs torg' }],
  ['Vi samlas på Järntorget den 26 oktober klockan 14.00 och tågar till Götaplatsen.', '2024-10-26T14:00', { place: 'Järntorget' }],
  ['Föreläsning om bostadsbristen tisdag 15/10 kl. 18:00 i ABF-huset', '2024-10-15T18:00', { kind: 'meeting' }],
  ['Ikväll kl 19 hålls en ljusmanifestation utanför kyrkan.', '2024-09-28T19:00', { kind: 'vigil' }],
  ['Hyresgästföreningen arrangerar en cykeldemonstration söndagen den 13 oktober. Start kl 11 vid stationen.', '2024-10-13T11:00', { kind: 'ride', caller: 'Hyresgästföreningen' }],
  ['Strejken inleds måndagen den 14 oktober klockan 06.00 och pågår till fredagen den 18 oktober.', '2024-10-14T06:00>2024-10-18', { kind: 'strike' }],
  ['Digitalt möte på Zoom torsdag 24 oktober kl 18–19.30. Anmäl dig här: https://example.org/mote', '2024-10-24T18:00>2024-10-24T19:30', { scope: 'online', url: 'https://example.org/mote' }],
  ['Den 17 oktober hålls manifestationer i Stockholm, Göteborg och Malmö.', '2024-10-17', { scope: 'distributed', kind: 'rally' }],
  ['Loppis till förmån för kvinnojouren, söndag 6 oktober 11–15, bygdegården', '2024-10-06T11:00>2024-10-06T15:00', { kind: 'fundraiser' }],
  ['På tisdag demonstrerar vi utanför kommunhuset kl 17.', '2024-10-01T17:00'],
  ['Trädplantering lördag 9 november från kl. 9.30 vid Norra dammen', '2024-11-09T09:30', { kind: 'planting' }],
  ['Kalender\n- 2 oktober kl 18: Studiecirkel, biblioteket\n- 10 oktober kl 12: Torgmöte, Stortorget\n- 20 oktober kl 10: Städdag, koloniområdet', '2024-10-02T18:00,2024-10-10T12:00,2024-10-20T10:00'],
  ['Fackförbundet Vården uppmanar medlemmarna att delta i demonstrationen den 31 oktober.', '2024-10-31', { caller: 'Fackförbundet Vården' }],
  ['Klimatmarsch\nLördag 9 november\nkl 13.00\nMynttorget', '2024-11-09T13:00', { title: 'Klimatmarsch', place: 'Mynttorget' }],
  ['Mötet som var planerat till den 3 oktober flyttas till den 10 oktober kl 18.', '2024-10-10T18:00', { kind: 'meeting' }],
  ['Höstfest den 19 oktober kl. 15 på gården, alla är välkomna!', '2024-10-19T15:00', { kind: 'fair' }],
  ['Kurshelg för nya aktiva 12–13 oktober, anmälan på https://example.org/kurs', '2024-10-12>2024-10-13', { kind: 'training' }],
]

const silent: Row[] = [
  ['Över tusen personer deltog i lördagens demonstration mot nedskärningarna.', ''],
  ['Strejken den 20 september stoppade trafiken i flera timmar.', ''],
  ['Sista anmälningsdag är den 4 oktober.', ''],
  ['Demonstrationen den 3 oktober är inställd.', ''],
  ['Den 14 maj 1931 marscherade arbetarna i Ådalen.', ''],
  ['Kontoret har stängt fredagen den 4 oktober.', ''],
  ['För tio år sedan, den 12 oktober 2014, ockuperade studenterna huset.', ''],
  ['Pressmeddelande 28 september 2024. Facket välkomnar gårdagens avtal.', ''],
  ['Lagen träder i kraft den 1 januari 2025.', ''],
  ['Motioner till årsmötet ska vara inne senast den 15 oktober.', ''],
  ['I fredags protesterade boende utanför fullmäktige.', ''],
  ['Picknicken den 29 september ställs in på grund av regn.', ''],
  ['Ansökan till utbildningen stänger den 15 oktober.', ''],
  ['Strejken avblåstes efter att parterna kommit överens. Den skulle ha börjat den 7 oktober.', ''],
]

checkTable('Swedish calls', 'sv-SE', '2024-09-28', calls)
checkTable('Swedish texts that call nobody', 'sv-SE', '2024-09-28', silent)
