import { checkTable, type Row } from '../testing/table.ts'

// Saturday 28 September 2024, unless the row says otherwise.
const calls: Row[] = [
  ['Het Huurdersplatform roept op tot een demonstratie op zaterdag 12 oktober om 13.00 uur op het Marktplein.', '2024-10-12T13:00', { kind: 'march', caller: 'Huurdersplatform', place: 'Marktplein' }],
  ['De Vervoersbond kondigt stakingen aan op 7 en 8 oktober.', '2024-10-07,2024-10-08', { kind: 'strike', caller: 'Vervoersbond' }],
  ['Landelijke actiedag voor betaalbaar wonen op 19 oktober', '2024-10-19', { kind: 'day_of_action', scope: 'distributed', title: 'actiedag voor betaalbaar wonen' }],
  ['Kom donderdag 3 oktober om half acht naar de bewonersavond in het buurthuis.', '2024-10-03T19:30', { kind: 'meeting' }],
  ['Elke vrijdag van 17.00 tot 18.00 uur vredeswake op de Dam. Sluit je aan!', '2024-10-04T17:00>2024-10-04T18:00', { recurrence: 'Elke vrijdag', kind: 'vigil' }],
  ['Iedere eerste maandag van de maand om 20 uur ledenvergadering in café De Zon.', '2024-10-07T20:00', { recurrence: 'Iedere eerste maandag van de maand' }],
  ['Morgen, zondag 29 september, ruimen we van 10 tot 12 uur zwerfafval op in het park. Doe mee!', '2024-09-29T10:00>2024-09-29T12:00', { kind: 'cleanup' }],
  ['Wanneer: zaterdag 5 oktober, 14:00 - 16:30\nWaar: Vondelpark, ingang Oost\nWat: Picknick tegen eenzaamheid', '2024-10-05T14:00>2024-10-05T16:30', { place: 'Vondelpark', title: 'Picknick tegen eenzaamheid' }],
  ['Bloedinzameling woensdag 9 oktober van 17.30 tot 20.30 u, gemeentezaal', '2024-10-09T17:30>2024-10-09T20:30', { kind: 'blood_drive', locale: 'nl-BE' }],
  ['Nationale betoging op vrijdag 18 oktober in Brussel. Verzamelen om 10.30 uur aan het Noordstation.', '2024-10-18T10:30', { kind: 'march', place: 'Noordstation' }],
  ['Fietsdemonstratie op 13 oktober! Start: 13.00 uur, Stationsplein.', '2024-10-13T13:00', { kind: 'ride' }],
  ['Van 14 tot en met 18 oktober leggen de schoonmakers het werk neer. De staking begint maandag om 6.00 uur.', '2024-10-14T06:00>2024-10-18', { kind: 'strike' }],
  ['Vanavond om 19.30 uur is er een lichtjestocht door de wijk.', '2024-09-28T19:30', { kind: 'vigil' }],
  ['Webinar ‘Je rechten als flexwerker’ op dinsdag 15 oktober, 19.30-20.30 uur. Aanmelden via https://example.org/flex', '2024-10-15T19:30>2024-10-15T20:30', { scope: 'online', url: 'https://example.org/flex' }],
  ['De actiegroep organiseert op 26 oktober een protestmars naar het provinciehuis. Vertrek om 11 uur vanaf de kerk.', '2024-10-26T11:00'],
  ['Op dinsdag 1 oktober staken de leraren. Om 11 uur is er een manifestatie op het Malieveld.', '2024-10-01,2024-10-01T11:00'],
  ['Nodig: vrijwilligers voor de boomplantdag op 23 november, vanaf 9.30 uur in het Bosbad.', '2024-11-23T09:30', { kind: 'planting' }],
  ['Agenda\n- 2 oktober, 19.00 uur: Infoavond, bibliotheek\n- 10 oktober, 12.00 uur: Lawaaiprotest, stadhuis\n- 20 oktober, 10.00 uur: Sponsorloop, sportpark', '2024-10-02T19:00,2024-10-10T12:00,2024-10-20T10:00'],
  ['Dinsdag a.s. om 18.00 uur protesteren we bij het gemeentehuis tegen de sluiting van het zwembad.', '2024-10-01T18:00', { kind: 'protest' }],
  ['Er zijn op 12 oktober demonstraties in Utrecht, Groningen en Maastricht.', '2024-10-12', { scope: 'distributed' }],
  ['De vakbonden roepen op om op 31 oktober massaal het werk neer te leggen: algemene staking!', '2024-10-31', { kind: 'strike' }],
  ['Stille tocht, zaterdag 2 november, 20.00 uur, vertrek Grote Markt', '2024-11-02T20:00', { kind: 'vigil', title: 'Stille tocht' }],
  ['De herdenking, eerder gepland op 5 oktober, is nu op 12 oktober om 15.00 uur.', '2024-10-12T15:00', { kind: 'commemoration' }],
  ['We nodigen je uit voor de boekpresentatie op do 17 okt om 20.00 uur in de bibliotheek.', '2024-10-17T20:00', { kind: 'meeting' }],
  ['Klimaatmars\nzaterdag 9 november\n13:00\nDam, Amsterdam', '2024-11-09T13:00', { title: 'Klimaatmars', place: 'Dam' }],
  ['Workshop spandoeken maken, vrijdagavond 4 oktober 19.00 uur, De Werkplaats', '2024-10-04T19:00', { kind: 'training' }],
]

const silent: Row[] = [
  ['Honderden mensen demonstreerden zaterdag tegen de bezuinigingen.', ''],
  ['De staking van 20 september was een groot succes.', ''],
  ['Aanmelden kan tot uiterlijk 4 oktober.', ''],
  ['De betoging van 3 oktober is afgelast.', ''],
  ['Op 25 februari 1941 legden de arbeiders het werk neer.', ''],
  ['Het kantoor is op vrijdag 4 oktober gesloten.', ''],
  ['Tien jaar geleden, op 12 oktober 2014, bezetten studenten het gebouw.', ''],
  ['Persbericht, 28 september 2024. De bond is blij met het akkoord van gisteren.', ''],
  ['De wet gaat in op 1 januari 2025.', ''],
  ['De vakbond heeft de staking van 7 oktober opgeschort na een nieuw bod.', ''],
  ['Vrijdagavond hielden buurtbewoners een protest bij de gemeenteraad.', ''],
  ['Inschrijven voor de cursus kan tot 11 oktober.', ''],
  ['Verslag van de ledenvergadering van 10 september 2024.', ''],
  ['De picknick van morgen gaat helaas niet door vanwege de regen.', ''],
]

checkTable('Dutch calls', 'nl-NL', '2024-09-28', calls)
checkTable('Dutch texts that call nobody', 'nl-NL', '2024-09-28', silent)
