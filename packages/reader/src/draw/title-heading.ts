import type { Unit } from '../candidates/units.ts'
import type { Reading } from '../lexicon/reading.ts'
import { afterGenre, isGenre } from './genre.ts'
import { type Passage, trimmed } from './passage.ts'
import type { Spans } from './spans.ts'
import { lineName } from './title-line.ts'
import { isLeadIn } from './title-named.ts'

/** A labelled title, the heading over the date, or the first line where it is short. */
export function headingOf(reading: Reading, units: readonly Unit[], spans: Spans, unit: Unit): Passage | null {
  for (let i = unit.index - 1; i >= Math.max(0, unit.index - 12); i--) {
    const one = units[i]!
    const given = titleField(reading, spans, one)
    if (given) return given
    if (isGenre(reading, one)) continue
    if (one.kind === 'heading' && !one.label) return wholeHeading(reading, spans, units, one)
    const span = one.to - one.from <= 100 ? spans.within(one.from, one.to)[0] : undefined
    const name = span ? lineName(reading, spans, one, span) : null
    if (name && unit.index - i <= 4) return name
    // The entry above is no headline of this one.
    if (unit.index - i <= 3 && isLeadIn(reading, spans, units, one, unit)) return trimmed(reading.page.text, one.from, one.to)
    if (isHeadline(reading, units, one) && !(spans.covers(one.from) && spans.covers(unit.from))) return withoutDates(reading, spans, one)
  }
  for (let i = unit.index + 1; i <= Math.min(units.length - 1, unit.index + 4); i++) {
    const one = units[i]!
    const given = titleField(reading, spans, one)
    if (given) return given
    if (one.kind === 'heading' && !one.label && reading.holds(one.from, one.to, 'noun')) return withoutDates(reading, spans, one)
  }
  return null
}

function titleField(reading: Reading, spans: Spans, unit: Unit): Passage | null {
  if (unit.label?.field !== 'title' || spans.covers(unit.label.valueFrom)) return null
  return withoutDates(reading, spans, { ...unit, from: unit.label.valueFrom })
}

export function withoutDates(reading: Reading, spans: Spans, unit: Unit): Passage | null {
  unit = { ...unit, from: afterGenre(reading, unit.from, unit.to) }
  if (isOnlyWhen(reading, spans, unit)) return null
  const cut = spans.within(unit.from, unit.to)[0]
  const to = cut && cut.from - unit.from > 5 ? cut.from : unit.to
  const whole = trimmed(reading.page.text, unit.from, Math.min(to, unit.from + 160))
  // "Rally on Wednesday" is called "Rally".
  const tail = cut && whole ? /(?:\s(?:on|this|next|starts|starts on|starting|begins|begins on|am|vom|ab|le|du|el|del|il|em|no|op|den|på)){1,2}$/iu.exec(whole.value) : null
  // "We are alternating our | Friday | protest locations": the day stands amid the words.
  if (cut && whole && determiners.test(whole.value)) return trimmed(reading.page.text, unit.from, Math.min(unit.to, unit.from + 160))
  return whole && tail && tail.index > 3 ? { value: whole.value.slice(0, tail.index), from: whole.from, to: whole.from + tail.index } : whole
}

/** "Monday 18 July", "Saturday, 10am onwards": a day and an hour name nothing. */
function isOnlyWhen(reading: Reading, spans: Spans, unit: { from: number; to: number }): boolean {
  const inside = spans.within(unit.from, Math.min(unit.to, unit.from + 160))
  if (inside.length === 0 || inside[0]!.from - unit.from > 12 || unit.to - unit.from > 100) return false
  let rest = ''
  let from = unit.from
  for (const span of inside) {
    rest += `${reading.page.text.slice(from, Math.max(from, span.from))} `
    from = Math.max(from, span.to)
  }
  return (rest + reading.page.text.slice(from, unit.to)).replace(/[^\p{L}]/gu, '').length < 6 && !reading.holds(unit.from, unit.to, 'feast', 'noun')
}

