import type { Occasion } from '../attach/occasions.ts'
import { rowsOf } from '../attach/rows.ts'
import type { Unit } from '../candidates/units.ts'
import type { Tag } from '../lexicon/lexicon.ts'
import type { Cue } from '../lexicon/phrases.ts'
import type { Reading } from '../lexicon/reading.ts'
import { isOfTakenBack, takesBack } from './taken-back.ts'
import { backMatterOf, headsReport, isAftermath, isDateline, isReference, isToldOf, isToldToday } from './told.ts'
import { isAnnouncementOfOthers, isDecisionOfOthers, isOpeningOfSale, isSupplyCut } from './of-others.ts'
import { callsOffAll, isNoticeOfCancelling, opensWithCancelling } from './cancelling.ts'
import { isAlmanac, isOfAnotherYear } from './years.ts'
import { isStamp } from './stamp.ts'
import { isCancelled, isQuotedOld } from './quoted.ts'
import { isMovedAway, standingOf } from './standing.ts'
import { inAll } from '../languages/patterns.ts'
import { endsThen, announcedBy, holdsOccasion, isEntry, isFullAppointment, isNextField, isTitledDay, onlyEnds } from './appointment.ts'

export interface Verdict {
  accepted: boolean
  score: number
  /** The words that name the action, nearest to the date. */
  noun: Cue<Tag> | null
}

/** What the whole text says, computed once. */
export interface Outline {
  units: readonly Unit[]
  called: boolean
  /** The title or a heading tells of years ago, or calls the action off. */
  historic: boolean
  calledOff: boolean
  /** A post is offered: its dates are those of an employment. */
  vacancy: boolean
  /** Its first sentences say that the notice of an action was taken back; null where they do not. */
  takenBack: Unit | null
  opening: { from: number; to: number } | null
  /** The unit at which a page's background begins: "About us", "Notes to editors"; null where it has none. */
  backMatter: number | null
}

export const threshold = 3
const lateness = 5
/** "DOETINCHEM, 28 mei": a line of its own that says where and when it was written. */
const closing = /^\p{Lu}[\p{Lu}\s-]{2,30},\s?\d{1,2}\.?\s\p{L}+\.?(?:\s\d{4})?\.?$/u
/** A call may speak of wages or of posts; only an offer of one speaks of so many of its sides. */
const mostOfVacancies = 3
const weights = {
  noun: 2, weakNoun: 1, nearNoun: 1.5, openingNoun: 1.2, crowd: 1.5, call: 2, announced: 1, nearCall: 1, anyCall: 0.5, future: 1.5, label: 2.5, nearLabel: 1,
  closeTime: 1, farTime: 0.5, display: 1, explicit: 0.5, weekday: 0.3, notice: 1, deadline: -4, due: -5, cancelled: -6, calledOff: -9, replaced: -6, affair: -2.5, invited: 0.75, past: -3, mixed: -1,
  history: -3, mildHistory: -1, historicText: -6, bare: -1.5, bareDay: -0.5, distant: -2,
} as const

export function outlineOf(reading: Reading, units: readonly Unit[]): Outline {
  const titles = units.filter((unit) => unit.kind === 'heading' || unit.label?.field === 'title' || (unit.index === 0 && unit.to - unit.from <= 100 && reading.tokens[unit.end - 1]!.text !== '.')).slice(0, 50)
  const says = (unit: Unit, tag: Tag) => reading.holds(unit.from, unit.to, tag)
  const first = units[0]
  return {
    units, called: reading.cues.some((cue) => cue.tag === 'call'), historic: titles.some((unit) => says(unit, 'lookback')), calledOff: titles.some((unit) => says(unit, 'cancelled') && (!says(unit, 'call') || opensWithCancelling(reading, unit))) || units.slice(0, 3).some((unit) => isNoticeOfCancelling(reading, unit)) || units.slice(0, 300).some((unit) => callsOffAll(reading, unit)),
    vacancy: new Set(reading.cues.filter((cue) => cue.tag === 'vacancy').slice(0, 50).map((cue) => reading.tokens[cue.first]!.lower)).size >= mostOfVacancies,
    takenBack: units.slice(0, 2).find((unit) => takesBack(reading, unit)) ?? null,
    opening: first ? { from: first.from, to: Math.min(first.to, first.from + 300) } : null,
    backMatter: backMatterOf(reading, units),
  }
}

