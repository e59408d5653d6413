import type { Occasion } from '../attach/occasions.ts'
import type { Reading } from '../lexicon/reading.ts'

const lead = 120

/** What is sold or signed up for, and the verb with which that begins, right before its day. */
const opening = /(?<!\p{L})(?:tickets?|sales?|booking|bookings|registrations?|enrolments?|box office|(?:karten)?vorverkauf|kartenverkauf|anmeldung(?:en)?|billetterie|billets|places|inscriptions|réservations|entradas|inscripciones|matrícula|preventa|prevendita|biglietti|iscrizioni|prenotazioni|bilhetes|ingressos|bilheteira|inscrições|kaartverkoop|voorverkoop|ticketverkoop|inschrijving(?:en)?|biljett\p{L}*|förköp\p{L}*|anmälan)(?!\p{L})[^.;:!?]{0,70}(?<!\p{L})(?:opens?|begins?|starts?|go(?:es)?(?: back)? on sale|(?:are|is|will be) (?:released|available|on sale)|beginnt|startet|öffnet|ouvre|ouvrent|ouvrira|ouvriront|mis en vente|en vente|abre|abren|abrirán|salen|saldrán|a la venta|apre|aprono|aprirà|in vendita|abre|abrem|à venda|start|opent|öppnar|släpps|startar)(?!\p{L})(?:[^.;:!?]|[.:]\d){0,30}$/iu