const determiners = /\s(?:our|your|their|his|her|its|the|a|an|every|each|unser\p{L}*|der|die|das|den|unsere|notre|nos|nuestra|nuestro|la|el|los|nossa|onze|de|het|vår|våra)$/iu

/** A heading of two sentences is one title. */
function wholeHeading(reading: Reading, spans: Spans, units: readonly Unit[], unit: Unit): Passage | null {
  let first = unit
  while (units[first.index - 1]?.line === unit.line) first = units[first.index - 1]!
  let last = unit
  while (units[last.index + 1]?.line === unit.line) last = units[last.index + 1]!
  return withoutDates(reading, spans, { ...first, to: last.to })
}

/** A short line by itself that names an action, or the text's first line: what a heading would be, without its markup. */
export function isHeadline(reading: Reading, units: readonly Unit[], unit: Unit): boolean {
  const isNumbered = unit.kind === 'item' && units[unit.index - 1]?.kind !== 'item' && units[unit.index + 1]?.kind === 'text'
  if ((unit.kind !== 'text' && !isNumbered) || unit.label || unit.to - unit.from > 90 || /[.,:;?>»›→|]$/u.test(reading.page.text.slice(unit.to - 1, unit.to)) || !/^[\p{Lu}\d“"«„#¡¿‘]/u.test(reading.page.text.slice(unit.from, unit.from + 2))) return false
  const alone = units[unit.index - 1]?.line !== unit.line && units[unit.index + 1]?.line !== unit.line
  if (!alone || isStamp.test(reading.page.text.slice(unit.from, unit.to)) || (!reading.holds(unit.from, unit.to, 'noun') && isWho(reading, unit)) || reading.within(unit.from, unit.to, 'signup', 'past').some((cue) => cue.from === unit.from)) return false
  // “FROM WASTE TO WORTH”, alone on its line, is a name.
  if (/^[“"«„][^“”"«»„]{8,80}[”"»“]$/u.test(reading.page.text.slice(unit.from, unit.to))) return true
  return isFirst(reading, units, unit) || reading.within(unit.from, unit.to, 'noun', ...(unit.kind === 'text' ? (['weakNoun'] as const) : [])).length > 0
}

/** "Posted on 9 September", "By Ann Lee", "Riverton2015-10-19": when or by whom it was written. */
const isStamp = /^(?:posted|published|updated|last updated|written|ver[öo]ffentlicht|publi[ée]|mis en ligne|publicado|pubblicato|geplaatst|gepubliceerd|publicerad|inlagd)(?:\s|:)|^\p{L}+\d{4}-\d\d-\d\d/iu

/** "Harbury Cycling Campaign", "The Readers and the Writers organise": a body, or one and its verb. */
function isWho(reading: Reading, unit: Unit): boolean {
  const ends = reading.within(unit.from, unit.to, 'organisation').some((cue) => cue.to >= unit.to - 1 && !reading.at(cue.first, 'people'))
  const says = reading.within(unit.from, unit.to, 'callerVerb').some((cue) => cue.to >= unit.to - 1)
  return (ends && unit.index === 0 && /^\p{Lu}\p{Ll}+(?: (?:\p{Lu}[\p{L}’'-]*|of|the|and|for|de|du|des|la|le|les|del|di|da|do|van|für|der|&)){1,7}$/u.test(reading.page.text.slice(unit.from, unit.to))) || says
}

/** The first line but for what kind of text it is: "Press release / Readers to meet on the library steps". */
const isFirst = (reading: Reading, units: readonly Unit[], unit: Unit) => unit.index <= 4 && units.slice(0, unit.index).every((one) => isGenre(reading, one)) && !isGenre(reading, unit) && (unit.index === 0 || !reading.holds(unit.from, unit.to, 'month'))