/** Judges whether a date is one on which people are asked to act: not a report, history, a deadline, a cancellation. */
export function judge(reading: Reading, outline: Outline, occasion: Occasion): Verdict {
  const { mention } = occasion
  const { date, unit, scope } = mention
  const wide = { from: Math.max(unit.from, date.from - 500), to: Math.min(unit.to, date.to + 500) }
  const has = (tag: Tag, range = mention.siblings > 1 ? scope : wide) => reading.holds(range.from, range.to, tag)
  // A list is read with the lines about it, a sentence with its neighbours.
  const steps = unit.kind === 'text' && unit.to - unit.from > 80 ? 2 : 8
  const near = { from: outline.units[Math.max(0, unit.index - steps)]!.from, to: outline.units[Math.min(outline.units.length - 1, unit.index + steps)]!.to }
  const closeBy = { from: Math.max(near.from, date.from - 800), to: Math.min(near.to, date.to + 800) }
  const away = reading.publishedOn.until(mention.start).days
  const block = { from: Math.max(closeBy.from, blockStart(outline.units, unit)), to: closeBy.to }
  const announced = announcedBy(reading, outline.units, occasion)
  const noun = nearestNoun(reading, wide, scope, date) ?? (announced && nearestNoun(reading, announced, announced, date)) ?? nearestNoun(reading, closeBy, block, date)
  const inUnit = noun !== null && noun.from >= wide.from && noun.to <= wide.to
  const opening = noun ? null : outline.opening && (reading.within(outline.opening.from, outline.opening.to, 'noun')[0] ?? null)
  const ahead = has('future', wide) || has('call', wide)
  const nearCall = reading.holds(closeBy.from, closeBy.to, 'call')
  const labelled = unit.label?.field === 'date' || unit.label?.field === 'time'
  const verdict = (score: number): Verdict => ({ accepted: score >= threshold, score, noun: noun ?? opening })

  if (isStamp(reading, mention) || (occasion.close.length === 0 && isAftermath(reading, mention))) return verdict(-9)
  if (headsReport(reading, outline.units, mention) || isToldToday(reading, mention, away) || isMovedAway(reading, outline.units, mention, noun)) return verdict(-9)
  if (date.negated || date.pointer === 'last' || (date.relative ?? 0) < 0) return verdict(-9)
  // "On Tuesday, 1 October, they plan to do it again at 8.15": a full appointment names itself.
  const isAppointment = date.parts !== undefined && date.weekday !== undefined && !mention.mismatch && occasion.close.length > 0 && ahead
  const isCrowd = noun === null && ahead && has('people', wide) && (occasion.close.length > 0 || occasion.far.some((one) => one.unit.index === unit.index + 1 && reading.holds(one.unit.from, one.unit.to, 'placeMeet'))) && !has('affair')
  // "Stand up to hate! Saturday 22 March, 12.30pm, opposite the Royal Hotel": a full appointment with its place.
  const isTitled = noun === null && isTitledDay(reading, occasion)
  const isHeld = noun === null && holdsOccasion(reading, mention)
  const isPlaced = noun?.tag !== 'noun' && (isFullAppointment(reading, occasion, wide) || isEntry(reading, occasion, wide) || isTitled) && !has('affair') && !has('deadline') && !has('cancelled', wide) && !has('past', wide)
  const isListing = (noun === null || !inUnit || noun.tag === 'weakNoun') && occasion.far.length >= 3 && !has('deadline') && !has('past', wide) && rowsOf(reading, occasion, outline.units).length >= 3
  if (!noun && !opening && !nearCall && !labelled && !isAppointment && !isCrowd && !isPlaced && !isHeld && !isListing && !announced) return verdict(-1)
  // A weekly paper is dated some days after it went out.
  if (away < 0 && !(ahead && mention.outlook === 'future' && away >= -lateness && inUnit && mention.siblings === 1 && !has('past', wide))) return verdict(-9)
  if (away < 0 && isReported(reading, unit, date)) return verdict(-9)
  if (isQuotedOld(reading, unit, date) || (away <= 0 && isDateline(reading, mention))) return verdict(-9)
  // A page's own stamp: midnight of the day on which it went out.
  if (away <= 0 && date.minutes === 0) return verdict(-9)
  if (away === 0 && occasion.close.length === 0 && closing.test(reading.page.text.slice(unit.from, unit.to))) return verdict(-9)
  // "In the event of rain, Sunday 9 March": only where the first day fails.
  if (reading.holds(Math.max(unit.from, date.from - 120), date.from, 'fallback')) return verdict(-4)
  if (isWeekendOnly(reading, occasion, noun) && !has('call')) return verdict(-1)
  if (onlyEnds(reading, occasion, has('call')) || endsThen(reading, occasion, noun)) return verdict(-4)
  if (isReference(reading, mention)) return verdict(-2)
  if (isOpeningOfSale(reading, occasion) || isSupplyCut(reading, occasion) || isDecisionOfOthers(reading, occasion) || isAnnouncementOfOthers(reading, occasion)) return verdict(-4)
  if (outline.vacancy && !has('call', scope)) return verdict(-4)
  // "announced this Monday that it will march on Sunday 14 June".
  if (away === 0 && !date.parts && date.pointer !== undefined && mention.siblings > 1 && occasion.close.length === 0) return verdict(-2)
  // The day of publication, in full, is the dateline unless it is said to be ahead.
  if (away === 0 && date.parts?.year !== undefined && !ahead && !labelled && !closesList(occasion)) return verdict(-2)
  if (away === 0 && isDayOfCalling(reading, outline, occasion)) return verdict(-2)
  // "It was confirmed today (24 February)".
  if (away === 0 && occasion.close.length === 0 && isReported(reading, unit, date)) return verdict(-2)
  const vague = !date.parts && (!date.every || date.habit === true) && date.pointer === undefined
  // "Blood drive Wednesday 4-7pm": a notice needs no verb.
  const isNotice = isFragment(reading, outline, occasion) || inUnit && occasion.close.length > 0 && mention.outlook !== 'past' && unit.to - unit.from <= 100
  // "open Tuesday to Sunday".
  if (vague && !date.relative && (has('office', { from: Math.max(unit.from, date.from - 40), to: date.from }) || (has('office', wide) && !has('call', wide)))) return verdict(-9)
  // "voted to walk out on Thursday" tells of Thursday, "voted on Thursday" of the vote.
  if (vague && reading.within(Math.max(0, date.from - 30), date.from, 'reporting').some((cue) => !reading.holds(cue.to, date.from, 'noun'))) return verdict(-9)
  // "Monday-Thursday, 7 a.m. to 6 p.m.": hours of every week.
  if (vague && !ahead && !date.relative && /^[-–—]$/u.test(reading.tokens[date.end]?.text ?? '') && reading.at(date.end + 1, 'weekday')) return verdict(-9)
  if (away === 0 && occasion.close.length === 0 && occasion.far.length === 0 && ((!ahead && isToldNext(reading, outline, unit)) || isPictured(reading, outline, unit))) return verdict(-4)
  // "Thousands gathered at nine for today's strike".
  if (date.relative === 0 && (isToldBefore(reading, unit, date) || police.test(reading.page.text.slice(unit.from, date.from)))) return verdict(-4)
  if (isOfAnotherYear(reading, mention, ahead, occasion.close.length + occasion.far.length > 0) || isAlmanac(reading, outline, unit)) return verdict(-9)
  if (isToldOf(reading, mention, ahead) || (outline.backMatter !== null && unit.index > outline.backMatter && !labelled && !has('call', wide))) return verdict(-4)
  // "Every Wednesday a small crew weeded the beds".
  if (date.every && !ahead && reading.within(wide.from, wide.to, 'past').some((cue) => !/^(?:is|are|be|s|re)$/.test(reading.tokens[cue.first - 1]?.lower ?? ''))) return verdict(-9)
  if (date.habit && ((occasion.close.length === 0 && !has('call')) || has('office', wide))) return verdict(-1)
  // "Big demo in Cologne on Saturday", and the hour further down.
  const isHeadlined = inUnit && noun!.tag === 'noun' && (unit.kind === 'heading' || unit.index === 0) && occasion.far.length > 0 && mention.outlook !== 'past' && !has('past', wide)
  // "Clinic rally today! / Meet me at the corner of Elm Lane at noon": the line below says when and where.
  const isHeading = inUnit && noun!.tag === 'noun' && date.relative === 0 && unit.to - unit.from <= 80 && !has('past', wide) && occasion.far.some((one) => one.time.start !== null && one.unit.index === unit.index + 1 && reading.holds(one.unit.from, one.unit.to, 'placeMeet', 'call'))
  // "A second vigil is planned. That will be held at 7 p.m. Wednesday night."
  const isSaid = noun !== null && ahead && !has('past', wide) && !has('affair') && occasion.close.some((time) => time.start !== null && time.first - date.end <= 2 && date.first - time.end <= 2)
  // "Come to Leeds on Saturday." over the lines that tell the hour.
  const isSummons = has('call') && (occasion.close.length > 0 || (noun?.tag === 'noun' && mention.outlook !== 'past' && !has('past', wide) && occasion.far.some((one) => one.unit.index > unit.index && one.unit.index - unit.index <= 6)))
  // "Staff walk out tomorrow from 6am".
  const isTomorrow = (date.relative ?? 0) > 0 && (occasion.close.length > 0 || (noun?.tag === 'noun' && outings.has(noun.value) && !has('affair') && !reading.holds(closeBy.from, closeBy.to, 'cancelled', 'replaced'))) && inUnit && mention.outlook !== 'past' && !has('past', wide)
  if (vague && !labelled && !isNotice && !isSummons && !isCrowd && !isTomorrow && !isPlaced && !isHeadlined && !isHeading && !isSaid && !(inUnit && ahead)) return verdict(-1)

  let score = 0
  if (isListing) score += weights.noun
  else if (noun && isPlaced) score += weights.crowd
  else if (noun) score += inUnit ? weights[noun.tag === 'noun' ? 'noun' : 'weakNoun'] : weights.nearNoun
  else if (isCrowd) score += weights.crowd
  else if (isPlaced || isHeld) score += weights.crowd
  else if (has('affair') && isFollowed(reading, occasion)) score += weights.crowd
  else if (opening) score += weights.openingNoun
  if (has('call')) score += weights.call
  else if (nearCall) score += weights.nearCall
  else if (outline.called) score += weights.anyCall
  if (has('future', wide)) score += weights.future
  else if (!has('call') && has('callerVerb', wide)) score += weights.announced
  if (labelled) score += weights.label
  else if (outline.units.slice(Math.max(0, unit.index - 3), unit.index + 4).some((one) => one.label?.field === 'place' || one.label?.field === 'time')) score += weights.nearLabel
  if (occasion.close.length > 0 || date.minutes !== undefined) score += weights.closeTime
  else if (occasion.far.length > 0) score += weights.farTime
  if (announced) score += weights.label
  if (isTitled || isNextField(reading, occasion)) score += weights.display
  if (isDisplayed(unit, date)) score += weights.display
  if (date.parts || date.every || date.pointer) score += weights.explicit
  if (date.parts && date.weekday !== undefined && !mention.mismatch) score += weights.weekday
  const range = mention.siblings > 1 ? scope : wide
  if (has('affair') && !isFollowed(reading, occasion) && !(noun?.tag === 'noun' && noun.from >= range.from && noun.to <= range.to) && !has('call')) score += weights.affair * (inUnit || unit.kind !== 'item' ? 1 : 2)
  if (has('call') && (has('callerVerb', wide) || (noun === null && date.parts && date.weekday !== undefined && !mention.mismatch && away > 0))) score += weights.invited
  if (isDeadline(reading, mention.siblings > 1 ? scope : wide, date)) score += weights.deadline
  const standing = standingOf(reading, mention)
  if (occasion.by && standing !== 'moved') score += weights.due
  if (standing === 'replaced') score += weights.replaced
  else if (standing === 'moved') score += weights.future
  else if (outline.calledOff && !occasion.apart) score += weights.calledOff
  else if (isCancelled(reading, wide, date) || (outline.takenBack && isOfTakenBack(reading, outline.takenBack, unit))) score += weights.cancelled
  if (away > 0 && noun?.tag === 'noun' && inUnit && !has('past', wide)) score += weights.notice
  if (mention.outlook === 'past' && (away <= 0 || vague)) score += weights.past
  else if (away <= 0 && has('past', wide)) score += date.relative === 0 ? weights.past : weights.mixed
  if (has('history') && !(date.every && !has('past', wide))) score += (ahead || labelled) && away >= 0 ? weights.mildHistory : weights.history
  if (outline.historic) score += weights.historicText
  if (isTomorrow && occasion.close.length === 0 && !ahead) score += weights.future
  if (vague && !isForthcoming(reading, occasion, noun, ahead && inUnit) && !isNotice && !isSummons && !isCrowd && !isPlaced && !isHeadlined && !isHeading && !isSaid) score += date.relative === undefined ? weights.bare : weights.bareDay
  if (away > 400 && date.parts?.year === undefined) score += weights.distant
  return verdict(score)
}

