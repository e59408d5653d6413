import { describe, expect, it } from 'vitest'
import { starts } from '../testing/starts.ts'

// locale, day of publication, sentence, and what is read: start, ">" end, "!" where the weekday does not fit.
const announced: [string, string, string, string][] = [
  ['de-DE', '2024-09-28', 'Wir rufen auf zur Demonstration am Samstag, den 12. Oktober um 14 Uhr auf dem Marktplatz.', '2024-10-12T14:00'],
  ['de-DE', '2024-09-28', 'Kommt zur Mahnwache am 7.10. ab 17:30 Uhr vor dem Rathaus!', '2024-10-07T17:30'],
  ['de-DE', '2024-09-28', 'Die Gewerkschaft ruft für den 15. und 16. Oktober zum Warnstreik auf.', '2024-10-15,2024-10-16'],
  ['de-DE', '2024-09-28', 'Müllsammelaktion: nächsten Samstag, 10 bis 13 Uhr, Treffpunkt am Bootshaus.', '2024-10-05T10:00>2024-10-05T13:00'],
  ['de-DE', '2024-09-28', 'Save the Date: 18.10.2024, 18-20 Uhr, Infoabend im Gewerkschaftshaus, Hauptstraße 5', '2024-10-18T18:00>2024-10-18T20:00'],
  ['de-DE', '2024-09-28', 'Am kommenden Montag findet um 18.30 Uhr vor dem Theater eine Kundgebung statt.', '2024-09-30T18:30'],
  ['de-AT', '2024-09-28', 'Großdemo am Sa, 5. Oktober, Treffpunkt 13:30 Westbahnhof', '2024-10-05T13:30'],
  ['fr-FR', '2024-09-28', 'L’intersyndicale appelle à manifester jeudi 10 octobre à 14h30 place de la République.', '2024-10-10T14:30'],
  ['fr-FR', '2024-09-28', 'Rassemblement samedi prochain à 11 h devant la mairie.', '2024-10-05T11:00'],
  ['fr-FR', '2024-09-28', 'Rendez-vous mardi 1er octobre à 12h devant la préfecture pour soutenir les grévistes.', '2024-10-01T12:00'],
  ['fr-FR', '2024-09-28', 'Réunion publique le 3 octobre de 18h30 à 20h, salle des fêtes', '2024-10-03T18:30>2024-10-03T20:00'],
  ['fr-CA', '2024-09-28', 'Marche pour le climat le 11 octobre à 13 h au parc.', '2024-10-11T13:00'],
  ['es-ES', '2024-09-28', 'El sindicato convoca una huelga general el próximo 9 de octubre.', '2024-10-09'],
  ['es-ES', '2024-09-28', 'Manifestación el domingo 6 de octubre a las 12:00 h desde la Plaza del Mercado.', '2024-10-06T12:00'],
  ['es-AR', '2024-09-28', 'Paro nacional el 30 de octubre. Movilización a las 10 hs al Congreso.', '2024-10-30,2024-10-30T10:00'],
  ['es-MX', '2024-09-28', 'Te esperamos este sábado 5 de octubre a las 5 de la tarde en el parque central para la asamblea vecinal.', '2024-10-05T17:00'],
  ['it-IT', '2024-09-28', 'Sciopero generale venerdì 11 ottobre: corteo alle 9.30 da piazza del Mercato.', '2024-10-11,2024-10-11T09:30'],
  ['it-IT', '2024-09-28', 'Assemblea pubblica martedì 8 ottobre, ore 18, sala della biblioteca.', '2024-10-08T18:00'],
  ['it-IT', '2024-09-28', 'Domenica 13 ottobre dalle 10 alle 13 pulizia del parco: vieni anche tu!', '2024-10-13T10:00>2024-10-13T13:00'],
  ['it-IT', '2024-09-28', 'Presidio davanti alla prefettura mercoledì 2 ottobre ore 17.30', '2024-10-02T17:30'],
  ['pt-PT', '2024-09-28', 'Manifestação no sábado, 12 de outubro, às 15h, no Largo do Mercado.', '2024-10-12T15:00'],
  ['pt-PT', '2024-09-28', 'O sindicato convoca greve para os dias 10 e 11 de outubro.', '2024-10-10,2024-10-11'],
  ['pt-BR', '2024-09-28', 'Mutirão de limpeza da praia neste domingo, das 8h às 12h.', '2024-09-29T08:00>2024-09-29T12:00'],
  ['pt-BR', '2024-09-28', 'Ato em defesa da educação: 3/10, quinta-feira, às 17h, na praça central', '2024-10-03T17:00'],
  ['pt-PT', '2024-09-28', 'Vigília na próxima terça-feira, 1 de outubro, pelas 18h30, em frente à Câmara Municipal.', '2024-10-01T18:30'],
  ['nl-NL', '2024-09-28', 'Demonstratie op zaterdag 12 oktober om 14.00 uur op het Stationsplein.', '2024-10-12T14:00'],
  ['nl-NL', '2024-09-28', 'Kom naar de ledenvergadering op 9 oktober, 19.30 - 21.30 uur.', '2024-10-09T19:30>2024-10-09T21:30'],
  ['nl-BE', '2024-09-28', 'Betoging op dinsdag 8 oktober om 11u, vertrek aan het station', '2024-10-08T11:00'],
  ['nl-NL', '2024-09-28', 'Opruimactie zaterdag 5 oktober van 10.00 tot 12.00 uur, verzamelen bij de kerk.', '2024-10-05T10:00>2024-10-05T12:00'],
  ['sv-SE', '2024-09-28', 'Välkommen till demonstrationen lördag 12 oktober kl. 13 på Stortorget.', '2024-10-12T13:00'],
  ['sv-SE', '2024-09-28', 'Facket utlyser en endagsstrejk den 15 oktober.', '2024-10-15'],
  ['sv-SE', '2024-09-28', 'Öppet möte torsdag 3/10 kl 18.30 i biblioteket. Alla är välkomna!', '2024-10-03T18:30'],
  ['sv-SE', '2024-09-28', 'Manifestation imorgon kl 12 på Medborgarplatsen.', '2024-09-29T12:00'],
]

