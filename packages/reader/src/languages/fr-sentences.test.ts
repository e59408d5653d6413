import { checkTable, type Row } from '../testing/table.ts'

// Saturday 28 September 2024, unless the row says otherwise.
const calls: Row[] = [
  ['Le collectif Eau pour tous appelle à un rassemblement samedi 12 octobre à 14h devant la préfecture.', '2024-10-12T14:00', { kind: 'rally', caller: 'collectif Eau pour tous' }],
  ['La Fédération des Transports dépose un préavis de grève pour les 10 et 11 octobre.', '2024-10-10,2024-10-11', { kind: 'strike', caller: 'Fédération des Transports', scope: 'distributed' }],
  ['Manifestation contre la fermeture de l’hôpital\nSamedi 5 octobre – 10h30\nDépart place du Marché', '2024-10-05T10:30', { title: 'Manifestation contre la fermeture', place: 'place du Marché' }],
  ['Journée nationale de mobilisation le jeudi 17 octobre dans toutes les villes de France.', '2024-10-17', { kind: 'day_of_action', scope: 'distributed' }],
  ['Tous les samedis à 11h, cercle de silence sur la place de la Mairie. Rejoignez-nous !', '2024-09-28T11:00', { recurrence: 'Tous les samedis' }],
  ['Réunion publique chaque premier lundi du mois à 20 h, salle Pasteur.', '2024-10-07T20:00', { recurrence: 'chaque premier lundi du mois' }],
  ['Rendez-vous ce soir à 18h30 au métro Centre pour une distribution de tracts.', '2024-09-28T18:30', { kind: 'canvass' }],
  ['Demain dimanche, de 9h à 12h, grand nettoyage des berges organisé par l’association Rivière Vivante.', '2024-09-29T09:00>2024-09-29T12:00', { kind: 'cleanup', caller: 'association Rivière Vivante' }],
  ['Don du sang mercredi 9 octobre de 15h30 à 19h30, salle polyvalente', '2024-10-09T15:30>2024-10-09T19:30', { kind: 'blood_drive' }],
  ['Les syndicats appellent à la grève le 8 octobre et à manifester à Lyon à 11h30 (place Bellecour).', '2024-10-08,2024-10-08T11:30'],
  ['À l’appel de l’intersyndicale, un rassemblement aura lieu le mardi 1er octobre à 17h30 devant le rectorat.', '2024-10-01T17:30', { kind: 'rally', caller: 'intersyndicale' }],
  ['Nous vous invitons à notre assemblée générale le vendredi 11 octobre 2024 à 18h00 à la Maison des associations.', '2024-10-11T18:00', { kind: 'assembly' }],
  ['Date : samedi 19 octobre 2024\nHeure : 14h-17h\nLieu : Maison du peuple, 3 rue Haute\nAtelier réparation de vélos', '2024-10-19T14:00>2024-10-19T17:00', { place: 'Maison du peuple', title: 'Atelier' }],
  ['Du 14 au 18 octobre, semaine d’actions pour le logement. Participez !', '2024-10-14>2024-10-18'],
  ['Marche blanche dimanche prochain à 15 heures, au départ de l’école Jean-Moulin.', '2024-10-06T15:00', { kind: 'march' }],
  ['Webinaire « Comprendre ses droits » le 15 octobre à 12h30, en ligne. Inscription : https://example.org/droits', '2024-10-15T12:30', { scope: 'online', kind: 'webinar', url: 'https://example.org/droits', title: 'Comprendre ses droits' }],
  ['La CSN organise une chaîne humaine le 26 octobre à midi autour de l’hôpital.', '2024-10-26T12:00', { caller: 'CSN' }],
  ['Des rassemblements sont prévus le 5 octobre :\n- Lille : 15h, Grand-Place\n- Rennes : 11h, esplanade Charles-de-Gaulle\n- Toulouse : 14h30, Jean-Jaurès', '2024-10-05T15:00,2024-10-05T11:00,2024-10-05T14:30', { kind: 'rally' }],
  ['Une vélorution partira de la gare vendredi 4 octobre à 19 h.', '2024-10-04T19:00', { kind: 'ride' }],
  ['Plantation d’arbres le samedi 23 novembre, à partir de 9h, au parc des Hauts. Apportez vos bottes.', '2024-11-23T09:00', { kind: 'planting' }],
  ['Le comité de soutien se réunit le lundi 7 octobre à 19h à la Bourse du travail.', '2024-10-07T19:00', { caller: 'comité de soutien' }],
  ['Grève féministe : toutes et tous dans la rue le 25 novembre !', '2024-11-25', { kind: 'strike' }],
  ['L’association organise un vide-grenier solidaire le dimanche 13 octobre, de 8h à 17h, place de l’Église.', '2024-10-13T08:00>2024-10-13T17:00', { kind: 'fundraiser' }],
  ['Les personnels du lycée seront en grève mardi 8 octobre.', '2024-10-08', { kind: 'strike' }],
  ['Initialement prévue le 5 octobre, la manifestation aura finalement lieu le 12 octobre à 14h.', '2024-10-12T14:00', { kind: 'march' }],
  ['Venez nombreux samedi à 10h devant la mairie pour défendre notre école !', '2024-09-28T10:00'],
  ['RDV le 3/10 à 18h, parvis de la cathédrale, pour un die-in', '2024-10-03T18:00', { kind: 'protest' }],
  ['Une soirée débat se tiendra jeudi 24 octobre, 20h, au cinéma Le Rex, en présence du réalisateur.', '2024-10-24T20:00', { kind: 'meeting' }],
  ['Projection du film « La Digue » suivie d’un débat, mardi 15 octobre à 20h30', '2024-10-15T20:30', { kind: 'meeting' }],
  ['Les 2, 9 et 16 octobre, les postiers débrayeront une heure chaque matin.', '2024-10-02,2024-10-09,2024-10-16'],
]

const silent: Row[] = [
  ['Près de 4 000 personnes ont défilé jeudi dans les rues de la ville contre la réforme.', ''],
  ['La grève du 19 septembre a été très suivie dans les écoles, selon les syndicats.', ''],
  ['Le 12 octobre 1995, les cheminots étaient en grève depuis une semaine.', ''],
  ['Inscriptions avant le 4 octobre dernier délai.', ''],
  ['Le préavis de grève du 7 octobre a été levé après un accord.', ''],
  ['La mairie sera fermée le vendredi 1er novembre.', ''],
  ['Retour sur la manifestation du 21 septembre : un beau succès.', ''],
  ['Il y a dix ans, le 25 octobre 2014, une marche réunissait des milliers de personnes.', ''],
  ['Communiqué de presse, le 28 septembre 2024. Le syndicat dénonce la décision du tribunal rendue hier.', ''],
  ['Le décret entre en vigueur le 1er novembre 2024.', ''],
  ['En raison de la météo, le pique-nique du 29 septembre est annulé.', ''],
  ['Vendredi soir, une centaine de militants ont bloqué l’entrée du port avant d’être évacués.', ''],
  ['Les candidatures sont à envoyer jusqu’au 15 octobre 2024.', ''],
]

checkTable('French calls', 'fr-FR', '2024-09-28', calls)
checkTable('French texts that call nobody', 'fr-FR', '2024-09-28', silent)
