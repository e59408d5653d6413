import type { Kind, Scope } from '../draft.ts'
import type { Unit } from '../candidates/units.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Found } from '../merge/found.ts'
import { isZone, zoneOfCountry } from '../resolve/zones.ts'
import type { Passage } from './passage.ts'

export interface Reach {
  scope: Scope
  evidence: Passage | null
}

/** Kinds that happen in many places unless a place is named. */
const wideKinds = new Set<Kind>(['workplace_day_of_action', 'day_of_action', 'strike', 'vote', 'boycott'])

/** Online, one place, or many: words that say so, else the kind and whether a place is named. */
export function scopeOf(reading: Reading, units: readonly Unit[], found: Found, kind: Kind, place: Passage | null): Reach {
  const { unit } = found.mentions[0]!
  if (found.row && place && kind !== 'webinar') return { scope: 'local', evidence: null }
  const range = { from: Math.max(unit.from, found.mentions[0]!.date.from - 600), to: Math.min(unit.to, found.mentions[0]!.date.to + 600) }
  const first = (tag: 'online' | 'nationwide' | 'worldwide', from = range.from, to = range.to) => {
    const cue = reading.within(from, to, tag)[0]
    return cue ? { value: reading.page.text.slice(cue.from, cue.to), from: cue.from, to: cue.to } : null
  }
  const wide = first('nationwide') ?? first('worldwide')
  const near = { from: units[Math.max(0, unit.index - 4)]!.from, to: units[Math.min(units.length - 1, unit.index + 4)]!.to }
  const online = first('online') ?? first('online', near.from, near.to) ?? onlineLink(reading, near)
  if (online && !place && (!wide || kind === 'webinar')) return { scope: 'online', evidence: online }
  if (kind === 'webinar' && !place) return { scope: 'online', evidence: online }
  const timed = found.minutes !== null
  if (wide && !(place && timed)) return { scope: 'distributed', evidence: wide }
  if (!place && !timed && wideKinds.has(kind)) return { scope: 'distributed', evidence: first('nationwide', near.from, near.to) }
  const many = place ? null : first('nationwide', near.from, near.to)
  if (many && !timed) return { scope: 'distributed', evidence: many }
  if (!place && found.time?.zone && found.time.zone !== reading.timeZone) return { scope: 'online', evidence: null }
  return { scope: 'local', evidence: null }
}

function onlineLink(reading: Reading, near: { from: number; to: number }): Passage | null {
  const link = reading.page.links.find((one) => one.from >= near.from && one.to <= near.to && /\b(?:zoom|webinar|meet\.|teams|jitsi|livestream)/iu.test(one.url))
  return link ? { value: reading.page.text.slice(link.from, link.to), from: link.from, to: link.to } : null
}

/** The zone: a printed one, that of a country named with the action, else the publisher's; null for an action of many zones. */
export function zoneOf(reading: Reading, found: Found, scope: Scope): { zone: string | null; evidence: Passage | null } {
  const time = found.time
  const { unit } = found.mentions[0]!
  if (time?.zone) return { zone: time.zone, evidence: { value: time.zone, from: time.from, to: time.to } }
  if (scope !== 'local' && reading.within(unit.from, unit.to, 'worldwide').length > 0) return { zone: null, evidence: null }
  for (const cue of scope === 'distributed' ? reading.within(unit.from, unit.to, 'country') : []) {
    // "us" the pronoun is no country.
    if (cue.value === 'us' && reading.page.text.slice(cue.from, cue.to) !== 'US') continue
    const zone = zoneOfCountry(cue.value)
    if (zone !== undefined) return { zone, evidence: { value: cue.value, from: cue.from, to: cue.to } }
  }
  return { zone: reading.timeZone !== null && isZone(reading.timeZone) ? reading.timeZone : null, evidence: null }
}