/** Signing up, and a word for the day from which that can be done, right before it. */
const openTo = /(?<!\p{L})(?:register|sign up|book(?: online)?|anmeld\p{L}*|s['’]inscrire|inscribirse|inscribirte|inscripci[oó]n(?:es)?|iscriversi|iscrizioni|inscrever-se|inscrições|inschrijven|inschrijving|aanmelden|anmäla|anmälan)(?!\p{L})[^.;:!?]{0,60}(?<!\p{L})(?:as from|as of|starting from|ab|ab dem|à partir du|à compter du|a partir de(?:l| dia)?|desde el|a partire da(?:l)?|vanaf|från och med|fr\.?o\.?m\.?)\s(?:dem\s|el\s|den\s|dia\s|\p{L}+-?\p{L}*,?\s)?$/iu

/** "Registration opens 10 March at 8am", "der Vorverkauf beginnt am 10. März", "podem inscrever-se a partir de 26 de setembro": what begins is no action yet. */
export function isOpeningOfSale(reading: Reading, { mention: { date, unit }, close }: Occasion): boolean {
  const before = reading.page.text.slice(Math.max(unit.from, date.from - lead), date.from)
  return opening.test(before) || (openTo.test(before) && !close.some((time) => time.start !== null))
}

const supply = '(?:water|power|electricity|gas|heating|wasser|strom|heizung|warmwasser|l[’\']eau|eau|courant|électricité|agua|luz|suministro|acqua|corrente|erogazione|água|energia|stroom|vatten|vattnet|elen|strömmen|värmen)'
const cut = '(?:turned off|switched off|cut off|shut off|interrupted|ab|abgestellt|abgeschaltet|unterbrochen|coupée?s?|coupures?|cortará|corte|cortes|cortad[ao]|interrumpirá|sospesa|interruzione|interrotta|cortada|interrompid[ao]|afgesloten|stängs|stängs av|avstängt|avstängd)'
const supplyCut = new RegExp(`(?<!\\p{L})${supply}(?!\\p{L})[^.;!?]{0,60}(?<!\\p{L})${cut}(?![\\p{L}-])|(?<!\\p{L})${cut}(?![\\p{L}-])[^.;!?]{0,40}(?<!\\p{L})${supply}(?!\\p{L})`, 'iu')

/** "The water will be turned off in Block C on Thursday between 9am and 1pm". */
export function isSupplyCut(reading: Reading, { mention: { date, unit } }: Occasion): boolean {
  return supplyCut.test(reading.page.text.slice(Math.max(unit.from, date.from - lead), Math.min(unit.to, date.to + lead))) && !reading.holds(unit.from, unit.to, 'call', 'placeMeet')
}

const decides = /(?<!\p{L})(?:decid(?:e|es|ed|ing)|decision|consider(?:s|ed)?|entscheide[nt]|entscheidung|berät|beraten|beschließ(?:t|en)|tranchera|trancheront|décide(?:ra|ront|nt)?|se prononcera|examinera|decid(?:e|en|irá|irán)|resolverá|decider(?:à|anno)|esaminerà|decidir|analisa|decidirão|beslist|beslissen|besluit|buigt|beslut|beslutar|avgör)(?!\p{L})/iu
const ownMeeting = /(?<!\p{L})(?:(?:at|in|during) (?:its|their|a|the)(?: next)?(?: board| monthly| regular)? (?:meeting|session|sitting)|(?:in|bei|auf) (?:seiner|ihrer|der)(?: nächsten)? (?:sitzung|versammlung|tagung)|(?:lors|au cours) d(?:e (?:sa|leur|la)|['’]une)(?: prochaine)? (?:séance|réunion|session)|en (?:su|la)(?: próxima)? (?:reunión|sesión)|nella(?: sua)?(?: prossima)? (?:seduta|riunione)|na(?: sua)?(?: próxima)? (?:reunião|sessão)|in (?:zijn|haar|hun|de)(?: volgende)? (?:vergadering|zitting)|vid (?:sitt|sina|ett)(?: nästa)? (?:möte|sammanträde))(?!\p{L})/iu

/** "A decision will be taken at its meeting on 27 March": others meet, and nobody is asked to come. */
export function isDecisionOfOthers(reading: Reading, { mention: { unit }, close, far }: Occasion): boolean {
  if ((close.length > 0 && reading.holds(unit.from, unit.to, 'noun')) || far.some((one) => one.unit.index - unit.index <= 2) || reading.holds(unit.from, unit.to, 'call', 'placeMeet')) return false
  const text = reading.page.text.slice(unit.from, Math.min(unit.to, unit.from + 500))
  return decides.test(text) && ownMeeting.test(text)
}

const announces = /(?<!\p{L})(?:will (?:announce|publish|release|unveil) (?:its|their|the|his|her)(?!\p{L})|(?:expected|due|set|scheduled|likely) to (?:announce|rule|decide|vote on|publish|release|unveil|issue|hand down|respond)|(?:wird|will|soll) (?:voraussichtlich )?(?:am|im)(?=[^.;!?]{0,80}(?:bekannt ?geben|verkünden|entscheiden|vorstellen))|(?:doit|devrait) (?:annoncer|se prononcer|rendre|présenter)|(?:anunciará|dará a conocer|presentará|publicará|se pronunciará)|(?:annuncerà|presenterà|si pronuncerà|pubblicherà)|(?:anunciará|deve anunciar|vai anunciar|divulgará)|(?:maakt|zal) [^.;!?]{0,40}(?=bekend)|(?:väntas|ska) (?:presentera|meddela|besluta))[^.;!?]{0,90}$/iu

const votes = /(?<!\p{L})(?:will|is|are|be|set to|expected to|due to) (?:likely |probably )?(?:be voting|voting|vote) (?:to|on whether)(?!\p{L})[^.;!?]{0,80}$/iu

/** "The governor is expected to announce her plan on 30 July": what is said then, by others, is nothing to turn up to. */
export function isAnnouncementOfOthers(reading: Reading, { mention: { date, unit } }: Occasion): boolean {
  const from = Math.max(unit.from, date.from - lead)
  const said = reading.page.text.slice(from, date.from)
  const found = announces.exec(said)
  return (votes.test(said) || (found !== null && !reading.holds(from + found.index, date.from, 'noun'))) && !reading.holds(unit.from, unit.to, 'call', 'placeMeet')
}
