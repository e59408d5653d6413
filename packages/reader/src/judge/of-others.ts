import type { Occasion } from '../attach/occasions.ts'
import { inAll } from '../languages/patterns.ts'
import type { Reading } from '../lexicon/reading.ts'

const lead = 120

/** What is sold or signed up for, and the verb with which that begins, right before its day. */
const opening = new RegExp(`(?<!\\p{L})(?:${inAll('onOffer')})(?!\\p{L})[^.;:!?]{0,70}(?<!\\p{L})(?:${inAll('begins')})(?!\\p{L})(?:[^.;:!?]|[.:]\\d){0,30}$`, 'iu')

/** Signing up, and a word for the day from which that can be done, right before it. */
const openTo = new RegExp(`(?<!\\p{L})(?:${inAll('signUp')})(?!\\p{L})[^.;:!?]{0,60}(?<!\\p{L})(?:${inAll('asFrom')})\\s(?:dem\\s|el\\s|den\\s|dia\\s|\\p{L}+-?\\p{L}*,?\\s)?$`, 'iu')

/** "Registration opens 10 March at 8am", "der Vorverkauf beginnt am 10. März", "podem inscrever-se a partir de 26 de setembro": what begins is no action yet. */
export function isOpeningOfSale(reading: Reading, { mention: { date, unit }, close }: Occasion): boolean {
  const before = reading.page.text.slice(Math.max(unit.from, date.from - lead), date.from)
  return opening.test(before) || (openTo.test(before) && !close.some((time) => time.start !== null))
}

const supply = `(?:${inAll('supplies')})`
const cut = `(?:${inAll('cuts')})`
const supplyCut = new RegExp(`(?<!\\p{L})${supply}(?!\\p{L})[^.;!?]{0,60}(?<!\\p{L})${cut}(?![\\p{L}-])|(?<!\\p{L})${cut}(?![\\p{L}-])[^.;!?]{0,40}(?<!\\p{L})${supply}(?!\\p{L})`, 'iu')

/** "The water will be turned off in Block C on Thursday between 9am and 1pm". */
export function isSupplyCut(reading: Reading, { mention: { date, unit } }: Occasion): boolean {
  return supplyCut.test(reading.page.text.slice(Math.max(unit.from, date.from - lead), Math.min(unit.to, date.to + lead))) && !reading.holds(unit.from, unit.to, 'call', 'placeMeet')
}

const decides = new RegExp(`(?<!\\p{L})(?:${inAll('decides')})(?!\\p{L})`, 'iu')
const ownMeeting = new RegExp(`(?<!\\p{L})(?:${inAll('ownMeeting')})(?!\\p{L})`, 'iu')

/** "A decision will be taken at its meeting on 27 March": others meet, and nobody is asked to come. */
export function isDecisionOfOthers(reading: Reading, { mention: { unit }, close, far }: Occasion): boolean {
  if ((close.length > 0 && reading.holds(unit.from, unit.to, 'noun')) || far.some((one) => one.unit.index - unit.index <= 2) || reading.holds(unit.from, unit.to, 'call', 'placeMeet')) return false
  const text = reading.page.text.slice(unit.from, Math.min(unit.to, unit.from + 500))
  return decides.test(text) && ownMeeting.test(text)
}

const announces = new RegExp(`(?<!\\p{L})(?:${inAll('announces')})[^.;!?]{0,90}$`, 'iu')

const votes = new RegExp(`(?<!\\p{L})(?:${inAll('votes')})(?!\\p{L})[^.;!?]{0,80}$`, 'iu')

/** "The governor is expected to announce her plan on 30 July": what is said then, by others, is nothing to turn up to. */
export function isAnnouncementOfOthers(reading: Reading, { mention: { date, unit } }: Occasion): boolean {
  const from = Math.max(unit.from, date.from - lead)
  const said = reading.page.text.slice(from, date.from)
  const found = announces.exec(said)
  return (votes.test(said) || (found !== null && !reading.holds(from + found.index, date.from, 'noun'))) && !reading.holds(unit.from, unit.to, 'call', 'placeMeet')
}
