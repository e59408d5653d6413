import { checkTable, type Row } from '../testing/table.ts'

// Saturday 28 September 2024, unless the row says otherwise.
const calls: Row[] = [
  ['Das Bündnis „Wohnen für alle“ ruft für Samstag, den 12. Oktober, um 13 Uhr zu einer Demonstration auf dem Marktplatz auf.', '2024-10-12T13:00', { kind: 'march', title: 'Demonstration' }],
  ['Am Freitag, den 11.10.2024, findet ab 15 Uhr eine Kundgebung vor dem Landtag statt. Organisiert wird sie von der Bürgerinitiative Klares Wasser.', '2024-10-11T15:00', { kind: 'rally', caller: 'Bürgerinitiative Klares Wasser' }],
  ['Die Gewerkschaft Nahverkehr ruft die Beschäftigten am 7. und 8. Oktober zum Warnstreik auf.', '2024-10-07,2024-10-08', { kind: 'strike', caller: 'Gewerkschaft Nahverkehr' }],
  ['Bundesweiter Aktionstag gegen Mietwucher am 19. Oktober 2024', '2024-10-19', { kind: 'day_of_action', scope: 'distributed', title: 'Aktionstag gegen Mietwucher' }],
  ['Wir treffen uns jeden Donnerstag um 19 Uhr im Café Mitte zum offenen Plenum.', '2024-10-03T19:00', { recurrence: 'jeden Donnerstag', kind: 'meeting' }],
  ['Jeden ersten Mittwoch im Monat, 19.30 Uhr: Stammtisch der Ortsgruppe im Gasthaus Linde', '2024-10-02T19:30', { recurrence: 'Jeden ersten Mittwoch im Monat' }],
  ['Die Critical Mass startet am letzten Freitag im Monat um 18 Uhr am Hauptbahnhof.', '2024-10-25T18:00', { kind: 'ride' }],
  ['Heute Abend, 18 Uhr, Mahnwache vor der Botschaft! Kommt alle!', '2024-09-28T18:00', { kind: 'vigil' }],
  ['Morgen um 11 Uhr demonstrieren wir auf dem Domplatz für mehr Kitaplätze. Kommt vorbei!', '2024-09-29T11:00', { kind: 'march' }],
  ['Einladung zur Mitgliederversammlung am Dienstag, 15. Oktober 2024, 18:00 Uhr, Bürgerhaus Nord, Saal 2', '2024-10-15T18:00', { kind: 'assembly', title: 'Mitgliederversammlung', place: 'Bürgerhaus Nord' }],
  ['Am Sonntag, dem 6. Oktober, laden wir von 14 bis 17 Uhr zum Straßenfest in die Gartenstraße ein.', '2024-10-06T14:00>2024-10-06T17:00', { kind: 'fair' }],
  ['Auftakt: 14 Uhr, Rathausplatz\nDatum: 26.10.2024\nDemo gegen Kürzungen im Sozialbereich', '2024-10-26T14:00', { title: 'Demo gegen Kürzungen' }],
  ['Blutspende am Mittwoch, 9. Oktober, 15.30 bis 19.30 Uhr in der Grundschule Am Wald', '2024-10-09T15:30>2024-10-09T19:30', { kind: 'blood_drive' }],
  ['Wann: Sa., 5.10., 10:00–13:00 Uhr\nWo: Treffpunkt Bootssteg\nWas: Uferputz mit dem Angelverein', '2024-10-05T10:00>2024-10-05T13:00', { place: 'Bootssteg' }],
  ['Klimastreik am 18. Oktober! Um 12 Uhr geht es am Bahnhofsvorplatz los.', '2024-10-18T12:00', { kind: 'strike' }],
  ['Nächste Termine:\n- 02.10., 19 Uhr: Vorbereitungstreffen, Kulturladen\n- 10.10., 17 Uhr: Kundgebung, Schlossplatz\n- 16.10., 20 Uhr: Filmabend, Kino im Hof', '2024-10-02T19:00,2024-10-10T17:00,2024-10-16T20:00'],
  ['Gemeinsam mit vielen anderen Gruppen rufen wir zur Großdemo am 9. November in Berlin auf. Beginn ist um 12 Uhr am Brandenburger Tor.', '2024-11-09T12:00', { kind: 'march', place: 'Brandenburger Tor' }],
  ['Am 3.10. gehen wir auf die Straße: 13.00 Uhr, Königsplatz.', '2024-10-03T13:00'],
  ['Online-Seminar „Betriebsrat gründen“ am 22.10.2024 von 18 bis 19:30 Uhr. Anmeldung unter https://example.org/br', '2024-10-22T18:00>2024-10-22T19:30', { scope: 'online', url: 'https://example.org/br', title: 'Betriebsrat gründen' }],
  ['Der Betriebsrat lädt alle Kolleginnen und Kollegen zur Betriebsversammlung am 24. Oktober um 9 Uhr in die Kantine ein.', '2024-10-24T09:00', { kind: 'assembly' }],
  ['Vom 14. bis 18. Oktober bestreiken die Ärztinnen und Ärzte die Uniklinik.', '2024-10-14>2024-10-18'],
  ['Samstag, 5. Oktober: Infostand ab 10 Uhr in der Fußgängerzone', '2024-10-05T10:00', { kind: 'canvass' }],
  ['Wir pflanzen Bäume! Pflanzaktion am 9.11. ab 9 Uhr am Waldparkplatz. Bringt Spaten mit.', '2024-11-09T09:00', { kind: 'planting' }],
  ['Der DGB-Kreisverband veranstaltet am Mittwoch, 16.10.24, um 17 Uhr eine Podiumsdiskussion zur Rente im Volkshaus.', '2024-10-16T17:00', { kind: 'meeting', caller: 'DGB-Kreisverband' }],
  ['Die ursprünglich für den 5. Oktober geplante Lesung wird auf den 12. Oktober verschoben. Beginn 19 Uhr.', '2024-10-12T19:00', { kind: 'meeting' }],
  ['Am Tag der Deutschen Einheit, dem 3. Oktober, demonstriert das Friedensbündnis ab 13 Uhr in der Innenstadt.', '2024-10-03T13:00', { caller: 'Friedensbündnis' }],
  ['In Hamburg, Köln und München sind für den 12. Oktober Demonstrationen geplant.', '2024-10-12', { scope: 'distributed', kind: 'march' }],
  ['Demo-Start: 12. Oktober, 11 Uhr vormittags, Goetheplatz', '2024-10-12T11:00'],
  ['Die nächste Sitzung des Klimarats ist am 8. Oktober. Wir rufen zum Protest vor dem Rathaus ab 16.30 Uhr auf.', '2024-10-08T16:30'],
  ['Für kommenden Montag, 30. September, 17 Uhr, hat der Mieterverein eine Protestkundgebung angemeldet.', '2024-09-30T17:00', { kind: 'rally', caller: 'Mieterverein' }],
  ['Kommt zahlreich zur Lichterkette am Dienstag um 19 Uhr!', '2024-10-01T19:00', { kind: 'vigil' }],
  ['Kidical Mass\nSonntag, 13. Oktober\n15:00 Uhr\nSpielplatz am See', '2024-10-13T15:00', { kind: 'ride', place: 'Spielplatz am See' }],
  ['Stuttgart (28.9.2024). Die Beschäftigten der Werke streiken am kommenden Donnerstag ganztägig, teilte die Gewerkschaft mit.', '2024-10-03', { kind: 'strike' }],
]