/** "The event will return on the first weekend of December": neither a name nor an hour nor a number. */
const isWeekendOnly = (reading: Reading, { mention: { date, until }, close, far }: Occasion, noun: Cue<Tag> | null) => until !== null && noun?.tag !== 'noun' && close.length + far.length === 0 && !/\d/u.test(reading.page.text.slice(date.from, date.to))

/** What people turn out for: the word alone tells of no meeting that others hold. */
const outings = new Set(['march', 'rally', 'protest', 'vigil', 'strike', 'walkout', 'picket', 'ride', 'cleanup', 'planting', 'day_of_action', 'workplace_day_of_action'])

/** "Farmers will stage a protest on Monday afternoon": what people turn out for, behind the verb that announces it. */
const isForthcoming = (reading: Reading, { mention: { unit, date, outlook } }: Occasion, noun: Cue<Tag> | null, isSaid: boolean) => isSaid && noun?.tag === 'noun' && outings.has(noun.value) && noun.to <= date.from && outlook === 'future' && date.weekday !== undefined && !date.every && reading.holds(unit.from, noun.from, 'future') && !reading.holds(unit.from, unit.to, 'past', 'affair', 'cancelled', 'replaced')

/** "due to walk out" is no "due": what announces does not set a term. */
const isDeadline = (reading: Reading, range: { from: number; to: number }, date: { from: number }) => {
  const before = reading.within(range.from, date.from, 'noun').at(-1)
  if (before && isHeldThen.test(reading.page.text.slice(before.to, date.from)) && reading.holds(before.to, date.from, 'future')) return false
  const cues = reading.within(range.from, range.to, 'deadline', 'future')
  return cues.some((cue) => cue.tag === 'deadline' && !beforeIt.test(reading.page.text.slice(Math.max(range.from, cue.from - 50), cue.from)) && !cues.some((other) => other.tag === 'future' && other.from < cue.to && cue.from < other.to && other.last > cue.first))
}

