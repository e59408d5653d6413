import type { Reading } from '../lexicon/reading.ts'
import type { Mention } from '../resolve/mentions.ts'

const kept = /^[\s:"']{0,3}(?:updated?(?:[ _-]?(?:on|at))?|last[ _-]?(?:mod(?:ified)?|updated?)|lastmod|modified|published?(?:[ _-]?(?:on|at|date))?|publishdate|pubdate|created?(?:[ _-]?(?:on|at))?|posted(?:[ _-]?on)?)["']?\s?[:=]/iu
const dated = /^[\s:"']{0,3}(?:date|datum|fecha|data)["']?\s?[:=]/iu

/** "updatedOn: 2025-03-02", "lastmod = …": when a page was written. */
export const isStamp = (reading: Reading, mention: Mention) => kept.test(lineOf(reading, mention)) && reading.publishedOn.until(mention.start).days <= 0

/** "date: 2025-03-03" on the day of publication: the page's day, unless the text tells of no other. */
export function mayBeStamp(reading: Reading, mention: Mention): boolean {
  return mention.date.parts?.year !== undefined && mention.date.weekday === undefined && reading.publishedOn.equals(mention.start) && dated.test(lineOf(reading, mention))
}

const lineOf = (reading: Reading, { unit }: Mention) => reading.page.text.slice(unit.from, Math.min(unit.to, unit.from + 60))
