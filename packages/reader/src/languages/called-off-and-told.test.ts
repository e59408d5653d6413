import { checkTable, type Row } from '../testing/table.ts'

const calledOff: Row[] = [
  ['The older notice stands below. This march is postponed as of today, March 9, 2025. […] In Fairmont, we will rally on Friday, March 14, 2025 from 5:00-6:30 pm at City Hall.', '', { locale: 'en-US' }],
  ['This is called off with effect from 9 March 2025. […] In Fairmont, we will rally on Friday 14 March 2025 from 5 to 6.30pm at City Hall.', ''],
  ['Dit is afgelast vanaf vandaag, 9 maart 2025. […] In Elmdorp houden we vrijdag 14 maart 2025 om 19.00 uur een fakkeltocht.', '', { locale: 'nl-NL' }],
  ['C’est annulé à partir du 9 mars 2025. […] À Valmont, nous organisons une manifestation le vendredi 14 mars 2025 à 18 h.', '', { locale: 'fr-FR' }],
  ['Wegen des Sturms sagen wir unsere Müllsammelaktionen an diesem Wochenende ab.', '', { locale: 'de-DE' }],
  ['En raison de la tempête, nous annulons nos ramassages de déchets ce week-end.', '', { locale: 'fr-FR' }],
  ['Por el temporal, cancelamos nuestras limpiezas de playa este fin de semana.', '', { locale: 'es-ES' }],
  ['A causa del maltempo annulliamo le nostre pulizie delle spiagge questo fine settimana.', '', { locale: 'it-IT' }],
  ['Devido ao temporal, cancelamos as nossas limpezas de praia este fim de semana.', '', { locale: 'pt-PT' }],
  ['Vanwege de storm gelasten we onze schoonmaakacties dit weekend af.', '', { locale: 'nl-NL' }],
  ['På grund av stormen ställer vi in våra städdagar i helgen.', '', { locale: 'sv-SE' }],
]
checkTable('Called off', 'en-GB', '2025-03-10', calledOff)

const told: Row[] = [
  ['Cerca de mil pessoas participaram esta segunda-feira na marcha dos pescadores. […] Marcada para as 16h, só às cinco a praça se encheu.', '', { locale: 'pt-PT' }],
  ['About a thousand people took part this Monday in the march called by the federation. […] Scheduled for 3pm, the rally began to fill an hour later.', ''],
  ['Unas mil personas participaron este lunes en la manifestación convocada por la central. […] Prevista para las 15:00, la concentración empezó a crecer una hora después.', '', { locale: 'es-ES' }],
  ['Environ mille personnes ont participé ce lundi à la manifestation. […] Prévu à 15h, le rassemblement a commencé à grossir une heure plus tard.', '', { locale: 'fr-FR' }],
  ['Circa mille persone hanno partecipato questo lunedì alla manifestazione. […] Fissato per le 15, il presidio ha cominciato a riempirsi un’ora dopo.', '', { locale: 'it-IT' }],
  ['Rund tausend Menschen haben an diesem Montag an der Demonstration teilgenommen. […] Für 15 Uhr angesetzt, füllte sich die Kundgebung erst eine Stunde später.', '', { locale: 'de-DE' }],
  ['Ongeveer duizend mensen deden deze maandag mee aan de demonstratie. […] Gepland om 15.00 uur, begon de manifestatie pas een uur later vol te lopen.', '', { locale: 'nl-NL' }],
  ['Omkring tusen personer deltog på måndagen i demonstrationen. […] Manifestationen, som var planerad till klockan 15, började fyllas en timme senare.', '', { locale: 'sv-SE' }],
  ['**Eye Test Camp and Walk - 12th June**\nThe walk was organized by the youth club. Ninety people were tested on the way.', '', { locale: 'en-IN', on: '2024-10-16' }],
  ['**Tree Planting Day - 3rd July**\nSaplings were planted by 40 volunteers along the lake.', '', { locale: 'en-IN', on: '2024-10-16' }],
  ['**Journée de nettoyage - 3 juillet**\nDouze sacs de déchets ont été ramassés par les bénévoles.', '', { locale: 'fr-FR', on: '2024-10-16' }],
  ['The flights leave on 26 March, and we are short of time.\n\nProtests were held last week by a tenants’ group over the block.', ''],
  ['Delivery of the new bins is planned for 26 March.\n\nA protest was held last week against the tip.', ''],
  ['* Die Blutspende bittet um Spender: Termin am Samstag, 15. März, 9 bis 12 Uhr.\n* Die Öffnung des Freibads erfolgt am 20. März!', '2025-03-15T09:00>2025-03-15T12:00', { locale: 'de-DE' }],
  ['* The blood service is calling for donors: session on Saturday 15 March, 9am to 12 noon.\n* The lido opens on 20 March!', '2025-03-15T09:00>2025-03-15T12:00'],
  ['En diciembre del 76 faltaban años para la ley que hoy celebramos. […] Entonces unas vecinas salen a la calle y convocan una marcha, y será el sábado 18 de diciembre.', '', { locale: 'es-ES', on: '2016-12-06' }],
  ['Nel marzo del ’77 mancava ancora tutto. […] Un gruppo di inquilini decide di muoversi e convoca una manifestazione per sabato 19 marzo.', '', { locale: 'it-IT' }],
  ['En mars 1977, rien n’est encore fait. […] Un groupe de locataires décide d’agir et appelle à une manifestation le samedi 19 mars.', '', { locale: 'fr-FR' }],
  ['Our letters about the cleanup go out by themselves, with a reminder on Friday; take no notice of it.', '', { locale: 'en-US' }],
  ['Zur Müllsammelaktion verschicken wir automatisch eine Erinnerung am Freitag, bitte ignoriert sie.', '', { locale: 'de-DE' }],
  ['Just a reminder: on Friday we rally at noon outside the library.', '2025-03-14T12:00'],
  ['* Le service du sang cherche des donneurs :\n  * rendez-vous le samedi 15 mars de 9h à 12h.\n* La réouverture du bassin aura lieu le 20 mars !', '2025-03-15T09:00>2025-03-15T12:00', { locale: 'fr-FR' }],
  ['Hundreds of nurses walked out on Thursday in a row over pay. A rally planned for 3pm drew a big crowd.', ''],
  ['About 200 people joined the march this Monday, which was due to start at noon but left late.', ''],
  ['Rund 200 Menschen beteiligten sich am Montag an der Mahnwache, die für 18 Uhr angekündigt war.', '', { locale: 'de-DE' }],
  ['**Yoga Day - 21st June**\nThe residents performed yoga in the park. 60 residents attended.', '', { locale: 'en-IN' }],
  ['In the winter of ’72 the miners were out. On Saturday 12 February a mass picket closes the coke depot.', ''],
  ['Das Freibad öffnet am 1. Mai. Die Mitgliederversammlung findet am 20. März um 19 Uhr im Vereinsheim statt.', '2025-03-20T19:00', { locale: 'de-DE' }],
  ['La livraison des composteurs est prévue le 20 mars. Chantier participatif le samedi 22 mars à 9h au jardin.', '2025-03-22T09:00', { locale: 'fr-FR' }],
]
checkTable('Told, not announced', 'en-GB', '2025-03-10', told)
