import type { Reading } from '../lexicon/reading.ts'
import type { LineKind } from '../normalise/page.ts'

export type LabelField = 'title' | 'date' | 'time' | 'end' | 'place' | 'caller' | 'url'

/** A sentence, a list item, a heading or a labelled field. `first` and `end` are token indices, `end` excluded. */
export interface Unit {
  index: number
  from: number
  to: number
  first: number
  end: number
  line: number
  kind: LineKind
  block: number
  /** Grows with every heading. */
  section: number
  /** `Where: …`, or a list under the heading "Where"; `valueFrom` is where the value begins. */
  label: { field: LabelField; valueFrom: number } | null
}

const pictures: Record<string, LabelField> = {
  '📅': 'date', '📆': 'date', '🗓': 'date', '⏰': 'time', '⏱': 'time', '⌚': 'time', '🕐': 'time', '🕑': 'time', '🕒': 'time',
  '🕓': 'time', '🕔': 'time', '🕕': 'time', '🕖': 'time', '🕗': 'time', '🕘': 'time', '🕙': 'time', '🕚': 'time', '🕛': 'time',
  '📍': 'place', '📌': 'place', '🔗': 'url', '🌐': 'url', '🎟': 'url',
}

/** Cuts every line into units at sentence ends and at labels. Linear. */
export function unitsOf(reading: Reading): Unit[] {
  const { tokens, page } = reading
  const units: Unit[] = []
  let at = 0
  let section = 0
  let underHeading: { field: LabelField; block: number } | null = null
  for (const [lineIndex, line] of page.lines.entries()) {
    if (line.kind === 'heading' && !startsBareLabel(reading, at, line.to)) section++
    const lineUnits: Unit[] = []
    let first = at
    const close = (end: number) => {
      if (end <= first) return
      const unit: Unit = {
        index: 0, from: tokens[first]!.from, to: tokens[end - 1]!.to, first, end, line: lineIndex, kind: line.kind,
        block: line.block, section, label: labelAt(reading, first),
      }
      lineUnits.push(unit)
      first = end
    }
    while (at < tokens.length && tokens[at]!.from < line.to) {
      if (at > first && at > (reading.at(first, 'label')?.last ?? first) && startsLabel(reading, at)) close(at)
      at++
      if (endsSentence(reading, at - 1) && !isAskedLabel(reading, first, at - 1)) close(closingMarks(reading, at))
      if (first > at) at = first
    }
    close(at)
    const only = lineUnits.length === 1 ? lineUnits[0] : undefined
    if (line.kind === 'heading') underHeading = only?.label && isBare(reading, only) ? { field: only.label.field, block: line.block } : null
    else if (underHeading && line.block === underHeading.block + 1)
      for (const [at, unit] of lineUnits.entries()) if (underHeading.field !== 'title' || (at === 0 && units.at(-1)?.block !== line.block)) unit.label ??= { field: underHeading.field, valueFrom: unit.from }
    for (const unit of lineUnits) units.push({ ...unit, index: units.length })
  }
  return units
}

/** The heading "Where" goes on with the event above it. */
function startsBareLabel(reading: Reading, at: number, lineTo: number): boolean {
  const cue = reading.at(at, 'label')
  return cue !== undefined && cue.to >= lineTo - 2
}

/** A label alone on its line ("Where"), with or without its colon. */
function isBare(reading: Reading, unit: Unit): boolean {
  const cue = reading.at(unit.first, 'label')
  return cue !== undefined && cue.last >= unit.end - 2
}