const silent: Row[] = [
  ['Rund 2000 Menschen haben am Samstag in der Innenstadt gegen die Kürzungen demonstriert.', ''],
  ['Die Demonstration am 21. September war ein voller Erfolg. Danke an alle, die dabei waren!', ''],
  ['Am 17. Juni 1953 streikten die Arbeiter. Wir erinnern uns.', ''],
  ['Anmeldeschluss für das Seminar ist der 4. Oktober.', ''],
  ['Die für heute geplante Kundgebung entfällt wegen Unwetters.', ''],
  ['Das Büro ist vom 1. bis 11. Oktober geschlossen.', ''],
  ['Bis zum 15. Oktober können Stellungnahmen eingereicht werden.', ''],
  ['Der Stadtrat hat am Donnerstag die Klimaziele beschlossen. Vor dem Rathaus protestierten 50 Menschen.', ''],
  ['Pressemitteilung vom 27. September 2024: Tarifeinigung erzielt, der Streik ist beendet.', ''],
  ['Der Streik vom 10. bis 12. September legte den Verkehr lahm, wie die Betriebe mitteilten.', ''],
  ['Das Gesetz tritt am 1. November 2024 in Kraft.', ''],
  ['Vor zehn Jahren, am 12. Oktober 2014, besetzten Schülerinnen den Platz.', ''],
]

checkTable('German calls', 'de-DE', '2024-09-28', calls)
checkTable('German texts that call nobody', 'de-DE', '2024-09-28', silent)
