import { list, type Language } from './language.ts'

export const es: Language = {
  code: 'es',
  stopwords: list`
    el|la|los|las|un|una|unos|unas|y|e|o|u|pero|de|del|a|al|en|con|por|para|sin|sobre|entre|desde|hasta|que|quien|cual|este|esta|esto|estos|estas|
    ese|esa|es|son|era|fue|será|serán|ha|han|se|su|sus|nos|nuestro|nuestra|os|le|les|lo|no|más|muy|como|cuando|donde|si|también|ya|todos|todas|
    convoca|convocan|convocando|celebrará|gran|próximo|próxima|nosotras|nosotros|cada|entonces|durante|contra|porque|aquí|ahí|hay|te|me|tu|ante|tras|
    ni|cuya|además|vamos`,
  months: ['enero|ene', 'febrero|feb', 'marzo|mar', 'abril|abr', 'mayo|may', 'junio|jun', 'julio|jul', 'agosto|ago', 'septiembre|setiembre|sept|sep', 'octubre|oct', 'noviembre|nov', 'diciembre|dic'],
  weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado|sábados', 'domingo|domingos'],
  habits: ['los lunes', 'los martes', 'los miércoles', 'los jueves', 'los viernes', 'los sábados', 'los domingos'],
  dayParts: list`
    por la mañana|por la tarde|por la noche|a la tarde|a la noche|noche|tarde|de la tarde|de la mañana|de la noche|al mediodía|mañana por la tarde|
    por la tarde noche|al anochecer|a mediodía`,
  lateParts: 'tarde|noche|esta tarde|esta noche',
  ordinalSuffixes: 'º|ro|er',
  dayLinks: 'día|el|el día|los días|días',
  monthLinks: 'de|del',
  relativeDays: { '-1': 'ayer|anoche', '0': 'hoy|esta tarde|esta noche|esta mañana', '1': 'mañana', '2': 'pasado mañana' },
  modifiers: { this: 'este|próximo|el próximo|próxima|este próximo|el siguiente', next: 'que viene|siguiente|entrante', last: 'pasado|último', nextWeek: 'de la próxima semana|de la semana que viene|la próxima semana|la semana que viene|de la semana próxima|de la semana entrante', every: 'todos los|cada|todas las', not: 'no este' },
  everyOther: 'cada dos|uno de cada dos|un * sí y otro no|cada quince días|cada 15 días',
  often: list`
    semanal|semanalmente|mensual|mensualmente|cada semana|cada mes|todas las semanas|todos los meses|a diario|diariamente|todos los días|cada día|
    quincenal|una vez al mes|una vez por semana|cada quince días|trimestral|cada tarde|cada noche`,
  usually: list`
    normalmente|habitualmente|generalmente|por lo general|como siempre|todas las reuniones|todas las sesiones|todos los actos|nuestras reuniones|
    las reuniones son|las sesiones son|salvo indicación|cada sesión|cada reunión|cada encuentro`,
  weekend: 'fin de semana|finde',
  ordinals: ['primer|primero', 'segundo', 'tercer|tercero', 'cuarto', 'último|última'],
  feasts: {
    '05-01': 'día del trabajador|día de los trabajadores|día del trabajo|día internacional de los trabajadores',
    '03-08': 'día internacional de la mujer|día de la mujer|día internacional de las mujeres',
    '11-25': 'día contra la violencia de género', '12-24': 'nochebuena', '12-31': 'nochevieja',
    'e-3': 'jueves santo', 'e-2': 'viernes santo', 'e-1': 'sábado santo|sábado de gloria', 'e+0': 'domingo de resurrección|domingo de pascua', 'e+1': 'lunes de pascua',
  },
  dayWords: [
    'primero|uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez',
    'once', 'doce', 'trece', 'catorce', 'quince', 'dieciséis', 'diecisiete', 'dieciocho', 'diecinueve', 'veinte',
    'veintiuno', 'veintidós', 'veintitrés', 'veinticuatro', 'veinticinco', 'veintiséis', 'veintisiete', 'veintiocho', 'veintinueve', 'treinta',
    'treinta y uno',
  ],
  ofTheMonth: 'de cada mes|del mes|de mes|de todos los meses',
  rangeWords: 'al|a|hasta|hasta el',
  listWords: 'y|e',
  contrasts: 'mientras que|mientras|pero|y',
  endsOn: list`
    fin|fin previsto|término|acabaremos|terminaremos|finalizaremos|acabamos|terminamos|finalizamos|finaliza|termina|terminará|finalizará|hasta el|concluye|concluirá|acaba|acabará|finalizando el|se prolonga hasta el|
    se prolongará hasta el|durará hasta el|y hasta el`,
  over: 'habrá terminado|se da por terminada',
  hourWords: ['una', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce'],
  lengths: { lead: 'de|durante|por|duración|dura|durará|unas|aproximadamente', hours: 'hora|horas', minutes: 'minutos' },
  clock: { before: list`
    a las|a la|desde las|de|hasta las|hora|hacia las|sobre las|entre las|a partir de las|salida|inicio|quedada|apertura|hora de inicio|cita|
    concentración|a eso de las|desde la|hasta la|a partir de la|horario|comienzo|apertura de puertas|encuentro`, beforeBareHour: 'a las|desde las|sobre las|a partir de las', about: 'aproximadamente|sobre las|hacia las|alrededor de las|las', arrival: 'estad|estén|llegad|lleguen|llegar|quedamos|nos vemos|nos juntamos|nos encontramos', beforeLoneHour: '', until: 'hasta las|hasta', by: 'antes de las|antes del', after: 'en punto|h|horas|hrs|hs', am: 'de la mañana|am|a.m|de la madrugada|por la mañana', pm: 'de la tarde|de la noche|pm|p.m|por la tarde|por la noche', noon: 'mediodía|12 del mediodía|las doce del mediodía|12 de la mañana|al mediodía|12 de mediodía', midnight: 'medianoche', halfPast: '', halfTo: '', andHalf: 'y media', quarterPast: 'y cuarto', quarterTo: 'menos cuarto', },
  labels: {
    title: 'título|title|evento|qué|acto|asunto|actividad|motivo|tema|acción', date: list`
      fecha|cuándo|día|fecha y hora|fechas|nueva fecha|próxima cita|fecha y lugar|día y hora|cuándo es|fecha inicio|fecha de inicio|fecha del evento|
      fecha evento`, time: 'hora|horario|horas|hora de inicio|comienzo|inicio|hora de encuentro|apertura|a qué hora|hora de salida|hora inicio|hora del evento|horario de inicio', end: list`
      fin|finalización|hasta|cierre|final|hora de fin|fecha fin|hora fin|fecha de fin|hora de finalización|fecha final|hora final|fecha de término|
      hora de término`, place: list`
      ciudad|localidad|municipio|lugar|dónde|ubicación|dirección|punto de encuentro|salida|sitio|punto de reunión|punto de salida|lugar de encuentro|
      lugar de salida|encuentro|concentración|local|sede|quedamos en|recorrido|itinerario|punto de partida|dónde es|desde|lugar del evento|
      lugar evento|recinto|domicilio`,
    caller: list`
      convoca|convocan|organiza|organizan|organizador|organizadores|convocantes|organizadora|organizadoras|convocante|convocado por|convocada por|
      organizado por|organizada por|quién|quiénes|promueve|promueven|impulsa|impulsan|organización|a cargo de|entidades convocantes|invita|invitan|
      firma|firman`, url: list`
      inscripción|inscripciones|enlace|web|más información|información|registro|inscríbete|apúntate|reservas|entradas|más info|info|regístrate|
      formulario|sitio web|página web|link|enlace de inscripción|inscripción previa`,
  },
  nouns: {
    workplace_day_of_action: 'jornada de acción en los centros de trabajo|día de acción en los centros de trabajo', day_of_action: list`
      jornada de lucha|día de acción|jornada de acción|jornada de movilización|jornada de movilizaciones|día de acción global|jornadas de lucha|
      semana de lucha|jornada mundial de lucha|día internacional de lucha|semana de acción|jornada de acción global|día mundial de acción|
      jornada de protesta|jornada reivindicativa|jornadas de movilización|semana de movilizaciones|día de lucha`,
    strike: list`
      huelga|huelgas|huelga general|paro|paros|paro general|pararán|harán huelga|hacer huelga|jornadas de paro|paro de * horas|paros parciales|
      jornada de huelga|jornadas de huelga|huelga indefinida|va a la huelga|van a la huelga|irán a la huelga|a la huelga|vamos a la huelga|paran|
      paramos|cese de actividades|paro cívico|huelga de hambre|huelga de brazos caídos|huelga climática|convocatoria de huelga|iremos a la huelga|
      en huelga|de huelga`, walkout: 'paro estudiantil|vaciado de aulas|encierro estudiantil', picket: 'piquete|piquetes|piquete informativo|piquetes informativos', march: list`
      manifestación|manifestaciones|marcha|marchas|desfile|pasacalles|cabalgata|mani|nos manifestamos|se manifestarán|manifestarse|marcharán|
      saldremos a la calle|caminata|marcha de antorchas|marcha silenciosa|contramanifestación|cortejo|caravana|caravana de coches|columna vecinal|
      marchamos|marcharemos|nos manifestaremos|salimos a la calle|saldrán a la calle|salir a la calle|tractorada|procesión laica|paseata|caminaremos|
      desfilarán|recorreremos|tomaremos las calles|tomamos las calles`, rally: list`
      concentración|concentraciones|mitin|movilización|movilizaciones|acto|plantón|concentrarnos|nos concentramos|se concentrarán|se concentran|
      concentrarse|nos concentraremos|concentra|nos reuniremos|se reunirán|nos juntamos|nos encontramos|acto público|acto central|
      concentrémonos|nos vemos en la|acto unitario|lectura del manifiesto|lectura de manifiesto`, protest: list`
      protesta|protestas|cacerolada|cacerolazo|acción|sentada|bloqueo|corte|escrache|flashmob|cadena humana|abrazo simbólico|pitada|
      corte de carretera|cortará|cortarán|cortaremos|cortan|protestarán|protestaremos|protestamos|acto de protesta|acción de protesta|pancartada|
      bocinazo|besada|concentración de protesta|acampe|tuitazo|pañuelazo|asentada|
        abrazar los|abrazar la|abrazar el|abrazo a la|abrazo al`,
    vigil: list`
      vigilia|minuto de silencio|homenaje|velatón|recordará|acto de recuerdo|encendido de velas|velada|acto de homenaje|círculo de silencio|
      minutos de silencio|ofrenda floral|cinco minutos de silencio|se encenderán`, commemoration: 'conmemoración|acto conmemorativo|homenajes', occupation: 'acampada|ocupación|encierro', boycott: 'boicot|boicoteo', ride: list`
      bicicletada|masa crítica|marcha ciclista|paseo en bici|bici crítica|paseo ciclista|marcha en bici|marcha en bicicleta|ruta en bici|
      bicifestación|pedalada|pedalea|rodada|salida en bici|ruta ciclista|cicletada|masa crítica ciclista|bicicleteada|bici marcha`,
    meeting: list`
      reunión|charla|charla coloquio|debate|conferencia|coloquio|mesa redonda|encuentro|presentación|proyección|jornada|jornadas|tertulia|cinefórum|
      cine fórum|se reúne|se reunirá|se reúnen|charlas|reunión abierta|reunión informativa|velada literaria|
      sesión informativa|conversatorio|ciclo de cine|club de lectura|plenario|café tertulia|cafetada|vermú|vermut|recital|desayuno informativo|
      nos reunimos|videofórum|presentación del libro|ponencia|encuentros|círculo de lectura`, assembly: list`
      asamblea|asambleas|asamblea general|asamblea vecinal|asamblea abierta|asamblea informativa|asamblea extraordinaria|asamblea de trabajadores|
      junta general|asamblea ordinaria|asamblea popular|asamblea constituyente|pleno vecinal`, webinar: list`
      webinario|webinar|seminario web|charla online|charla virtual|reunión virtual|encuentro virtual|seminario virtual|formación online|
      taller online|videocharla`, training: list`
      taller|talleres|formación|curso|capacitación|cursillo|jornada formativa|jornadas formativas|escuela de|seminario|taller de|sesión formativa|
      formaciones|cursos|taller de pancartas`, canvass: list`
      reparto de octavillas|buzoneo|mesa informativa|pegada de carteles|reparto de folletos|puerta a puerta|recogida de firmas|recolección de firmas|
      reparto de panfletos|volanteada|repartiremos|mesas informativas|pasacalles informativo|panfleteada|pegatina|pegada|
        repartir octavillas|repartir folletos|repartir panfletos|volantear|volanteo`, vote: 'elecciones|votación|votar|referéndum|consulta|consulta popular|votaciones|elecciones sindicales|votaremos|consulta ciudadana|jornada electoral',
    cleanup: list`
      limpieza|recogida de basura|jornada de limpieza|batida de limpieza|recogida de residuos|minga de limpieza|limpieza del río|limpieza de playa|
      limpieza de la playa|limpieza de playas|recogida de plásticos|limpiamos|limpiaremos|jornada de voluntariado|hacendera|zafarrancho|basuraleza|
      auzolan|andecha|minga|huerto comunitario|batida`, planting: list`
      plantación|reforestación|plantación de árboles|siembra|plantada|plantamos|plantaremos|repoblación|plantar árboles|jornada de plantación|
      plantación popular|siembra colectiva|sembraremos|arbolada|jornada de reforestación|plantatón`, blood_drive: list`
      donación de sangre|colecta de sangre|donar sangre|dona sangre|donaciones de sangre|maratón de donación|unidad móvil|campaña de donación|
      jornada de donación|extracción de sangre|autobús de donación`, fundraiser: list`
      concierto solidario|carrera solidaria|rifa|concierto|mercadillo|rastrillo|marcha solidaria|maratón|carrera|concierto benéfico|comida solidaria|
      cena solidaria|cena benéfica|paella solidaria|gala benéfica|recogida de alimentos|bingo solidario|festival solidario|bocata solidario|
      caja de resistencia|subasta|chocolatada solidaria|recogida de ropa|torneo solidario|marcha benéfica|carrera benéfica|mercadillo solidario|
      rastro solidario`, fair: list`
      fiesta|feria|festival|comida popular|verbena|romería|fiestas|fiesta popular|chocolatada|paella popular|paella|merienda|merienda popular|
      jornada de puertas abiertas|puertas abiertas|mercado de trueque|trueque|intercambio de semillas|feria del libro|kermés|picnic|barbacoa|hoguera|
      vermú popular|comida de traje|feria de asociaciones|mercado campesino|intercambio de ropa|verbena popular|fiesta de barrio|sardinada|calçotada`,
  },
  actionVerbs: list`
    pararán|harán huelga|hacer huelga|nos concentramos|se concentrarán|se concentran|concentrarse|concentrarnos|nos concentraremos|nos manifestamos|
    se manifestarán|manifestarse|marcharán|se reúne|se reunirá|se reúnen|votar|donar sangre|recordará|cortará|cortarán|cortaremos|cortan|protestarán|
    protestaremos|protestamos|marchamos|marcharemos|nos manifestaremos|salimos a la calle|saldrán a la calle|salir a la calle|caminaremos|desfilarán|
    recorreremos|tomaremos las calles|tomamos las calles|concentra|nos reuniremos|se reunirán|nos juntamos|nos encontramos|nos reunimos|
    va a la huelga|van a la huelga|irán a la huelga|iremos a la huelga|vamos a la huelga|a la huelga|paran|paramos|limpiamos|limpiaremos|plantamos|
    plantaremos|sembraremos|plantar árboles|dona sangre|donar|repartiremos|votaremos|pedalea|se encenderán`,
  notNouns: list`
    cita previa|con cita|
    paro juvenil|tasa de paro|cobrar el paro|en paro|en marcha|puesta en marcha|a corto|corte de luz|en acto|acto seguido|en el acto|curso escolar|
    en curso|de fiesta|carrera profesional|sector de limpieza|de limpieza|en acción|fuera de|toma de posesión|toma de decisiones|
    lectura de contadores|mercado laboral|mercado de trabajo|mercado de abastos|mercado central|mercado municipal|mercado de la|cine doré|
    escuela de música|escuela de arte|escuela de idiomas|recuerdo que|concentración de empresas|unidad móvil de televisión|foro social|
    plaza del mercado|en fiestas|días de fiesta|caravana de`,
  people: list`
    activistas|vecinos|vecinas|trabajadores|trabajadoras|estudiantes|docentes|sindicatos|voluntarios|familias|inquilinos|agricultores|sanitarios|
    manifestantes|plantilla|pensionistas|jubilados|jubiladas|maestros|maestras|profesores|profesorado|alumnado|madres|padres|médicos|enfermeras|
    jornaleros|jornaleras|ganaderos|ciudadanía|ciudadanos|ciudadanas|usuarios|afectados|afectadas|mujeres|jóvenes|empleados|conductores|bomberos|
    campesinos|obreros|personal|inquilinas|vecindario`,
  affairs: list`
    apertura de la piscina|apertura de la biblioteca|reapertura|los vuelos|el vuelo|la entrega de los|    entrevistas|las entrevistas|negociaciones|negociación|juicio|vista|sentencia|mediación|audiencia|tribunal|exposición|curso escolar|pleno|año fiscal|año escolar|
    ejercicio fiscal|año lectivo|ciclo lectivo`,
  weakNouns: 'evento|eventos|actividad|actividades|cita|convocatoria|visita|ruta|actos',
  cues: {
    call: list`
      puedes ayudar|podéis ayudar|quieres ayudar|queréis participar|acude|acudid|ven|venid|participa|participad|únete|uníos|os esperamos|
      te esperamos|os invitamos|te invitamos|invitamos|invita|convoca|convocan|convocamos|se convoca|convocada|convocado|convocando|llama a|llaman a|
      llamamos a|llamamiento|hacemos un llamamiento|animamos|asiste|inscríbete|inscripciones|inscripción|apúntate|nos vemos|no faltes|entrada libre|
      a la calle|sal a la calle|súmate|trae|colabora|quedamos|difunde|os invita|te invita|nos concentramos|nos manifestamos|regístrate|anímate|
      os animamos|difunde y participa|contra la|quedada|ven a|no te lo pierdas|todos a la|todas a la|todas y todos a|os convoca|te convoca|
      nos convocan|llamamos|llaman|llamando a|hace un llamado|invitamos a|te invitan|os invitan|están invitados|estás invitado|estáis invitados|
      quedan invitados|te necesitamos|os necesitamos|contamos contigo|contamos con vosotras|acompáñanos|acompañadnos|vente|veníos|vengan|participen|
      únanse|sumaos|súmense|sumémonos|apuntaos|anotate|inscribíos|inscripción previa|acceso libre|entrada gratuita|entrada gratis|abierto a|
      abierta a|abierto al público|abierta al público|traed|trae tu|traer|difundid|pásalo|pásala|corre la voz|nos encontramos|nos juntamos|
      nos concentraremos|nos manifestaremos|salimos|saldremos|vamos todas|todas y todos|todos y todas|todxs|a la huelga|todos a|todas a|defendamos|
      exige|exigimos|luchemos|dona|dona sangre|ayúdanos|reserva la fecha|guarda la fecha|apunta la fecha|apúntatelo|no te quedes|queda abierta|
      bienvenidas|bienvenidos|bienvenida|concéntrate|manifiéstate|volvemos|llena|llenemos|llenad|tomemos|pedalea|salgamos|apoya|apoyad|sal a|
      os espera|te espera|plantamos|limpiamos|rogamos|se ruega|se invita|convocatoria|convocamos a`,
    future: list`
      prometen|han prometido|pretenden|se disponen a|se preparan para|es mañana|es hoy|es este|será mañana|se llevará a cabo|tendrá lugar|
      tendrán lugar|se celebrará|celebrará|celebrarán|se celebrarán|será|serán|se realizará|va a|van a|próximo|próxima|prevista|previsto|partirá|
      saldrá|comenzará|se concentrarán|organiza|organizan|anuncia|anuncian|han convocado|ha convocado|se reunirán|recorrerá|habrá|recordará|
      saldremos|arranca|arrancará|dará comienzo|dará inicio|inicio|comienza|se celebra|se celebran|tiene lugar|tienen lugar|pararán|será el|reunirá|
      organizará|convoca|se aplaza al|tendrá|se prevé|están convocadas|están convocados|volverán a|volveremos a|vuelve a|vuelven a|queremos|tendrán|
      va a celebrar|van a celebrar|van a realizar|se va a|se van a|hará|harán|haremos|vamos a|iremos|irán|irá|partirán|parten|parte desde|sale|salen|
      saldrán|salimos|marcharemos|se manifestará|se concentrará|nos concentramos|nos concentraremos|acogerá|inicia|iniciará|iniciarán|arrancan|
      empieza|empezará|empiezan|se ha convocado|queda convocada|está convocada|convocará|convocarán|programada|programado|programadas|programados|
      previstas|previstos|fijada|fijado|anunciada|se espera|realizarán|realizaremos|celebraremos|celebramos|organizamos|preparan|prepara|prevé|
      prevén|protestarán|cortará|cortarán|ocuparán|irá a la huelga|secundarán|durará|volvemos a|volvemos|continuará|está prevista|está previsto|
      pretende|abrirá|abre|se abre|culminará|terminará|próximos|próximas|venidero|venidera|se espera que|se esperan|está convocado|se convoca|
      se convocan|ha sido convocada|ha sido convocado|se congregará|se congregarán|se darán cita|se dará cita|se iniciará|se realizarán|
      tendrá su salida|
      vuelven esta|vuelven hoy|vuelven este|salen hoy|salen esta|toman las calles|toman hoy|parte al|parte a las|discurrirá|avanzará|recorrerán|discurrirán`,
    past: list`
      viajaron|se desplazaron|acudieron|salieron a la calle|se sumaron|se dieron cita|partieron|recorrieron|se concentraron|se manifestaron|
      respaldaron|atrajo|costó|recogieron|recaudó|había reunido|se celebró|tuvo lugar|tuvieron lugar|participaron|
      asistieron|fue|fueron|recorrió|reunió|se llevó a cabo|marcharon|protestaron|convocó ayer|hicieron huelga|crónica|
      congregó|ha sido|tuvo un seguimiento|se manifestó|seguían en huelga|estuvieron|estuvo|valora|llenaron|terminó|terminaron|se saldó|secundaron|
      tuvo|marchó|salieron|se celebraron|se realizó|se realizaron|se desarrolló|se congregaron|se reunieron|se reunió|se concentró|acudió|
      asistió|realizaron|celebraron|celebró|participó|respondieron|llenó|logró|lograron|consiguió|consiguieron|paralizó|paralizaron|estuvimos|fuimos|
      salimos ayer|recogimos|plantaron|gritaron|leyeron|leyó|murió|nació|fundó|se fundó|aprobó|aprobaron|firmaron|firmó|transcurrió|
      discurrió|gracias a|gracias por|todo un éxito|un éxito|gran éxito|multitudinaria|ya pasó|así fue|fotos de|habían|había|
      ha finalizado|han finalizado|cerró|cerraron|ocuparon|bloquearon|fallecido|fallecida|ha terminado|han participado|ha participado|han salido|
      se han manifestado|se han concentrado|ha reunido|se manifestaban|marchaban|se concentraban|gritaban|coreaban|recorría|recorrían|se reunía|
      partía|salía la`,
    history: list`
      hace * años|hace un año|aniversario de|tradicionalmente|el año pasado|desde 19*|histórica|histórico|años atrás|años después|en memoria de|
      en aquel|el pasado año|el año anterior|desde hace|historia|como cada año|en 19*|en los años`,
    reporting: list`
      dijo|anunció|anunciaron|afirmó|aseguró|confirmó|denunció|informó|informaron|explicó|publicado el|declaró|decidió|decidieron|actualizado|
      declararon|comunicó|comunicaron|señaló|señalaron|manifestó|indicó|explicaron|confirmaron|informan|publicado|publicada|redactado|redacción|
      última actualización|acordó|acordaron|ha dicho|ha confirmado|ha informado|ha explicado|ha declarado|aprobado el|acta de`,
    lookback: `hace * años|crónica|balance de|resumen de|así fue|fotos de|imágenes de|recordamos|memoria de|gracias a|galería`,
    deadline: list`
      entrará en vigor|entra en vigor|inscripciones cierran|las inscripciones cierran|inscripciones terminan|inscripciones acaban|
      se cierran las inscripciones|plazo|fecha límite|hasta el|antes del|cierre de|límite|presentación de solicitudes|solicitudes|candidaturas|
      último día para|finaliza el plazo|el plazo|deberán entregarse|deberá entregarse|presentarse hasta|inscripciones hasta|candidatura|último día|
      plazo de inscripción|plazo de presentación|plazo de|cierra el plazo|se cierra|termina el plazo|hasta el próximo|envío de|enviarse|
      inscribirse hasta|inscripción hasta|inscríbete antes|confirmar antes|reservas hasta|reservas antes|alegaciones|subvenciones|becas|
      convocatoria de ayudas|vence|vencen|caduca|concurso|recepción de|admisión de|matrícula|a más tardar|como máximo`,
    cancelled: list`
      suspendieron|suspendió|desconvocaron|desconvocó|cancelaron|canceló|aplazaron|aplazó|levantaron la|levantó la|dejan sin efecto|deja sin efecto|sin efecto|
      cancelada|cancelado|aplazada|aplazado|suspendida|suspendido|desconvocada|desconvocado|desconvocan|se suspende|pospuesta|pospuesto|
      permanecerá cerrado|permanecerá cerrada|permanecerán cerrados|estará cerrado|estará cerrada|estarán cerrados|cerrado por|cerrada por|
      queda suspendida|queda suspendido|se cancela|aplaza|aplazan|se aplaza|no habrá|no se celebrará|no tendrá lugar|se ha cancelado|
      ha sido cancelada|ha sido cancelado|ha sido aplazada|ha sido aplazado|ha sido suspendida|ha sido suspendido|queda cancelada|queda cancelado|
      queda aplazada|queda aplazado|queda desconvocada|canceladas|cancelados|aplazadas|suspendidas|suspendidos|suspende|suspenden|cancelan|cancela|
      anulada|anulado|se anula|hasta nuevo aviso|sin nueva fecha|prohibida|prohíbe|no se hará|no se realizará|no hay asamblea|no hay reunión|
      desconvoca|desconvoca la huelga|postergada|postergado|se posterga|levantan|levanta la huelga|
      suspendieron la|han desconvocado|ha desconvocado|han suspendido|ha suspendido`,
    moved: list`
      se aplaza al|aplazada al|aplazado al|se aplaza hasta el|se traslada al|trasladada al|trasladado al|se pospone al|pospuesta para|pospuesto para|
      se celebrará finalmente|nueva fecha|reprogramada para|reprogramado para|pasa al|cambia al|aplazada hasta el|aplazado hasta el|
      se pospone hasta el|queda aplazada al|queda aplazado al|se celebrará el|pasa a celebrarse|se cambia al|se adelanta al|adelantada al|
      adelantado al|finalmente será|finalmente el|será finalmente|reprogramado|reprogramada|trasladado a|nueva fecha será|postergada para|
      se posterga para`,
    replaced: list`
      habría sido|tendría que haber|debería haber|tenía previsto|tenían previsto|había previsto|habían previsto|había planeado|sería normalmente|
      normalmente sería|debía celebrarse|inicialmente|en un principio|estaba prevista|estaba previsto|estaban previstas|estaban previstos|
      iba a celebrarse|iba a tener lugar|en lugar del|previsto inicialmente|prevista inicialmente|en vez del|en vez de|originalmente|
      estaba convocada|estaba programada|estaba programado|estaba anunciada|iba a ser|que iba a|que se iba a|y no el|anunciada para el`,
    fallback: 'en caso de lluvia|en caso de mal tiempo|si llueve|por lluvia se|fecha alternativa|en caso de mal clima',
    nationwide: list`
      en todo el estado|en toda españa|en todo el país|a nivel estatal|estatal|nacional|huelga general|en todas las ciudades|en más de|
      en varias ciudades|en distintas ciudades|en numerosas ciudades|en los centros de trabajo|en * ciudades|en * municipios|en * provincias|
      en todas partes|por todo el|en todas las provincias|en todas las comunidades|en toda la comunidad|en toda la provincia|en toda la región|
      en toda andalucía|en toda cataluña|en toda galicia|en toda la comarca|por todo el país|por toda españa|a lo largo del país|a lo largo y ancho|
      en todos los centros|en todos los institutos|en decenas de|en una decena de|en una veintena de|descentralizada|descentralizadas|en los barrios|
      en todos los barrios|en * localidades|en * pueblos|en * puntos|en * barrios|en diferentes ciudades|en diversas ciudades|en muchas ciudades|
      a escala estatal|de ámbito estatal|estatales|autonómica|en cada centro|en cada pueblo|europea|
      varias ciudades|diversas ciudades|decenas de ciudades`,
    worldwide: list`
      mundial|global|internacional|en todo el mundo|en el mundo|mundiales|globales|internacionales|planetaria|en todos los continentes|
      por todo el mundo|alrededor del mundo`,
    online: list`
      por youtube|en youtube|por facebook|en facebook|en directo por|por streaming|en streaming|en línea|online|zoom|virtual|en directo|por internet|
      telemático|videoconferencia|a distancia|por zoom|por jitsi|jitsi|vía zoom|streaming|por videollamada|videollamada|por videoconferencia|
      virtualmente|retransmisión|telemática|youtube|google meet|teams|
      desde tu casa|desde casa|por videoconferencias`,
    signup: list`
      inscripción|inscripciones|inscríbete|registro|entradas|más información|información|enlace|aquí|evento|apúntate|participar|más info|info|
      formulario|inscripción previa|reserva|reservas|web|link|regístrate|pulsa aquí|programa|consulta`,
    travel: list`
      autobus|autobuses|autocares|autocar|bus|buses|transporte|salida de autobuses|coche compartido|traslado|autobús gratuito|bus gratuito|
      salen autobuses|autobuses desde|lanzadera|parking|aparcamiento|compartir coche|tren|viaje`,
    office: list`
      horario de atencion|horario de apertura|abierto de|abierta de|horario de oficina|horario de apertura al público|de lunes a viernes|
      de lunes a sábado|abierto todos los días|atención al público|horario de visita|abrimos de|teléfono de atención|oficina abierta`,
    signOff: list`
      un saludo|saludos|saludos solidarios|atentamente|en solidaridad|un abrazo|salud|abrazos|un abrazo fuerte|saludos cordiales|cordialmente|
      nos vemos|os esperamos|te esperamos|salud y lucha|un fuerte abrazo|firmado|fdo|besos|
      un cordial saludo|recibe un saludo|salud y república|cordiales saludos|con cariño|gracias a todas|muchas gracias`,
    backMatter: list`
      antecedentes|sobre nosotros|quienes somos|noticias relacionadas|articulos relacionados|mas noticias|otras noticias|te puede interesar|
      lee tambien|leer mas|archivo|contexto|notas relacionadas|hemeroteca|aviso legal|lo mas leido|más información sobre|también te puede interesar|
      te recomendamos|más sobre|comentarios|nuestra historia|acerca de|sobre el colectivo|ediciones anteriores|actividades pasadas|eventos pasados|
      entradas recientes|entradas relacionadas|lo más visto|nota de prensa anterior|contacto de prensa|publicaciones relacionadas|últimas noticias|
      política de privacidad`,
    selfNaming: list`
      es una asociacion|es un colectivo|es un sindicato|es una organizacion|es una red|es una plataforma|es una coordinadora|es una cooperativa|
      es una fundación|es una federación|es un comité|es una coalición|es un movimiento|es una entidad|agrupa a|reúne a|somos un|somos una|
      es un grupo|es una iniciativa|nació en|está formada por|está formado por|es una confederación`,
    vacancy: list`
      oferta de empleo|oferta de trabajo|puesto|salario bruto|carta de motivación|currículum|curriculum|jornada completa|jornada parcial|entrevistas|
      incorporación|candidaturas|perfil`,
    genre: list`
      cuándo y dónde|dónde y cuándo|información|información práctica|programa|detalles|cuándo|dónde|nota de prensa|comunicado|comunicado de prensa|
      convocatorias|agenda|eventos|próximos eventos|noticias|boletín|avisos|actualidad|inicio|volver a|calendario|anuncios|
      reserva la fecha|convocatoria|convocatoria de prensa|aviso|atención|difunde|próximas actividades|agenda de actividades|llamamiento`,
  },
  callerVerbs: list`
    convoca|convocan|convocando|celebrará|celebrarán|organiza|organizan|invita|invitan|llama|llaman|anuncia|anuncian|se han sumado|ha convocado|
    han convocado|realizará|realizarán|hace un llamamiento|hacen un llamamiento|propone|celebra|celebran|ha anunciado|han anunciado|se concentrará|
    se concentrarán|se manifestará|se manifestarán|se reúne|ha organizado|han organizado|animan|anima|reclama|os invita|cortará|cortarán|acudirá|
    protestarán|protestará|os convoca|te invita|te invitan|os invitan|nos invita|hace un llamado|ha llamado|han llamado|acoge|acogerá|organizará|
    organizarán|invitará|convocará|convocarán|promueve|promueven|impulsa|impulsan|prepara|preparan|lanza|lanzan|pide|piden|exige|exigen|reclaman|
    denuncia|denuncian|marchará|marcharán|se reunirá|se reunirán|se moviliza|se movilizan|secunda|secundan|mantiene|mantienen|quiere|quieren|pararán|
    ocupará|plantará|limpiará|presenta|rinde|saldrá|proponen|anima a|anunció|anunciaron|se reúnen|hará|harán|llama a|llaman a|se suma|se suman|
    volverá|volverán|celebramos|llevará a cabo|llevarán a cabo|hacen un llamado|
    marcharon|saldrán en|saldrán a|convocaron|llamó a|llamaron a|ha llamado a|han llamado a|irán a la huelga|irá a la huelga`,
  holding: 'organiza|organizan|organizará|organizarán|celebrará|celebra|celebran|celebrarán|realizará|realizarán|hará|harán',
  indefinites: 'un|una|su|sus|nuestra|nuestro',
  callerAfter: list`
    convocada por|convocado por|convocadas por|organizado por|organizada por|a iniciativa de|convocados por|impulsada por|promovida por|organiza|
    convoca|organizada por el|organizada por la|organizado por el|organizado por la|convocada por el|convocada por la|convocado por el|
    convocado por la|promovido por|a propuesta de|de la mano de|impulsado por|convocados por el|convocada por los|convocadas por los|convocan|
    organizados por|organizadas por|promovidos por|promovidas por|impulsados por|impulsadas por|convocan el|convocada por las|convocado por los|
    convocado por las|organizado por los|organizada por los|organizado por las|impulsada por la|impulsada por el|impulsado por el|impulsado por la|
    promovida por la|promovida por el|promovido por la|promovido por el|a iniciativa del|a iniciativa de la|por iniciativa de|por iniciativa del|
    por iniciativa de la|a llamado de|a llamado del|a llamado de la|al llamado de|al llamado del|al llamado de la|llamado de la|a cargo de|
    a cargo del|a cargo de la|invitación de|invitación del|invitación de la|por invitación de|con la colaboración de|una iniciativa de|
    una iniciativa del|una iniciativa de la|llamamiento de|llamamiento del|llamamiento de la|convocatoria de|convocatoria del|convocatoria de la|
    registrada por|registrado por|coordinado por|coordinada por|
    la convocatoria es de|la convocatoria es del|la convocatoria parte de|organización a cargo de|
    una iniciativa conjunta de|una acción de|un acto de|un evento de|organizado conjuntamente por|organizada conjuntamente por|organizan y convocan|convocan y organizan|organiza y convoca|mensaje de|comunicado de|por encargo de|coorganizado por|coorganizada por|puesta en marcha por|puesto en marcha por|propuesta por|propuesto por|llamada por|
    lo organiza|la organiza|los organiza|las organiza|lo convoca|la convoca|la organizan|la convocan|lo organizan`,
  accordingTo: list`
    según|según la|según el|según los|informa la|informa el|anuncia la|anuncia el|portavoz de|portavoz del|
    informó|informó la|informó el|señaló la|señaló el|explicó la|explicó el|anunció la|anunció el|denunció la|denunció el|explica la|explica el|señala la|señala el`,
  verbSecond: true,
  organisationWords: list`
    sindicato|sindicatos|plataforma|asamblea|asociación|colectivo|foro|coordinadora|federación|confederación|partido|movimiento|red|comité|unión|
    grupo|ecologistas|fundación|coalición|consejo|ateneo|junta|frente|mesa|comisión|organizaciones|organización|asociaciones|plataformas|colectivos|
    ampa|club|intersindical|círculo|agrupación|liga|comités|uniones|federaciones|confederaciones|redes|grupos|movimientos|coordinadoras|
    centro social|casa de la mujer|cooperativa|hermandad|cofradía|peña|club ciclista|cabildo|gremio|central|centrales|alianza|convergencia|marea|
    mareas|brigada|brigadas|iniciativa|iniciativas|observatorio|sección sindical|comité de empresa|comité de huelga|junta de personal|amigos de|
    amigas de|bloque|campaña|casa del pueblo|fampa|afa|apa|anpa|delegación|entidades|juventud|juventudes|célula|secretaría|pastoral|parroquia|
    banco de alimentos|donantes|consejo de estudiantes|asamblea de mujeres|sindical|familia|familiares|comunidad|vecinos|vecinas|vecindario|
    agrupaciones|multisectorial|gremios`,
  placeStrong: list`
    en la|en el|frente a|frente al|ante el|ante la|en los|en las|desde la|delante del|delante de|plaza|puerta de|a las puertas de|salida desde|en|
    ante|ante los|ante las|frente a la|frente a los|frente a las|delante de la|delante de los|delante de las|delante|junto a|junto al|junto a la|
    a la altura de|a la altura del|a la altura de la|a los pies de|a los pies del|a las puertas del|a las puertas de la|en las puertas de|
    en las puertas del|en las puertas de la|a la puerta de|a la puerta del|a la entrada de|a la entrada del|a la salida de|a la salida del|
    al lado de|al lado del|al lado de la|al pie de|al pie del|alrededor de|alrededor del|cerca de|cerca del|cerca de la|detrás de|detrás del|bajo el|
    bajo la|sobre el|salida de|salida del|salida desde la|salida desde el|desde el|desde los|desde las|salida en|salida en la|punto de encuentro en|
    quedada en|quedamos en|quedamos en la|quedamos en el|en torno a|calle|avenida|glorieta|paseo|a la plaza|volvemos a la|en los locales de|
    en el local de|en la sede de|en casa`,
  placeMeet: list`
    el punto de encuentro es|el punto de encuentro será|el punto de salida es|el punto de salida será|salida y llegada en|partirá de|partirá del|
    partirá de la|partirá de los|partirá desde|partirán de|partirán desde|saldrá de|saldrá del|saldrá de la|saldrá desde|saldrán de|saldrán desde|
    punto de encuentro|punto de encuentro en|quedada en|quedamos en|quedamos en la|quedamos en el|quedamos delante de|salida desde|salida de|
    salida del|salida desde la|salida desde el|salida en|salida en la|nos vemos en|nos vemos en la|nos vemos en el|nos concentramos en|
    nos concentramos en la|nos concentraremos en|nos concentramos frente a|con salida en|con salida desde|con salida de|que saldrá de|
    que saldrá desde|que partirá de|que partirá desde|saldremos de|saldremos desde|partiendo de|partiendo desde|comenzará en|comenzará en la|
    encuentro en|
    la cita es|la cita es en|la cita será|la cita será en|la marcha partirá de|la marcha partirá desde|la marcha saldrá de|la marcha saldrá desde|nos encontramos en|nos juntamos en`,
  placeWeak: 'a|de|por|desde',
  placeNouns: list`
    merendero|plaza|calle|avenida|parque|ayuntamiento|salón|centro|teatro|universidad|facultad|estación|paseo|puerta|glorieta|biblioteca|instituto|
    colegio|iglesia|campus|embajada|ministerio|sede|museo|palacio|puente|local|hospital|polideportivo|playa|puertas|gasolinera|carretera|carreteras|
    centro cívico|centro cultural|centro social|centro de salud|centro de mayores|ambulatorio|casa de cultura|casa de la cultura|casa del pueblo|
    casa consistorial|casino|ateneo|frontón|pabellón|estadio|campo de fútbol|cancha|gimnasio|piscina|río|ribera|orilla|lago|embalse|laguna|monte|
    cerro|ermita|catedral|basílica|parroquia|convento|monasterio|castillo|torre|muralla|fuente|quiosco|kiosco|kiosko|templete|estatua|monumento|
    cementerio|tapia|cárcel|comisaría|cuartel|juzgado|juzgados|tribunal|audiencia|parlamento|senado|diputación|delegación|subdelegación|consejería|
    consulado|rectorado|aulario|aula|salón de actos|salón de plenos|salón multiusos|escuela|escuelas|guardería|patio|mercado|lonja|muelle|dársena|
    espigón|malecón|alameda|rambla|bulevar|rotonda|cruce|callejón|travesía|cuesta|plazuela|plazoleta|plazaleta|explanada|jardín|jardines|huerto|
    huerta|finca|nave|almacén|fábrica|factoría|polígono|librería|cafetería|café|restaurante|taberna|hotel|albergue|refugio|camping|auditorio|sala|
    filmoteca|galería|archivo|oficina|oficinas|metro|boca de metro|parada|apeadero|intercambiador|estación de autobuses|aparcamiento|parking|peaje|
    aeropuerto|barrio|hogar|hogar del pensionista|sindicato|zócalo|obelisco|quiosco de música|pista|polideportivo municipal|
    chiringuito|bar|tasca|peluquería|comedor|vestíbulo|hall|paraninfo|decanato|puerta principal|entrada principal|entrada|esquina|marquesina|bolera|plaza de toros|área recreativa|mirador|presa|azud|consultorio|casa de la juventud|casa grande|gaztetxe|kiosko bar|teatro principal|boulevard|marisma|humedal|senda|vía verde|vado|acequia|solar|nave industrial|hangar`,
  dayStreets: 'plaza|plazuela|calle|avenida|av|avda|paseo|glorieta|puente|parque|bulevar|rotonda|pl|plaça|carrer|rambla',
  nowhere: list`
    sobre el terreno|en la calle|en las calles|a la calle|a las calles|en el país|en la ciudad|en casa|en el trabajo|en el barrio|en los barrios|
    en el parlamento|en el camino|en la carretera|en todo el país|en el lugar`,
  goals: list`
    hacia|hasta|rumbo a|rumbo al|en dirección a|en dirección al|con destino a|con destino al|terminará en|terminando en|termina en|finalizará en|
    finaliza en|finalizando en|culminará en|culmina en|concluirá en|concluye en|llegará a|llegada a|llegar a|llegar al|para terminar en|
    para finalizar en|marchar a|marchar al`,
  namedAs: 'titulado|titulada|denominado|denominada|llamado|llamada|bautizada|bautizado|bajo el título',
  articles: 'el|la|los|las|un|una',
  adjectives: list`
    general|nacional|estatal|indefinida|pública|público|abierta|abierto|vecinal|feminista|estudiantil|solidaria|solidario|silenciosa|pacífica|
    pacífico|unitaria|unitario|mundial|internacional|global|festiva|ciudadana|ciudadano|regional|sindical|informativa|informativo|popular|masiva|
    nacionales|antifascista|ciclista|urbano|reivindicativa|coloquio|central|simultánea|simultáneas|obrera|obrero|campesina|campesino|antirracista|
    ecologista|climática|sanitaria|rural|virtual|extraordinaria|extraordinario|ordinaria|nocturna|gratuito|gratuita|comarcal|provincial|autonómica|
    local|histórica|unitarias|generales|reivindicativo|lúdica|colectiva|colectivo|indefinido|parcial|parciales|estudiantiles|laboral|docente|
    benéfica|benéfico|literaria|vecinales|infantil|comunitaria|comunitario|municipal|cívica|cívico|conmemorativo|conmemorativa|simbólico|simbólica|
    formativa|online`,
  nameLinks: 'de|del|la|las|los|el|y|e|san|en|junto|a|para|con|sin|al|santa|santo',
  titleLinks: list`
    por|contra|en apoyo|en defensa|en solidaridad|para|de|del|a favor|en contra|en recuerdo|en memoria|a la|sobre|ante|frente|contra la|contra el|
    por la|por el|por los|por las`,
  themes: list`
    contra|en contra|en apoyo|en defensa|en solidaridad|a favor|en memoria|en recuerdo|bajo el lema|para exigir|para pedir|para defender|por la|
    por el|por los|por las|por una|por un`,
  abbreviations: list`
    sr|sra|dr|dra|avda|av|c|pza|pl|núm|tel|aprox|ud|uds|d|etc|sres|dª|dña|excmo|ilmo|ctra|urb|edif|esq|pº|psje|p|h|hs|hrs|min|máx|teléf|art|ej|vda|
    sta|sto|s|n|no|nº|ayto|gral|fdo|prof|profª|lun|mar|mié|jue|vie|sáb|dom`,
  patterns: {
    stamps: 'actualizado|publicado',
    onDay: 'el',
    since: 'desde(?: el)?',
    terms: 'apertura|cierre',
    earlier: 'anterior(?:es)?',
    eversince: 'desde que',
    aheadOf: 'antes|en vísperas',
    ofDay: 'del|el',
    whatever: 'sin importar|pase lo que pase',
    despite: 'a pesar de|pese a',
    including: 'incluid[ao]s?|entre ell[ao]s',
    aftermath: '(?:tras|después|pese)\\s(?:de\\s|a\\s)?(?:la\\s|el\\s|las\\s|los\\s)?[\\p{L}-]+\\s(?:de\\s(?:la\\s|los\\s|las\\s)?[\\p{L}-]+\\s)?del?\\s',
    conditions: 'en caso',
    itself: 'el',
    callsOff: '(?:el evento|el acto|la actividad) (?:queda|se|ha sido|está) (?:cancelad[ao]|cancela|suspendid[ao]|suspende)',
    isOff: '(?:esto|todo) (?:queda|está|ha sido) (?:cancelado|aplazado)',
    unsure: 'no|no se|en caso',
    before: 'antes de',
    policeNews: '',
    onOffer: 'entradas|inscripciones|matrícula|preventa',
    begins: 'abre|abren|abrirán|salen|saldrán|a la venta',
    signUp: 'inscribirse|inscribirte|inscripci[oó]n(?:es)?',
    asFrom: 'a partir del|desde el',
    supplies: 'agua|luz|suministro',
    cuts: 'cortará|corte|cortes|cortad[ao]|interrumpirá',
    decides: 'decid(?:e|en|irá|irán)|resolverá',
    ownMeeting: 'en (?:su|la)(?: próxima)? (?:reunión|sesión)',
    announces: '(?:anunciará|dará a conocer|presentará|publicará|se pronunciará)',
    votes: '',
    but: 'pero',
    mailFields: 'para|enviado|fecha|asunto',
    senders: '',
    subjects: 'asunto',
    addressees: 'para|enviado',
    tellsWhen: 'publicado|actualizado',
    wasAhead: 'previsto|prevista|previstos|previstas|programad[ao]s?|convocad[ao]s?',
    was: 'fue|fueron|se celebró',
    reminders: 'recordatorios?',
    dayBefore: 'el día anterior|el día antes|la víspera',
    thereafter: 'luego|después|más tarde|posteriormente|por la tarde|a la tarde',
    unattended: 'aumento salarial|subida salarial|día festivo',
    shut: 'cerrado',
    moves: 'aplaza(?:d[ao]|r|mos|n)?|traslada(?:d[ao]|r|mos|n)?|posponer|posponemos|pospone|pospuesta?|adelanta(?:d[ao])?|cambia(?:d[ao])?',
    movedFrom: 'del|de',
    movedTo: 'al|a',
    theDay: 'el',
    wholeOf: 'en todo|en toda',
    keepersOf: 'amig[oa]s (?:del|de la|de los|de)',
    servesAs: '(?:será|es)\\s(?:el|nuestro)\\s(?:punto|lugar)\\sde\\s(?:encuentro|salida|partida|reunión)',
    servesFor: 'para|de|del',
    houses: 'parroquia|biblioteca|museo|instituto',
    bodies: 'sindicato',
  },
}
