import type { Candidate, Draft } from '@turnout/reader/draft.ts'
import type { TownPlace } from '@turnout/reader/gazetteer/place-towns.ts'
import type { intakeFormats } from '@turnout/db/terms.ts'

/** Bytes as they came, with whatever said what they are. */
export type Material = {
  bytes: Uint8Array
  /** The name of a file. */
  name: string | null
  /** As an HTTP header or a mail states it, parameters included; what the bytes say themselves counts more. */
  contentType: string | null
  url: string | null
  /** The HTTP header. */
  lastModified: string | null
}

/** What is known beforehand; null is found out from the material. `today` and `language` serve where it does not say. */
export type ReadSettings = { publishedOn: string | null; locale: string | null; timeZone: string | null; today: string; language: string }

export type IntakeFormat = (typeof intakeFormats)[number]

/** What was read in a material: the drafts, and what the source says of itself. */
export type MaterialRead = {
  format: IntakeFormat
  title: string | null
  publisher: string | null
  sourceUrl: string | null
  publishedOn: string
  publishedFrom: 'given' | 'source' | 'today'
  locale: string
  /** What the offsets of evidence count in. */
  text: string
  drafts: Draft[]
  candidates: Candidate[]
  notes: string[]
  /** The sentences whose dates were left out. */
  leftOut?: { from: number; to: number; quote: string }[]
}

export type FeedRead = {
  format: 'feed'
  title: string | null
  language: string | null
  homeUrl: string | null
  items: { id: string; url: string | null; title: string | null; html: string; publishedAt: string | null; updatedAt: string | null }[]
}

/** What a server said of the version it sent, to be told when asking again (RFC 9110, section 13.1). */
export type Validators = { etag: string | null; lastModified: string | null }

export type Fetched = Material & { url: string } & Validators

export type Picture = { type: 'image/jpeg'; content: Uint8Array; width: number; height: number }

/**
 * What core needs from outside itself. All refuse with a DomainError whose `reason` says why, and are bounded in time
 * and memory; none may be called inside a transaction.
 */
export type Outside = {
  /** The page at a web address; `unchanged` where the server still has the version that the validators name. */
  fetch(url: string, known?: Validators): Promise<Fetched | 'unchanged'>
  read(material: Material, settings: ReadSettings): Promise<MaterialRead | FeedRead>
  /** A picture that somebody took, as it may be shown: small, upright, and with nothing in it but what is to be seen. */
  picture(bytes: Uint8Array): Promise<Picture>
  /** Where towns lie that somebody named, in the country of the zone unless they say otherwise; by the names as they were given. */
  towns(names: readonly string[], where: { zone: string; language: string }): Promise<ReadonlyMap<string, TownPlace>>
}
