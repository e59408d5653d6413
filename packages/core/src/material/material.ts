import type { ReadInput } from '@turnout/reader/draft.ts'
import { FeedError } from '@turnout/reader/feed/feed-error.ts'
import { LeafletError } from '@turnout/reader/leaflet/leaflet-error.ts'
import { MailError } from '@turnout/reader/mail/mail-error.ts'
import { readCall } from '@turnout/reader/read-call.ts'
import { ReadError } from '@turnout/reader/read-error.ts'
import { DomainError } from '../error.ts'
import type { FeedRead, Material, MaterialRead, ReadSettings } from '../outside.ts'
import { decodeText, formatOf } from './material.rules.ts'

type Source = Pick<MaterialRead, 'format'> & Partial<Pick<MaterialRead, 'title' | 'publisher' | 'sourceUrl'>> & { publishedOn?: string | null; language?: string | null }

/**
 * Reads a material of any accepted kind: what it says of itself, and the drafts in it. Pure, and as slow as the material is
 * long: whoever serves others meanwhile lets a worker do it. Refuses with a DomainError for what cannot be read.
 */
export async function readMaterial(material: Material, settings: ReadSettings): Promise<MaterialRead | FeedRead> {
  try {
    return await read(material, settings)
  } catch (error) {
    throw refusalOf(error)
  }
}

async function read(material: Material, settings: ReadSettings): Promise<MaterialRead | FeedRead> {
  const { bytes, contentType } = material
  if (bytes.length === 0) throw new DomainError('invalid', 'There is nothing in it. Choose another file.', { reason: 'file_empty' })
  switch (formatOf(material)) {
    case 'pdf': {
      // What a kind needs is loaded when the first of it comes: text is read without waiting for it.
      const { textOfPdf } = await import('@turnout/reader/leaflet/pdf.ts')
      return reading({ format: 'pdf' }, { text: (await textOfPdf(bytes)).text }, material, settings)
    }
    case 'docx': {
      const { textOfDocx } = await import('@turnout/reader/leaflet/docx.ts')
      return reading({ format: 'docx' }, { html: (await textOfDocx(bytes)).html }, material, settings)
    }
    case 'mail':
      return readMail(material, settings)
    case 'feed': {
      const { readFeed } = await import('@turnout/reader/feed/feed.ts')
      return { format: 'feed', ...readFeed(bytes, contentType ? { contentType } : {}) }
    }
    case 'ics':
      return reading({ format: 'ics' }, { ics: decodeText(bytes, contentType) }, material, settings)
    case 'html':
      return readPage(decodeText(bytes, contentType), material, settings)
    case 'text':
      return reading({ format: 'text' }, { text: decodeText(bytes, contentType) }, material, settings)
    case 'other':
      throw new DomainError('invalid', 'This kind of file is not read here. Give a text, a web page, a PDF, a Word document (.docx), a calendar (.ics) or an e-mail (.eml).', { reason: 'file_type' })
  }
}

async function readPage(html: string, material: Material, settings: ReadSettings): Promise<MaterialRead> {
  const { articleOf } = await import('@turnout/reader/article/article.ts')
  const { url, lastModified } = material
  const article = articleOf(html, { ...(url && { url }), ...(lastModified && { lastModified }) })
  const { title, publisher, publishedOn, language, canonicalUrl } = article
  return reading({ format: 'html', title, publisher, publishedOn, language, sourceUrl: webAddress(canonicalUrl) }, { html: article.html }, material, settings)
}

