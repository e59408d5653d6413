import { checkTable, type Row } from '../testing/table.ts'

// Days and hours as posts, leaflets and bulletins write them. Monday 22 April 2024, en-GB, unless the row says otherwise.
const days: Row[] = [
  ['Bake sale for the hospice this Sat 27th, 10 till 1, outside the Co-op.', '2024-04-27T10:00>2024-04-27T13:00'],
  ['The Big Spring Clean is back on the first weekend in May. Bags and pickers from the Scout Hut, 10am both days.', '2024-05-04T10:00>2024-05-05'],
  ['Am ersten Wochenende im Mai räumen wir den Wald auf, Treffpunkt Wanderparkplatz, 10 Uhr.', '2024-05-04T10:00>2024-05-05', { locale: 'de-DE' }],
  ['Le premier week-end de mai, venez nettoyer la rivière avec nous.', '2024-05-04>2024-05-05', { locale: 'fr-FR' }],
  ['Picket lines Mon-Wed next week at all gates, 7am to 10am. Please sign the rota.', '2024-04-29T07:00>2024-05-01T10:00'],
  ['Streikposten Montag bis Mittwoch nächster Woche, ab 6 Uhr an Tor 2.', '2024-04-29T06:00>2024-05-01', { locale: 'de-DE' }],
  ['Warnstreik am Dienstag und Mittwoch: Streikposten ab 5.30 Uhr am Tor 2.', '2024-04-23T05:30,2024-04-24T05:30', { locale: 'de-DE' }],
  ['Plant sale fundraiser May 4th & 5th, 9-2 at the grange hall. Volunteers needed both days!', '2024-05-04T09:00>2024-05-04T14:00,2024-05-05T09:00>2024-05-05T14:00', { locale: 'en-US' }],
  ['We plant hedges on May 4, 5 and 6 at the farm, 10 a.m. each day.', '2024-05-04T10:00,2024-05-05T10:00,2024-05-06T10:00', { locale: 'en-US' }],
  ['Le week-end des 11 et 12 mai, venez planter des haies à la ferme du Moulin, à partir de 9h.', '2024-05-11T09:00,2024-05-12T09:00', { locale: 'fr-FR' }],
  ['The vote to strike was announced on 19 April. Staff walk out on 14 May from 10am to 12.', '2024-05-14T10:00>2024-05-14T12:00'],
  ['The event will return to the quay on the first weekend of May.', ''],
]
checkTable('Days', 'en-GB', '2024-04-22', days)

const hours: Row[] = [
  ['Quiz night in aid of the strike fund. Thurs May 9. 7 for 7.30. The Crown, upstairs.', '2024-05-09T19:00'],
  ['Saturday 4th May\n\n* 9 till 1: plant swap in the church hall\n* All welcome', '2024-05-04T09:00>2024-05-04T13:00'],
  ['Saturday 4th May\n\n10-12: plant swap in the church hall', '2024-05-04T10:00>2024-05-04T12:00'],
  ['Chaque premier samedi du mois, atelier vélo de 14h à 17h au local. Prochain rendez-vous le 4 mai.', '2024-05-04T14:00>2024-05-04T17:00', { locale: 'fr-FR' }],
]
checkTable('Hours', 'en-GB', '2024-04-22', hours)

// Monday 18 March 2024; Easter Sunday is 31 March.
const feasts: Row[] = [
  ['The egg trail fundraiser is on Easter Saturday, 11am to 3pm, in Abbey Gardens. Come along!', '2024-03-30T11:00>2024-03-30T15:00'],
  ['Good Friday walk of witness: gather at St Mark’s at 10.30am. All are welcome.', '2024-03-29T10:30'],
  ['Easter Monday rally at the base gates, noon.', '2024-04-01T12:00'],
  ['Easter Monday, 1 April: rally at the base gates, noon.', '2024-04-01T12:00'],
  ['Ostermarsch am Karsamstag um 12 Uhr ab Bahnhof.', '2024-03-30T12:00', { locale: 'de-DE' }],
  ['Kommt zur Kundgebung am Pfingstmontag um 11 Uhr am Fliegerhorst.', '2024-05-20T11:00', { locale: 'de-DE' }],
  ['Rassemblement pour la paix le lundi de Pâques à 15h, place Foch.', '2024-04-01T15:00', { locale: 'fr-FR' }],
  ['Marcha por la paz el Viernes Santo a las 11 h desde la iglesia.', '2024-03-29T11:00', { locale: 'es-ES' }],
  ['Tweede paasdag om 13.00 uur: vredesmars vanaf het Plein. Loop mee!', '2024-04-01T13:00', { locale: 'nl-NL' }],
  ['Fredsmarsch på annandag påsk kl 14 från torget. Kom med!', '2024-04-01T14:00', { locale: 'sv-SE' }],
  ['On Good Friday three hundred people walked from the cathedral to the base gates.', '', { on: '2024-04-02' }],
]
checkTable('Days that Easter moves', 'en-GB', '2024-03-18', feasts)

// Thursday 2 May 2024.
const together: Row[] = [
  ['Saturday 11 May\n\nRepair café @ Trinity Hall, 10am-1pm\n\nStop the Road rally @ Market Cross, 2-4pm\n\nBenefit gig @ The Anchor, 7.30pm', '2024-05-11T10:00>2024-05-11T13:00,2024-05-11T14:00>2024-05-11T16:00,2024-05-11T19:30'],
  ['On Saturday 11 May the Heath League will march from Low Gate at 11am. The Tenants’ Union will hold a rally of its own in Bell Square at 1pm.', '2024-05-11T11:00,2024-05-11T13:00'],
  ['On Saturday 11 May the Heath League will march from Low Gate at 11am. It will hold a rally in Bell Square at 1pm.', '2024-05-11T11:00'],
  ['Whitby\n– Saturday 11 May 10am,\n– Pier Road\nScarborough\n– Saturday 11 May 12.30pm\n– Town Hall steps\nFiley\n– Sunday 12 May 11am\n– Coble Landing', '2024-05-11T10:00,2024-05-11T12:30,2024-05-12T11:00'],
  ['Am Samstag, 11. Mai, rufen wir zu Kundgebungen auf. In Köln beginnt sie um 11 Uhr am Heumarkt, während in Bonn um 14 Uhr auf dem Münsterplatz demonstriert wird.', '2024-05-11T11:00,2024-05-11T14:00', { locale: 'de-DE' }],
  ['Protestas por el agua el sábado 11 de mayo. De esta forma, en Coquimbo nos reunimos en la Plaza Kevin a las 18:30 horas, mientras que en Santiago se llama a reunirse en el cerro a las 17 horas.', '2024-05-11T18:30,2024-05-11T17:00', { locale: 'es-CL' }],
]
checkTable('Several actions on one day', 'en-GB', '2024-05-02', together)

const none: Row[] = [
  ['Last year 200 of you came on 20 May. This year the walk is on Sunday 19 May, 10am from the station. Registration opens at 9am on 6 May.', '2024-05-19T10:00'],
  ['Bus company bosses and the union will meet for talks on Wednesday 8 May.', ''],
  ['City offices closed Monday, May 27.', '', { locale: 'en-US' }],
]
checkTable('Nothing to turn up to', 'en-GB', '2024-05-02', none)