function labelAt(reading: Reading, first: number): Unit['label'] {
  const picture = Object.hasOwn(pictures, reading.tokens[first]!.text) ? pictures[reading.tokens[first]!.text] : undefined
  if (picture) {
    const value = reading.tokens[first + 1]
    const skip = value && /^[\uFE0E\uFE0F]$/u.test(value.text) ? 2 : 1
    return { field: picture, valueFrom: reading.tokens[first + skip]?.from ?? reading.tokens[first]!.to }
  }
  const cue = reading.at(reading.tokens[first]!.text === '¿' ? first + 1 : first, 'label')
  if (!cue) return null
  let next = cue.last + 1
  if (isAskedLabel(reading, first, next)) return { field: cue.value as LabelField, valueFrom: reading.tokens[next + 1]?.from ?? reading.tokens[next]!.to }
  if (isDashedLabel(reading, first, next, cue.value)) return { field: cue.value as LabelField, valueFrom: reading.tokens[next + 1]!.from }
  if (reading.tokens[next]?.text === '*' || reading.tokens[next]?.text === '|') next++
  const mark = reading.tokens[next]
  if (mark?.text !== ':' && mark?.text !== '=') {
    return reading.tokens[first]!.breaks && (mark === undefined || mark.breaks) ? { field: cue.value as LabelField, valueFrom: cue.to } : null
  }
  return { field: cue.value as LabelField, valueFrom: reading.tokens[next + 1]?.from ?? mark.to }
}

/** "Where? City Hall", "¿Dónde? Plaza Mayor": a label that asks, at the beginning of its line. */
function isAskedLabel(reading: Reading, first: number, mark: number): boolean {
  const start = reading.tokens[first]?.text === '¿' ? first + 1 : first
  return reading.tokens[mark]?.text === '?' && reading.at(start, 'label')?.last === mark - 1 && (reading.tokens[first]!.breaks || /^[.!?]$/u.test(reading.tokens[first - 1]?.text ?? '')) && reading.tokens[mark + 1]?.breaks === false
}

/** "Venue – City Hall": a dash serves as a colon where the line begins with what only a field is called. */
function isDashedLabel(reading: Reading, first: number, dash: number, field: string): boolean {
  const mark = reading.tokens[dash]
  return /^(?:place|date|time)$/.test(field) && mark !== undefined && /^[-–—]$/u.test(mark.text) && mark.spaced && reading.tokens[first]!.breaks && reading.tokens[dash + 1]?.spaced === true && !reading.tokens[dash + 1]!.breaks
}

function startsLabel(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]!
  if (Object.hasOwn(pictures, token.text)) return true
  if (!token.spaced || token.kind !== 'word' || token.text[0] === token.text[0]!.toLowerCase()) return false
  const cue = reading.at(at, 'label')
  return cue !== undefined && [':', '='].includes(reading.tokens[cue.last + 1]?.text ?? '')
}

function closingMarks(reading: Reading, end: number): number {
  let at = end
  while (/^["”’»)\]]$/u.test(reading.tokens[at]?.text ?? '') && !reading.tokens[at]!.spaced) at++
  return at
}

function endsSentence(reading: Reading, at: number): boolean {
  const { tokens, lexicon } = reading
  const mark = tokens[at]!
  if (mark.text !== '.' && mark.text !== '!' && mark.text !== '?' && mark.text !== '…') return false
  const next = tokens[closingMarks(reading, at + 1)]
  if (!next || next.breaks) return true
  const before = tokens[at - 1]
  // Typing leaves the space out now and then: "Lisboa.A manifestação".
  if (!next.spaced) return mark.text === '.' && before?.kind === 'word' && before.text.length > 3 && next.kind === 'word' && /^\p{Lu}/u.test(next.text)
  if (mark.text !== '.') return true
  if (/^\p{Ll}/u.test(next.text)) return false
  if (!before || before.to !== mark.from) return true
  if (before.kind === 'number') return !reading.at(at + 1, 'month') && !(lexicon.language.code === 'de' && before.text.length <= 2 && next.kind === 'number') && next.kind !== 'number'
  const dated = reading.at(at + 1, 'weekday') || reading.at(at + 1, 'month')
  if (before.lower === 'm') return !dated && next.kind === 'word'
  if (before.text.length === 1 && /\p{Lu}/u.test(before.text)) return false
  if (reading.at(at - 1, 'month') || reading.at(at - 1, 'weekday')) return next.kind !== 'number'
  return !lexicon.abbreviations.has(before.lower)
}
