import type { Reading } from '../lexicon/reading.ts'
import type { TimeCandidate } from './time-candidate.ts'

const nearest = 400
const longest = 20_000
const twelve = /^\P{L}*12(?:[.:]00)?\s?a\.?m/iu
const untold = /[ap]\.?\s?m(?![\p{L}])|noon|midday|midnight|clock|hrs|hours|(?<!\d)(?:0\d|1[3-9]|2\d)[.:]\d\d/iu
const dusk = /(?<!\p{L})(?:as|when|once|until|before|after)\s(?:the\s)?(?:sun\s(?:goes\sdown|sets)|dusk\sfalls|night\sfalls|it\s(?:gets|grows)\sdark|darkness\sfalls)|(?<!\p{L})(?:at|twilight|candlelit|lantern)\s(?:dusk|nightfall|twilight|vigil|parade|procession|launch)(?!\p{L})/iu

/** What the hours around a time, and the text, say of the half of the day that an English twelve-hour clock leaves open or has wrong. */
export function inRightHalf(reading: Reading, times: readonly TimeCandidate[]): TimeCandidate[] {
  if (reading.lexicon.language.code !== 'en') return [...times]
  return intoEvening(reading, times).map((time, i, all) => (isNoonOfList(reading, all[i - 1], time) ? { ...time, start: 720 } : time))
}

/** "10.30am March / 12.00am Speeches": after the hours of a morning no midnight follows. */
const isNoonOfList = (reading: Reading, before: TimeCandidate | undefined, time: TimeCandidate) => time.start === 0 && before?.start != null && before.start >= 360 && before.start < 720 && time.from - before.to <= nearest && twelve.test(reading.page.text.slice(time.from, time.to))

/** "7:40 – Folding boats / 9:20 – Boats on the water, once it gets dark": hours of an evening, where none of the text says its half of the day. */
function intoEvening(reading: Reading, times: readonly TimeCandidate[]): TimeCandidate[] {
  const text = reading.page.text.slice(0, longest)
  const [first] = times
  const isEvening = first !== undefined && times.every(({ start, finish }) => start !== null && start >= 300 && (start >= 720 || (finish ?? start) < 720)) && times.some(({ start }) => start! < 720) && dusk.test(text) && !times.some(({ from, to }) => untold.test(text.slice(from, to + 3)))
  return isEvening ? times.map((time) => (time.start! >= 720 ? time : { ...time, start: time.start! + 720, finish: time.finish === null ? null : time.finish + 720 })) : [...times]
}
