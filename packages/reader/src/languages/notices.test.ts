import { checkTable, type Row } from '../testing/table.ts'

// What notices, newsletters and programmes leave to their reader. Monday 10 March 2025, en-GB, unless the row says otherwise.
const days: Row[] = [
  ['The two-day blood drive is set for Monday 24 March and Tuesday 25 March at Trinity Hall. The hours are 2 p.m. to 6:15 p.m. on Monday and 9 a.m. to noon on Tuesday.', '2025-03-24T14:00>2025-03-24T18:15,2025-03-25T09:00>2025-03-25T12:00'],
  ['Blutspende am Montag, 24. März, und Dienstag, 25. März, im Rathaus. Am Montag von 13 bis 18 Uhr, am Dienstag von 8 bis 12 Uhr.', '2025-03-24T13:00>2025-03-24T18:00,2025-03-25T08:00>2025-03-25T12:00', { locale: 'de-DE' }],
  ['Our beach clean tour stops at four coves:\n\n- Marley on 25th March\n- Sandhope on 26th March\n\nStarting at 3pm, each afternoon begins with a short talk for volunteers.', '2025-03-25T15:00,2025-03-26T15:00', { place: 'Marley' }],
  ['Working days\n\n- March 23rd: coppicing\n- April 13th: litter pick\n\nVolunteers usually meet at the hut at 10am.', '2025-03-23T10:00,2025-04-13T10:00', { place: 'hut' }],
  ['1 maj: demonstration i två orter!\nVretby\n- 10:15: Samling, Bruksgatan 2\n- 10:45: Demonstrationståg\nHamnby\n- 12:30: Samling, Stora torget\n- 13:15: Demonstrationståg', '2025-05-01T10:15,2025-05-01T12:30', { locale: 'sv-SE', place: 'Vretby, Samling, Bruksgatan 2' }],
  ['1er mai : manifestations dans le canton !\nValbourg\n- 10h15 : rassemblement, place Neuve\n- 10h45 : départ du cortège\nPontclair\n- 13h : rassemblement, halle\n- 13h30 : départ du cortège', '2025-05-01T10:15,2025-05-01T13:00', { locale: 'fr-FR' }],
  ['event-start-date: 2025-03-25 17:15:00 -07:00\nevent-end-date: 2025-03-25 18:45:00 -07:00\nLocation: Federal Building, 90 Seventh Street\n\nWe will rally this Tuesday, 3/25.', '2025-03-25T17:15>2025-03-25T18:45', { locale: 'en-US' }],
  ['Date: Saturday 29 March\nThanksgiving service (for those who wish): 8.30am, Holy Cross Church\nMeeting Time: 9.30am\nMeeting Location: West Street\nMembers will march with the branch.', '2025-03-29T09:30'],
  ['NHS strike this Wednesday 12th March\n\nMembers of the Health Workers Alliance will be walking out from 8am to 8pm. Online there are messages to share.', '2025-03-12T08:00>2025-03-12T20:00', { caller: 'Health Workers Alliance', scope: 'local' }],
]
checkTable('Days told apart from their hours', 'en-GB', '2025-03-10', days)

const nothing: Row[] = [
  ['Community organiser, fixed term, 0.8 FTE\n\nSalary: £31,000 pro rata\nStart date: Monday 5 May 2025\n\nInterviews will be held on Tuesday 15 April. You will support tenants from first door-knock to final rally.', ''],
  ['Stellenausschreibung: Referentin (Teilzeit, befristet)\n\nVergütung nach Tarif. Die Bewerbungsgespräche finden am 15. April 2025 um 10 Uhr statt. Sie begleiten Demos und Versammlungen.', '', { locale: 'de-DE' }],
  ['Offre d’emploi : animatrice, CDD, temps partiel\n\nPrise de poste le 5 mai 2025. Entretiens le mardi 15 avril à 10h. Vous accompagnerez les manifestations.', '', { locale: 'fr-FR' }],
  ['event-end-date: 2025-03-16 23:59:00 -07:00\ncategories: action\n\nThe agency wants to weaken the rules for groundwater.', '', { locale: 'en-US' }],
  ['Thank you to all who came to the quiz.\n\nTerm ends on Friday 11 April at 2pm. Uniforms are back in September.', ''],
  ['The rally planned for today in Linden Park has been put off because of snow.', ''],
  ['Depuis le début des défilés le 17 novembre, une personne a perdu un œil.', '', { locale: 'fr-FR' }],
  ['Since the marches began on 17 November, two people have lost an eye.', ''],
  ['Seit Beginn der Demonstrationen am 17. November wurden zwei Menschen verletzt.', '', { locale: 'de-DE' }],
]
checkTable('Notices that call nobody', 'en-GB', '2025-03-10', nothing)

const callers: Row[] = [
  ['The Bright Beach Crew is teaming up with the council on Saturday 22 March at 10am for a beach clean.', '2025-03-22T10:00', { caller: 'Bright Beach Crew' }],
  ['The commons committee would like the green to look its best. A tidy-up is arranged for Saturday 22 March at 10am.', '2025-03-22T10:00', { caller: 'commons committee' }],
  ['Trim Streets volunteers will be out this Saturday 15 March from 10:30 with brooms.', '2025-03-15T10:30', { caller: 'Trim Streets' }],
  ['Packers will walk out on Friday 21 March and rally at noon by the gate, organizers with Rise Up Lowmoor said.', '2025-03-21T12:00', { caller: 'Rise Up Lowmoor' }],
  ['Bread4All have called for a protest on Saturday 22 March at 2pm.', '2025-03-22T14:00', { caller: 'Bread4All' }],
  ['Occupy Lowmoor will march on Saturday 22 March at 1pm.', '2025-03-22T13:00', { caller: 'Occupy Lowmoor' }],
  ['Stop the sewage! Paddle-out protest, Saturday 22 March at 11am, the beach. Swimmers Against Sludge.', '2025-03-22T11:00', { caller: 'Swimmers Against Sludge' }],
  ['Putzaktion am Samstag, 22. März, 10 Uhr. Handschuhe und Zangen stellt die Stadt. Der BUND Ortsgruppe Lohtal lädt herzlich ein!', '2025-03-22T10:00', { locale: 'de-DE', caller: 'BUND Ortsgruppe Lohtal' }],
  ['Zaterdag 22 maart is het zover: de gezamenlijke bonden houden van 12.30 tot 14.00 uur een demonstratie.', '2025-03-22T12:30>2025-03-22T14:00', { locale: 'nl-NL', caller: 'gezamenlijke bonden' }],
]
checkTable('Who calls, said in passing', 'en-GB', '2025-03-10', callers)
