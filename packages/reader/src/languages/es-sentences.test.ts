import { checkTable, type Row } from '../testing/table.ts'

// Saturday 28 September 2024, unless the row says otherwise.
const calls: Row[] = [
  ['La Plataforma por el Agua convoca una manifestación el sábado 12 de octubre a las 12:00 horas desde la Plaza Mayor.', '2024-10-12T12:00', { kind: 'march', caller: 'Plataforma por el Agua', place: 'Plaza Mayor' }],
  ['Concentración este jueves 3 de octubre a las 19:30 h frente al Ayuntamiento. ¡Os esperamos!', '2024-10-03T19:30', { kind: 'rally', place: 'Ayuntamiento' }],
  ['Los sindicatos convocan huelga en el metro los días 7, 9 y 11 de octubre.', '2024-10-07,2024-10-09,2024-10-11', { kind: 'strike' }],
  ['Huelga general el 24 de octubre en todo el país', '2024-10-24', { kind: 'strike', scope: 'distributed', title: 'Huelga general' }],
  ['Todos los viernes a las 20 h nos concentramos en la plaza del Reloj contra la guerra. Únete.', '2024-10-04T20:00', { recurrence: 'Todos los viernes' }],
  ['Asamblea abierta el primer martes de cada mes, a las 19 horas, en el Ateneo.', '2024-10-01T19:00', { kind: 'assembly', recurrence: 'primer martes de cada mes' }],
  ['Mañana domingo a las 11 de la mañana, recogida de basura en la playa del Norte. Trae guantes.', '2024-09-29T11:00', { kind: 'cleanup' }],
  ['Fecha: 19 de octubre de 2024\nHora: de 10:00 a 14:00\nLugar: Parque Central\nDonación de sangre', '2024-10-19T10:00>2024-10-19T14:00', { kind: 'blood_drive', place: 'Parque Central' }],
  ['La marcha saldrá el domingo 20 de octubre a las 12 del mediodía de la estación y terminará en la plaza de la Constitución.', '2024-10-20T12:00', { kind: 'march' }],
  ['Charla-coloquio “Vivienda y barrio”, miércoles 9 de octubre, 19:00h, Centro Cívico Delicias', '2024-10-09T19:00', { title: 'Vivienda y barrio', place: 'Centro Cívico Delicias' }],
  ['El Sindicato de Estudiantes convoca un paro estudiantil el próximo jueves 10 de octubre.', '2024-10-10', { caller: 'Sindicato de Estudiantes' }],
  ['Del 14 al 18 de octubre habrá paros de dos horas por turno en la factoría, según anuncia el comité de empresa.', '2024-10-14>2024-10-18', { kind: 'strike' }],
  ['Organizada por el AMPA del colegio, la fiesta solidaria será el 5 de octubre de 11 a 15 horas en el patio.', '2024-10-05T11:00>2024-10-05T15:00', { kind: 'fair' }],
  ['Te invitamos a la presentación del informe el martes 15 de octubre, a las 18:30, en la sede de la asociación, calle Mayor 4.', '2024-10-15T18:30', { kind: 'meeting' }],
  ['Taller de huerto urbano\nSábado 5/10, 10:30\nHuerta de La Ribera\nInscripción: https://example.org/huerto', '2024-10-05T10:30', { kind: 'training', url: 'https://example.org/huerto' }],
  ['Habrá concentraciones el 17 de octubre en Madrid, Sevilla y Valencia.', '2024-10-17', { scope: 'distributed', kind: 'rally' }],
  ['Esta tarde, a las 18:00, cacerolada en la puerta del hospital.', '2024-09-28T18:00', { kind: 'protest' }],
  ['La plantación de árboles prevista para el 5 de octubre se aplaza al 19 de octubre a las 10:00.', '2024-10-19T10:00', { kind: 'planting' }],
  ['Nos vemos el lunes a las 17h en la rotonda para la bicicletada.', '2024-09-30T17:00', { kind: 'ride' }],
  ['Webinario en línea, jueves 24 de octubre, 17:00-18:30. Regístrate aquí: https://example.org/web', '2024-10-24T17:00>2024-10-24T18:30', { scope: 'online', kind: 'webinar' }],
  ['Una vigilia recordará a las víctimas el 2 de noviembre a las ocho de la tarde ante el faro.', '2024-11-02T20:00', { kind: 'vigil' }],
  ['El comité de huelga ha convocado nuevas jornadas de paro para los próximos 22 y 23 de octubre.', '2024-10-22,2024-10-23', { caller: 'comité de huelga' }],
  ['Marcha por la dignidad: domingo, 27 de octubre de 2024. Salida: 11:30, Puerta del Sol.', '2024-10-27T11:30', { title: 'Marcha por la dignidad' }],
  ['El colectivo ciclista organiza para el 6 de octubre una marcha en bici. Salida a las 10:00 desde el Parque Norte.', '2024-10-06T10:00'],
  ['Ecologistas del Valle llama a participar en la limpieza del río el domingo 13 de octubre, a partir de las 9:30 h.', '2024-10-13T09:30', { kind: 'cleanup', caller: 'Ecologistas del Valle' }],
  ['Paro de 24 horas el miércoles 2 de octubre. Acto central: 11 hs en Plaza de los Dos Congresos.', '2024-10-02,2024-10-02T11:00', { locale: 'es-AR' }],
  ['Carrera solidaria contra el cáncer, 10 de noviembre, salida a las 9.30 h desde el paseo marítimo', '2024-11-10T09:30', { kind: 'fundraiser' }],
]

const silent: Row[] = [
  ['Cientos de personas se manifestaron el sábado contra los despidos.', ''],
  ['La huelga del 20 de septiembre tuvo un seguimiento del 80 %.', ''],
  ['El plazo para presentar candidaturas finaliza el 11 de octubre.', ''],
  ['Queda suspendida la concentración prevista para el 3 de octubre.', ''],
  ['El 12 de octubre de 1934 los mineros seguían en huelga.', ''],
  ['La biblioteca permanecerá cerrada el viernes 4 de octubre.', ''],
  ['Crónica de la manifestación del 21 de septiembre: más de mil personas recorrieron el centro.', ''],
  ['Nota de prensa. 28 de septiembre de 2024. El sindicato valora el acuerdo firmado ayer.', ''],
  ['Hace diez años, el 15 de octubre de 2014, miles de personas llenaron las plazas.', ''],
  ['Las solicitudes deberán entregarse antes del 31 de octubre de 2024.', ''],
  ['La ley entrará en vigor el 1 de enero de 2025.', ''],
  ['Los sindicatos desconvocan la huelga del 7 de octubre tras llegar a un acuerdo.', ''],
  ['El pasado martes, los vecinos protestaron ante la sede de la empresa.', ''],
]

checkTable('Spanish calls', 'es-ES', '2024-09-28', calls)
checkTable('Spanish texts that call nobody', 'es-ES', '2024-09-28', silent)