const reported: [string, string, string, string][] = [
  ['de-DE', '2024-09-28', 'Am vergangenen Samstag demonstrierten rund 400 Menschen in der Innenstadt.', ''],
  ['de-DE', '2024-09-28', 'Die für den 12. Oktober geplante Kundgebung wurde abgesagt.', ''],
  ['de-DE', '2024-09-28', 'Am 3. Oktober 1990 trat die Einheit in Kraft.', ''],
  ['de-DE', '2024-09-28', 'Bewerbungen bitte bis spätestens 15. Oktober einreichen.', ''],
  ['de-DE', '2024-09-28', 'Die Bibliothek bleibt am 4. Oktober geschlossen.', ''],
  ['fr-FR', '2024-09-28', 'Plus de 3 000 personnes ont manifesté samedi dernier dans les rues.', ''],
  ['fr-FR', '2024-09-28', 'Date limite des candidatures : 12 octobre 2024.', ''],
  ['fr-FR', '2024-09-28', 'La manifestation du 12 septembre a rassemblé 2 000 personnes.', ''],
  ['fr-FR', '2024-09-28', 'Le rassemblement prévu le 5 octobre est annulé.', ''],
  ['es-ES', '2024-09-28', 'Miles de personas se manifestaron ayer en el centro.', ''],
  ['es-ES', '2024-09-28', 'El plazo de inscripción termina el 10 de octubre.', ''],
  ['es-ES', '2024-09-28', 'La concentración del pasado 14 de septiembre reunió a 500 personas.', ''],
  ['it-IT', '2024-09-28', 'Il presidio previsto per il 12 ottobre è stato annullato.', ''],
  ['it-IT', '2024-09-28', 'Le domande vanno presentate entro il 15 ottobre.', ''],
  ['it-IT', '2024-09-28', 'Sabato scorso migliaia di persone hanno manifestato in centro.', ''],
  ['pt-PT', '2024-09-28', 'A greve de 20 de setembro foi um sucesso: aderiram 80% dos trabalhadores.', ''],
  ['nl-NL', '2024-09-28', 'Vorige week staakten honderden chauffeurs.', ''],
  ['nl-NL', '2024-09-28', 'De demonstratie van 12 oktober gaat niet door.', ''],
  ['sv-SE', '2024-09-28', 'Strejken som planerades till den 10 oktober är inställd.', ''],
  ['sv-SE', '2024-09-28', 'Över tusen personer demonstrerade i lördags.', ''],
]

describe('calls in seven more languages', () => {
  it.each(announced)('%s %s: %s', (locale, publishedOn, text, expected) => {
    expect(starts({ text, publishedOn, locale })).toBe(expected)
  })
})

describe('texts in seven more languages that call nobody', () => {
  it.each(reported)('%s %s: %s', (locale, publishedOn, text, expected) => {
    expect(starts({ text, publishedOn, locale })).toBe(expected)
  })
})
