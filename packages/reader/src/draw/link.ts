import type { Unit } from '../candidates/units.ts'
import type { Reading } from '../lexicon/reading.ts'
import { lowerBound } from '../lexicon/reading.ts'
import type { Found } from '../merge/found.ts'
import type { Passage } from './passage.ts'

const mostLinks = 60
const files = /\.(?:pdf|png|jpe?g|gif|webp|svg|docx?|mp4)(?:[?#]|$)/iu
/** Where it is, not where one signs up. */
const maps = /(?:^|[./])(?:\w*maps?)[./]/iu
/** Right before an address: one takes part there, or learns only who wrote. */
const taking = /(?:regist|sign[\s-]?up|rsvp|\bbook|ticket|\bjoin|anmeld|inscri|iscri|prenot|reserv|aanmeld|opgeven|anmäl|apúnt|participar|teilnehm|formul|\bform\b)/iu
const ofSelf = /(?:about us|more about|our (?:web)?site|homepage|donat|follow us|über uns|mehr über|spende|à propos|notre site|faire un don|sobre nosotros|nuestra web|dona\b|chi siamo|il nostro sito|sobre nós|o nosso site|over ons|onze site|doneer|om oss|vår hemsida)[^.!?\n]{0,12}$/iu
const eventful = /event|register|registration|rsvp|ticket|sign-?up|join|action|meeting|anmeld|inscri|iscri|aanmeld|anmal/iu

/** `unasked` where no word says what it is for. */
export interface Link extends Passage {
  unasked?: boolean
}

/** The address to sign up or learn more: of the links about the date, the one whose words or address speak of taking part. */
export function linkOf(reading: Reading, units: readonly Unit[], found: Found, alone: boolean): Link | null {
  const { unit, scope } = found.mentions[0]!
  const siblings = alone ? 1 : found.mentions[0]!.siblings
  const { links, text } = reading.page
  const start = siblings > 1 ? scope.from : units[Math.max(0, unit.index - 8)]!.from
  const end = siblings > 1 ? scope.to : units[Math.min(units.length - 1, unit.index + 14)]!.to
  let best: Link | null = null
  let most = 0
  for (let i = lowerBound(links, start); i < links.length && links[i]!.from < end && i < lowerBound(links, start) + mostLinks; i++) {
    const link = links[i]!
    if (files.test(link.url) || maps.test(link.url)) continue
    const own = units[lowerBound(units, link.from + 1) - 1]
    const asks = reading.holds(Math.max(0, link.from - 60), link.to, 'signup')
    // "RSVP here" is said by the link itself; "… in solidarity with the people of X" is not.
    const before = text.slice(Math.max(0, link.from - 45, links[i - 1]?.to ?? 0), link.from)
    const says = reading.holds(link.from, link.to, 'signup')
    const within = link.from >= unit.from && link.to <= unit.to
    const gap = Math.abs((own?.index ?? 0) - unit.index)
    if (!alone && !within && (own?.section !== unit.section || gap > 6)) continue
    const score = (within ? 3 : 0) + (asks ? 2 : 0) + (says && eventful.test(link.url) ? 2.5 : 0) + (eventful.test(link.url) ? 1.5 : 0) + (link.from <= found.mentions[0]!.date.from && link.to >= found.mentions[0]!.date.to ? 3 : 0) - gap * 0.2 + (alone ? 1 : 0) + (taking.test(before) ? 1.5 : 0) - (ofSelf.test(before) ? 3 : 0)
    if (score <= most) continue
    most = score
    best = { value: link.url, from: link.from, to: Math.min(link.to, text.length), unasked: !asks }
  }
  return (most >= (alone ? 0.2 : 1) ? best : null) ?? onlyLink(reading, alone) ?? bareAddress(reading, units, unit) ?? writtenAddress(reading, unit) ?? ledAddress(reading, units, found, alone)
}

/** The one address of a text, or the one of several events at which people sign up. */
function onlyLink(reading: Reading, alone: boolean): Link | null {
  const links = reading.page.links.slice(0, mostLinks).filter((link) => !files.test(link.url) && !maps.test(link.url))
  const asked = links.filter((link) => reading.holds(Math.max(0, link.from - 60), link.to, 'signup'))
  const kept = alone && new Set(links.map((link) => link.url)).size === 1 ? links : asked
  const [first] = kept
  return first && new Set(kept.map((link) => link.url)).size === 1 ? { value: first.url, from: first.from, to: first.to, unasked: asked.length === 0 } : null
}

/** "Register: riverrun.example": an address without its scheme, after a word that says what it is for. */
function bareAddress(reading: Reading, units: readonly Unit[], unit: Unit): Passage | null {
  for (const one of units.slice(Math.max(0, unit.index - 4), unit.index + 14)) {
    if (one.label?.field !== 'url') continue
    const address = /^[\w-]{2,60}(?:\.[\w-]{2,30}){1,3}(?:\/[\w./-]{0,80})?/u.exec(reading.page.text.slice(one.label.valueFrom, one.to + 80))
    if (address && /\.\p{L}{2,}/u.test(address[0])) return { value: `https://${address[0].replace(/[./]+$/u, '')}`, from: one.label.valueFrom, to: one.label.valueFrom + address[0].length }
  }
  return null
}

const written = /(?<![@\w./-])(?:[\w-]{2,40}\.){1,3}(?:org|com|net|info|link|ly|uk|de|fr|es|it|pt|nl|se|eu|ca|au|nz|ie|us|be|at|ch|example)(?:\/[\w./#?=&%-]{0,120})?(?![\w@])/iu

/** "(tide.link/rally)", "… | riverrun.org | free": an address without its scheme, in the sentence of the date. */
function writtenAddress(reading: Reading, unit: Unit): Passage | null {
  const from = unit.from
  const match = written.exec(reading.page.text.slice(from, Math.min(unit.to + 1, from + 600)))
  if (!match || files.test(match[0]) || maps.test(match[0]) || /^\d/u.test(match[0])) return null
  const address = match[0].replace(/[./]+$/u, '')
  return { value: `https://${address}`, from: from + match.index, to: from + match.index + address.length }
}

const led = /(?:\b(?:at|on|via|see|visit|go to|unter|auf|sur|en|su|em|op|på|kijk op|meer op|website|web|info|infos|aanmelden|anmälan|inscription|inscripción)[:\s]*|[•|·,;(]\s*|[.!?]\s+)$/iu

const allWritten = new RegExp(written.source, 'giu')

/** "Find one near you at onedayout.example", "more at HandsOn.example": an address without its scheme in a sentence beside the date's, led to. */
function ledAddress(reading: Reading, units: readonly Unit[], found: Found, alone: boolean): Link | null {
  const { unit } = found.mentions[0]!
  const { text } = reading.page
  for (const one of units.slice(unit.index, unit.index + (alone ? 10 : 3))) {
    if (!alone && one !== unit && one.line !== unit.line) break
    for (const match of text.slice(one.from, Math.min(one.to + 1, one.from + 600)).matchAll(allWritten)) {
      const from = one.from + match.index
      if (!led.test(text.slice(Math.max(0, from - 20), from)) || files.test(match[0]) || maps.test(match[0]) || /^\d/u.test(match[0])) continue
      const address = match[0].replace(/[./]+$/u, '')
      return { value: `https://${address}`, from, to: from + address.length, unasked: !reading.holds(Math.max(0, from - 60), from, 'signup') }
    }
  }
  return null
}