/** "We send our objections to members before the meeting, which will be held on 15 April": the day of what the clause is about. */
const isHeldThen = /^,?\s(?:which|that|die|der|das|dat|welche[rs]?|qui|que|che|som|vilken)\s[^.;:!?]{2,50}$/iu

/** "just days before the council's deadline": what the action comes ahead of. */
const beforeIt = new RegExp(`(?<!\\p{L})(?:${inAll('before')})\\s[^.;:!?,]{0,40}$`, 'iu')

/** "The holiday sees protests this Wednesday. Thousands took to the streets": the next sentence tells what was. */
function isToldNext(reading: Reading, outline: Outline, unit: Unit): boolean {
  const next = outline.units[unit.index + 1]
  return next !== undefined && reading.holds(next.from, next.to, 'past') && !reading.holds(next.from, next.to, 'future') && !reading.holds(unit.from, unit.to, 'call', 'future')
}

/** "We took to the streets today. Here are a few photos": the next line shows what was. */
function isPictured(reading: Reading, outline: Outline, unit: Unit): boolean {
  const next = outline.units[unit.index + 1]
  return next !== undefined && reading.holds(next.from, next.to, 'lookback')
}

const police = new RegExp(`(?<!\\p{L})(?:${inAll('policeNews')})(?!\\p{L})`, 'iu')

