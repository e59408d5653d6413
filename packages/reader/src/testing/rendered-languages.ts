/** How one language writes a day, a time and an announcement: what the round-trip test renders events with. */
export interface Rendered {
  locale: string
  zone: string
  /** `{w}` a weekday, `{wl}` in lower case, `{d}` the day, `{dd}` in two digits, `{o}` with its ordinal, `{m}` the month, `{ms}` its short form, `{n}` its number, `{nn}` in two digits, `{y}` the year. */
  dates: readonly string[]
  months: readonly string[]
  shortMonths: readonly string[]
  weekdays: readonly string[]
  ordinal: (day: number) => string
  /** `{h}` the hour, `{hh}` in two digits, `{12}` of twelve, `{:mm}`, `{.mm}`, `{mm}` minutes, left out where nought when in brackets; `{ap}` am or pm. */
  times: readonly string[]
  ranges: readonly string[]
  /** `{D}` the date, `{T}` the time or range, `{P}` the place, `{N}` the action. */
  sentences: readonly string[]
  labels: { date: string; time: string; place: string }
  actions: readonly string[]
  places: readonly string[]
}

const list = (words: string) => words.split(' ')

export const rendered: readonly Rendered[] = [
  {
    locale: 'en-GB', zone: 'Europe/London', ordinal: (day) => `${day}${day % 10 === 1 && day !== 11 ? 'st' : day % 10 === 2 && day !== 12 ? 'nd' : day % 10 === 3 && day !== 13 ? 'rd' : 'th'}`,
    months: list('January February March April May June July August September October November December'), shortMonths: list('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
    weekdays: list('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'),
    dates: ['{w} {d} {m} {y}', '{w} {o} {m}', '{d} {m} {y}', '{m} {o}, {y}', '{w}, {m} {d}', '{w} the {o} of {m}', '{d} {ms} {y}', '{dd}/{nn}/{y}', '{w} {dd}/{nn}/{y}', '{y}-{nn}-{dd}', '{w} {dd}.{nn}.{y}'],
    times: ['{12}{:mm}{ap}', '{12}{.mm}{ap}', '{hh}:{MM}', '{12}:{MM} {ap.}', '{12}{:mm} {AP}'],
    ranges: ['{hh}:{MM}-{hh2}:{MM2}', '{12}{:mm}{ap} to {122}{:mm2}{ap2}', '{12}{.mm}{ap} – {122}{.mm2}{ap2}', '{12}{:mm} {ap} - {122}{:mm2} {ap2}'],
    sentences: ['Join us for a {N} on {D}, {T}, outside {P}.', 'We will hold a {N} from {T} on {D} at {P}. All welcome!', 'The {N} will take place on {D}, {T}, at {P}.'],
    labels: { date: 'When', time: 'Time', place: 'Where' }, actions: ['rally', 'vigil', 'public meeting', 'protest', 'litter pick'], places: ['Corn Hall', 'Canal Street Library', 'the Town Hall'],
  },
  {
    locale: 'de-DE', zone: 'Europe/Berlin', ordinal: (day) => `${day}.`,
    months: list('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'), shortMonths: list('Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.'),
    weekdays: list('Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag'),
    dates: ['{w}, {o} {m} {y}', '{w}, den {o} {m}', '{o} {m} {y}', '{dd}.{nn}.{y}', '{w}, {d}.{n}.{y}', '{w}, {dd}.{nn}.', '{o} {ms} {y}', '{y}-{nn}-{dd}', '{w} ({d}. {m})'],
    times: ['{h} Uhr[ {MM}]', '{hh}:{MM} Uhr', '{hh}.{MM} Uhr', '{hh}:{MM}'],
    ranges: ['{hh}:{MM}–{hh2}:{MM2} Uhr', 'von {hh}:{MM} bis {hh2}:{MM2} Uhr', '{hh}.{MM} bis {hh2}.{MM2} Uhr'],
    sentences: ['Kommt zur {N} am {D}, {T}, auf dem {P}!', 'Am {D} findet eine {N} statt: {T}, {P}.', 'Wir laden ein zur {N}: {D}, {T}, {P}.'],
    labels: { date: 'Wann', time: 'Uhrzeit', place: 'Wo' }, actions: ['Kundgebung', 'Demonstration', 'Mahnwache', 'Diskussion'], places: ['Marktplatz', 'Rathausplatz', 'Opernplatz'],
  },
  {
    locale: 'fr-FR', zone: 'Europe/Paris', ordinal: (day) => (day === 1 ? '1er' : String(day)),
    months: list('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'), shortMonths: list('janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'),
    weekdays: list('lundi mardi mercredi jeudi vendredi samedi dimanche'),
    dates: ['{w} {o} {m} {y}', '{w} {o} {m}', '{o} {m} {y}', '{dd}/{nn}/{y}', '{w} {dd}/{nn}/{y}', '{o} {ms} {y}', '{y}-{nn}-{dd}', '{w} {dd}.{nn}.{y}'],
    times: ['{h}h{mm}', '{h} h {mm}', '{hh}:{MM}', '{h}h{MM}', '{h} heures[ {MM}]'],
    ranges: ['de {h}h{mm} à {h2}h{mm2}', '{h}h{mm}-{h2}h{mm2}', '{hh}:{MM} – {hh2}:{MM2}', 'de {h} h {mm} à {h2} h {mm2}'],
    sentences: ['Rejoignez-nous pour un {N} le {D}, {T}, devant la {P}.', 'Un {N} aura lieu le {D}, {T}, {P}.', '{N} le {D}, {T}, {P}. Venez nombreux !'],
    labels: { date: 'Date', time: 'Heure', place: 'Lieu' }, actions: ['rassemblement', 'débat', 'piquet de grève'], places: ['mairie de Lyon', 'gare de Nantes', 'place Bellecour'],
  },
  {
    locale: 'es-ES', zone: 'Europe/Madrid', ordinal: String,
    months: list('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'), shortMonths: list('ene feb mar abr may jun jul ago sept oct nov dic'),
    weekdays: list('lunes martes miércoles jueves viernes sábado domingo'),
    dates: ['{w} {d} de {m} de {y}', '{w}, {d} de {m}', '{d} de {m} de {y}', '{dd}/{nn}/{y}', '{w} {dd}/{nn}/{y}', '{d} {ms} {y}', '{y}-{nn}-{dd}', '{w} {dd}.{nn}.{y}'],
    times: ['{hh}:{MM} h', '{hh}:{MM} horas', '{hh}.{MM} h', '{h} horas[ {MM}]', '{hh}:{MM}'],
    ranges: ['de {hh}:{MM} a {hh2}:{MM2} h', '{hh}:{MM}-{hh2}:{MM2}', 'de {hh}.{MM} a {hh2}.{MM2} h'],
    sentences: ['Os esperamos en la {N} del {D}, {T}, en la {P}.', 'Convocamos una {N} el {D}, {T}, {P}.', 'El {D}, {T}, se celebrará una {N} en la {P}.'],
    labels: { date: 'Fecha', time: 'Hora', place: 'Lugar' }, actions: ['concentración', 'manifestación', 'asamblea', 'charla'], places: ['Plaza Mayor', 'Casa de Cultura', 'Plaza de España'],
  },
  {
    locale: 'it-IT', zone: 'Europe/Rome', ordinal: (day) => (day === 1 ? '1º' : String(day)),
    months: list('gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'), shortMonths: list('gen feb mar apr mag giu lug ago set ott nov dic'),
    weekdays: list('lunedì martedì mercoledì giovedì venerdì sabato domenica'),
    dates: ['{w} {o} {m} {y}', '{w} {o} {m}', '{o} {m} {y}', '{dd}/{nn}/{y}', '{w} {dd}/{nn}/{y}', '{d} {ms} {y}', '{y}-{nn}-{dd}', '{w} {dd}.{nn}.{y}'],
    times: ['ore {hh}:{MM}', 'ore {h}[.{MM}]', 'ore {hh}.{MM}', 'alle {h}[.{MM}]', '{hh}:{MM}'],
    ranges: ['dalle {hh}:{MM} alle {hh2}:{MM2}', 'ore {hh}.{MM}-{hh2}.{MM2}', 'dalle ore {h}[.{MM}] alle {h2}[.{MM2}]', '{hh}:{MM} – {hh2}:{MM2}'],
    sentences: ['Vi aspettiamo al {N} di {D}, {T}, in {P}.', 'Il {N} si terrà {D}, {T}, in {P}.', '{N}: {D}, {T}, {P}. Partecipate!'],
    labels: { date: 'Data', time: 'Orario', place: 'Luogo' }, actions: ['presidio', 'corteo', 'dibattito'], places: ['piazza Castello', 'piazza Maggiore', 'via Roma'],
  },
  {
    locale: 'pt-PT', zone: 'Europe/Lisbon', ordinal: (day) => (day === 1 ? '1.º' : String(day)),
    months: list('janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'), shortMonths: list('jan fev mar abr mai jun jul ago set out nov dez'),
    weekdays: list('segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo'),
    dates: ['{w}, {d} de {m} de {y}', '{w}, dia {d} de {m}', '{d} de {m} de {y}', '{dd}/{nn}/{y}', '{w}, {dd}/{nn}/{y}', '{d} {ms} {y}', '{y}-{nn}-{dd}', '{w} {dd}.{nn}.{y}'],
    times: ['{h}h{mm}', '{hh}h{MM}', '{hh}:{MM}', '{h} horas[ {MM}]', '{hh}:{MM}h'],
    ranges: ['das {h}h{mm} às {h2}h{mm2}', '{hh}:{MM}-{hh2}:{MM2}', 'das {hh}:{MM} às {hh2}:{MM2}', '{h}h{mm} – {h2}h{mm2}'],
    sentences: ['Junta-te à {N} de {D}, {T}, na {P}.', 'A {N} realiza-se a {D}, {T}, na {P}.', 'Participa na {N}: {D}, {T}, {P}.'],
    labels: { date: 'Data', time: 'Hora', place: 'Local' }, actions: ['concentração', 'manifestação', 'vigília', 'assembleia'], places: ['Praça da Batalha', 'Biblioteca Municipal', 'Avenida Central'],
  },
  {
    locale: 'nl-NL', zone: 'Europe/Amsterdam', ordinal: String,
    months: list('januari februari maart april mei juni juli augustus september oktober november december'), shortMonths: list('jan feb mrt apr mei jun jul aug sep okt nov dec'),
    weekdays: list('maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'),
    dates: ['{w} {d} {m} {y}', '{w} {d} {m}', '{d} {m} {y}', '{dd}-{nn}-{y}', '{w} {dd}-{nn}-{y}', '{d} {ms} {y}', '{y}-{nn}-{dd}', '{w} {dd}/{nn}/{y}'],
    times: ['{hh}.{MM} uur', '{hh}:{MM} uur', '{h} uur[ {MM}]', '{hh}:{MM}', '{hh}u{MM}'],
    ranges: ['van {hh}.{MM} tot {hh2}.{MM2} uur', '{hh}:{MM}-{hh2}:{MM2} uur', '{hh}.{MM} – {hh2}.{MM2} uur'],
    sentences: ['Kom naar de {N} op {D}, {T}, op het {P}!', 'Op {D} is er een {N}: {T}, {P}. Iedereen is welkom.', 'De {N} vindt plaats op {D}, {T}, op het {P}.'],
    labels: { date: 'Wanneer', time: 'Tijd', place: 'Waar' }, actions: ['demonstratie', 'betoging', 'staking', 'bijeenkomst'], places: ['Stadhuisplein', 'Museumplein', 'Marktplein'],
  },
  {
    locale: 'sv-SE', zone: 'Europe/Stockholm', ordinal: String,
    months: list('januari februari mars april maj juni juli augusti september oktober november december'), shortMonths: list('jan feb mars apr maj juni juli aug sept okt nov dec'),
    weekdays: list('måndag tisdag onsdag torsdag fredag lördag söndag'),
    dates: ['{w} {d} {m} {y}', '{w} den {d} {m}', '{d} {m} {y}', '{y}-{nn}-{dd}', '{w} {d}/{n} {y}', '{d} {ms} {y}', '{w} {dd}.{nn}.{y}', '{w} {d} {ms}'],
    times: ['kl {hh}.{MM}', 'kl. {hh}:{MM}', 'klockan {h}[.{MM}]', '{hh}:{MM}', 'kl {h}[.{MM}]'],
    ranges: ['kl {hh}.{MM}–{hh2}.{MM2}', '{hh}:{MM}-{hh2}:{MM2}', 'kl. {h}[.{MM}]–{h2}[.{MM2}]'],
    sentences: ['Kom till vår {N} {D}, {T}, på {P}!', 'Vi bjuder in till {N} {D}, {T}, {P}.', '{N} hålls {D}, {T}, på {P}. Alla är välkomna.'],
    labels: { date: 'När', time: 'Tid', place: 'Plats' }, actions: ['demonstration', 'manifestation', 'möte', 'protest'], places: ['Mynttorget', 'Stortorget', 'Norra Bantorget'],
  },
]