/** The message's own words, else the calendar entry it brings, else what is attached to it: the first that announces something. */
async function readMail(material: Material, settings: ReadSettings): Promise<MaterialRead> {
  const { readMailMessage } = await import('@turnout/reader/mail/mail-message.ts')
  const message = await readMailMessage(material.bytes)
  const { subject: title, from, sentAt } = message
  const source: Source = { format: 'mail', title, publisher: from.name ?? from.address, publishedOn: sentAt ? sentAt.slice(0, 10) : null }
  const inBody = message.read === 'html' ? message.html : message.text
  const body = inBody === null ? null : reading(source, message.read === 'html' ? { html: inBody } : { text: inBody }, material, settings)
  if (body && body.drafts.length > 0) return body
  const attempts: (() => Promise<MaterialRead | FeedRead>)[] = [
    ...message.calendars.map((ics) => async () => reading(source, { ics }, material, settings)),
    ...message.attachments.filter(isLeaflet).slice(0, 5).map(({ name, type, bytes }) => () => read({ bytes, name, contentType: type, url: null, lastModified: null }, { ...settings, publishedOn: settings.publishedOn ?? source.publishedOn ?? null })),
  ]
  for (const attempt of attempts) {
    // An attachment that cannot be read must not hide the message.
    const found = await attempt().catch(() => undefined)
    if (found && found.format !== 'feed' && found.drafts.length > 0) return { ...found, format: 'mail', title, publisher: source.publisher ?? null, publishedFrom: settings.publishedOn ? 'given' : sentAt ? 'source' : 'today' }
  }
  if (body) return body
  throw new DomainError('invalid', 'This message holds no text.', { reason: 'file_no_text' })
}

const isLeaflet = ({ type, name }: { type: string; name: string | null }): boolean => /^application\/pdf$|wordprocessingml|^text\/calendar$/.test(type) || /\.(pdf|docx|ics)$/i.test(name ?? '')

function reading({ format, title = null, publisher = null, sourceUrl = null, publishedOn = null, language = null }: Source, input: Pick<ReadInput, 'text' | 'html' | 'ics'>, material: Material, settings: ReadSettings): MaterialRead {
  const locale = settings.locale ?? localeOf(language) ?? settings.language
  const found = sensibleDay(publishedOn, settings.today)
  const day = settings.publishedOn ?? found ?? settings.today
  const { text, drafts, candidates, notes, leftOut = [] } = readCall({ ...input, publishedOn: day, locale, timeZone: settings.timeZone })
  return {
    format, title: clean(title, 300), publisher: clean(publisher, 200), sourceUrl: sourceUrl ?? webAddress(material.url),
    publishedOn: day, publishedFrom: settings.publishedOn ? 'given' : found ? 'source' : 'today',
    // PostgreSQL keeps every character but U+0000; a space in its place keeps the offsets.
    locale, text: text.replaceAll('\0', ' '), drafts, candidates, notes, leftOut,
  }
}

const clean = (text: string | null, max: number): string | null => text?.replaceAll('\0', '').replace(/\s+/g, ' ').trim().slice(0, max) || null
const webAddress = (url: string | null): string | null => (url !== null && url.length <= 2000 && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null)

/** A day that a source names and that can be one of publication: not after tomorrow, as clocks differ by less than a day. */
function sensibleDay(day: string | null, today: string): string | null {
  if (!day || !/^(19|20)\d\d-\d\d-\d\d$/.test(day)) return null
  return day <= Temporal.PlainDate.from(today).add({ days: 1 }).toString() ? day : null
}

/** `en-gb` and `en_GB` as `en-GB`; a language without a region stays without. */
function localeOf(language: string | null): string | null {
  const [, code, region] = /^([a-z]{2})(?:[-_](?:[a-z]{4}[-_])?([a-z]{2}))?(?:[-_]|$)/i.exec(language?.trim() ?? '') ?? []
  return code ? `${code.toLowerCase()}${region ? `-${region.toUpperCase()}` : ''}` : null
}

const codes = { too_large: 'too_large', too_many_pages: 'too_large' } as const
const reasons = { too_large: 'file_too_large', too_many_pages: 'file_too_large', encrypted: 'file_damaged', broken: 'file_damaged', no_text: 'file_no_text', no_mail: 'file_type', no_feed: 'no_feed', web_page: 'no_feed', no_input: 'file_empty' } as const

/** The reader's refusals as ours; its sentences already say what to do. */
function refusalOf(error: unknown): unknown {
  const why = error instanceof ReadError ? error.code : error instanceof LeafletError || error instanceof MailError || error instanceof FeedError ? error.reason : undefined
  if (why === undefined) return error
  return new DomainError(codes[why as keyof typeof codes] ?? 'invalid', (error as Error).message, { reason: reasons[why as keyof typeof reasons] ?? 'file_damaged' })
}
