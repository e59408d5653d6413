import type { Reading } from '../lexicon/reading.ts'

/** "Media release", "Upcoming events", "Back to news", "Dear all,": what kind of page or letter it is, and nothing's name. */
export function isGenre(reading: Reading, range: { from: number; to: number }): boolean {
  const cue = genreAt(reading, range.from)
  const { text } = reading.page
  if (!cue) return isGreeting(text.slice(range.from, Math.min(range.to + 1, range.from + 80)))
  // A date may stand beside it, another such word, and a mark that leads on.
  const more = reading.within(cue.to, Math.min(range.to, cue.to + 40), 'genre').find((one) => one.to > cue.to)
  const rest = `${text.slice(cue.to, more?.from ?? range.to)}${more ? text.slice(more.to, range.to) : ''}`.replace(/[\s\d.,!:>»›→|–—/+*-]|\p{Extended_Pictographic}|(?:\p{L}{3,9}(?=\s*\d{4}))/gu, '')
  return rest.length <= 3
}

const genreAt = (reading: Reading, from: number) => reading.within(from, from + 5, 'genre')[0]

/** "Save the date: …", "Press release – …": where the words after what kind of text it is begin. */
export function afterGenre(reading: Reading, from: number, to: number): number {
  const cue = genreAt(reading, from)
  const mark = cue ? /^\s*[:!–—|-]+\s+/u.exec(reading.page.text.slice(cue.to, to)) : null
  return cue && mark && cue.to + mark[0].length < to - 5 ? cue.to + mark[0].length : from
}

const greeting = /^(?:dear|hi|hiya|hello|hey|good (?:morning|evening|afternoon)|kia ora|greetings|liebe[rs]?|hallo|moin|guten (?:tag|morgen|abend)|sehr geehrte[rn]?|chers?|ch[eè]res?|bonjour|bonsoir|salut|hola|estimad[oa]s?|querid[oa]s?|compa[nñ]er[oa]s|buenos d[ií]as|car[eio]|gentil[ei]|ciao|salve|buongiorno|caros?|caras?|ol[aá]|prezad[oa]s?|bom dia|companheir[oa]s|beste|geachte|dag|hej|hejsan|k[aä]ra|b[aä]sta)(?:[\s,!]|$)/iu

/** Few words, and a comma or nothing behind them. */
const isGreeting = (line: string) => greeting.test(line) && line.length < 75 && /^[^.:?]*[,!]?$/u.test(line.trim()) && !/\d/u.test(line) && line.trim().split(/\s+/u).length <= 7