/** "It was confirmed on 24 February": the day of the word, not of what it is about. */
const isReported = (reading: Reading, unit: Unit, date: { from: number }) => reading.within(Math.max(unit.from, date.from - 30), date.from, 'reporting').some((cue) => !reading.holds(cue.to, date.from, 'noun', 'future'))

const isToldBefore = (reading: Reading, unit: Unit, date: { from: number }) => reading.holds(unit.from, date.from, 'past') && !reading.holds(unit.from, date.from, 'future')

/** "The hearing is on 21 October. Supporters will rally outside at 8.30am": the next sentence calls to it. */
const isFollowed = (reading: Reading, { mention: { unit }, far }: Occasion) => far.some((one) => one.unit.index === unit.index + 1 && reading.holds(one.unit.from, one.unit.to, 'noun', 'placeStrong') && (reading.holds(one.unit.from, one.unit.to, 'call') || (reading.holds(one.unit.from, one.unit.to, 'noun') && reading.holds(one.unit.from, one.unit.to, 'future'))))

const isOnly = (one: { from: number; to: number }, span: { from: number; to: number }) => one.to - one.from - (span.to - span.from) <= 2

/** "Ce mardi 6 mai, deux syndicats appellent … / Le rendez-vous est fixé à 14 heures le samedi 10 mai": the day on which it is called. */
function isDayOfCalling(reading: Reading, outline: Outline, { mention: { unit, date, siblings }, close, far }: Occasion): boolean {
  if (!date.parts || siblings > 1 || close.length + far.length > 0 || date.first - unit.first > 3 || !reading.holds(date.to, unit.to, 'callerVerb')) return false
  return outline.units.slice(unit.index + 1, unit.index + 3).some((next) => reading.holds(next.from, next.to, 'month') && reading.holds(next.from, next.to, 'weekday') && !reading.holds(next.from, next.to, 'past', 'deadline'))
}

