import { lineOf, type Thing, typesOf, valuesOf } from '../structured/thing.ts'

const metaNames = [
  'article:published_time', 'og:article:published_time', 'og:published_time', 'datepublished', 'dc.date.issued', 'dcterms.issued', 'dc.date', 'dcterms.date', 'dcterms.created', 'dc.date.created',
  'citation_publication_date', 'parsely-pub-date', 'sailthru.date', 'publish-date', 'publication_date', 'pubdate', 'date', 'article.published', 'cxenseparse:recs:publishtime',
]
const articles = /(?:Article|Posting|Report|Review|PressRelease)$/u
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

interface Sources {
  document: Document | null
  things: readonly Thing[]
  meta: ReadonlyMap<string, string>
  url: string | undefined
  lastModified: string | undefined
}

/** The day of publication, `YYYY-MM-DD`, from the most explicit source that states one. */
export function publishedOnOf({ document, things, meta, url, lastModified }: Sources): string | null {
  const stated = (pattern: RegExp) => things.filter((thing) => typesOf(thing).some((type) => pattern.test(type))).map((thing) => lineOf(valuesOf(thing, 'datePublished')[0] ?? null))
  const candidates: Iterable<string | null | undefined>[] = [
    stated(articles), metaNames.map((name) => meta.get(name)), stated(/Page$/u), document ? timesOf(document) : [], [url && dayInPath(url)], [lastModified],
  ]
  for (const group of candidates)
    for (const text of group) {
      const day = text ? dayOf(text) : null
      if (day) return day
    }
  return null
}

/** Elements that say they are the date of publication, the plainest word for it first. */
function* timesOf(document: Document): Generator<string | null> {
  for (const selector of ['[itemprop~="datePublished"]', 'time[pubdate]', '.dt-published', 'time.published', 'time.entry-date', 'header time[datetime]', 'article time[datetime]'])
    for (const element of [...document.querySelectorAll(selector)].slice(0, 3)) yield element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent?.slice(0, 100) ?? null
}

/** `/2026/03/01/` or `/2026-03-01-` in an address. */
function dayInPath(url: string): string | null {
  const [, year, month, day] = /\/(20\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/\-_.]|$)/u.exec(url.slice(0, 2000)) ?? []
  return year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : null
}

/** ISO 8601 or the dates of mail headers; the day as it is printed, for that is the publisher's. */
export function dayOf(text: string): string | null {
  const [, year, month, day] = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)/u.exec(text) ?? []
  if (year) return real(`${year}-${month}-${day}`)
  const [, date, name, written] = /(?:^|\s|,)(\d{1,2})[\s-]+([A-Za-z]{3})[a-z]*\.?,?[\s-]+(\d{4})\b/u.exec(text.slice(0, 100)) ?? []
  if (date) return named(written!, name!, date)
  const [, first, second, third] = /^\s*([A-Za-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u.exec(text.slice(0, 100)) ?? []
  return first ? named(third!, first, second!) : null
}

function named(year: string, name: string, day: string): string | null {
  const month = months.indexOf(name.toLowerCase()) + 1
  return month > 0 ? real(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`) : null
}

function real(day: string): string | null {
  try {
    const { year } = Temporal.PlainDate.from(day, { overflow: 'reject' })
    return year >= 1990 && year <= 2100 ? day : null
  } catch {
    return null
  }
}