/** "We are walking out. Friday. 11am.": a sentence cut into pieces. */
function isFragment(reading: Reading, outline: Outline, { mention: { unit, date }, close, far }: Occasion): boolean {
  const before = outline.units[unit.index - 1]
  const isCut = close.length === 1 ? isOnly(unit, { from: 0, to: date.to - date.from + close[0]!.to - close[0]!.from + 2 }) : isOnly(unit, date) && far.some((one) => one.unit.index === unit.index + 1 && isOnly(one.unit, one.time))
  return before !== undefined && isCut && reading.holds(before.from, before.to, 'noun') && !reading.holds(before.from, before.to, 'past')
}

/** "Meet at 7pm / March at 8pm / Sunday, 13 August 2017": the day stands below its hours. */
const closesList = ({ mention: { date, unit }, far }: Occasion) => far.some((one) => one.time.start !== null && one.unit.section === unit.section && one.time.to < date.from)

/** Where the lines set together with a unit begin. */
function blockStart(units: readonly Unit[], unit: Unit): number {
  let first = unit.index
  while (first > 0 && unit.index - first < 12 && units[first - 1]!.block === unit.block) first--
  return units[first]!.from
}

/** A line that is little more than its date, a list item, a heading. */
function isDisplayed(unit: Unit, date: { from: number; to: number }): boolean {
  return unit.kind !== 'text' || unit.to - unit.from - (date.to - date.from) <= 30
}

/** "People’s Assembly", "City Council": the word may be part of a body's name. */
const isNamesake = (reading: Reading, cue: Cue<Tag>) => /^\p{Lu}/u.test(reading.tokens[cue.last]!.text) && [cue.first, cue.last].some((at) => reading.at(at, 'organisation') !== undefined)

/** "strike" may be a verb, "strike action" and "the lobby" are none. */
const isVerb = (reading: Reading, cue: Cue<Tag>) => (reading.at(cue.first, 'actionVerb')?.last ?? -1) >= cue.last && !reading.at(cue.first - 1, 'article')

/** "lobby of the budget meeting", "protest outside the board meeting": the meeting is others', and people come for what stands before it. */
function isMetWith(reading: Reading, cue: Cue<Tag>, least: number): boolean {
  if (cue.value !== 'meeting') return false
  const before = reading.within(Math.max(least, cue.from - 70), cue.from, 'noun').findLast((one) => one.value === 'protest' || one.value === 'rally' || one.value === 'vigil' || one.value === 'march')
  return before !== undefined && /^\s(?:of|at|outside|before|during|ahead of|vor|während|devant|avant|ante|antes|davanti|prima|voor|bij|utanför|inför)\s[^.;:!?]*$/iu.test(reading.page.text.slice(before.to, cue.from))
}

/** The nearest name of an action: within the date's own part before the rest, before the date rather than after. */
function nearestNoun(reading: Reading, range: { from: number; to: number }, scope: { from: number; to: number }, date: { from: number; to: number }): Cue<Tag> | null {
  let best: Cue<Tag> | null = null
  let least = Infinity
  for (const cue of reading.within(range.from, range.to, 'noun', 'weakNoun')) {
    if (cue.from < date.to && cue.to > date.from) continue
    const gap = cue.to <= date.from ? date.from - cue.to : (cue.from - date.to) * 1.3 + 5
    const outside = cue.from < scope.from || cue.to > scope.to ? 300 : 0
    const distance = gap + outside + (isMetWith(reading, cue, range.from) ? 120 : 0) + (isNamesake(reading, cue) ? 250 : 0) + (isVerb(reading, cue) ? 60 : 0) + (cue.tag === 'weakNoun' ? 200 : 0) - (cue.last - cue.first) * 12
    if (distance >= least) continue
    best = cue
    least = distance
  }
  return best
}
