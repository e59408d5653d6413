import type { ReadResult } from '../draft.ts'
import { documentOf } from '../normalise/document.ts'
import { pageOfDocument, withoutClipboardHeading } from '../normalise/html.ts'
import type { Page } from '../normalise/page.ts'
import { factsOf } from './facts.ts'
import type { Given } from './nature.ts'
import { unite } from './unite.ts'

/** Reads HTML twice, its text by `readPage` and what it states as data, and unites both. */
export function readHtml(html: string, given: Given, readPage: (page: Page) => ReadResult): ReadResult {
  const source = withoutClipboardHeading(html)
  const document = documentOf(source)
  const prose = readPage(pageOfDocument(document, source))
  const facts = factsOf(source, document)
  return facts.events.length + facts.notes.length === 0 ? prose : unite(prose, facts, given)
}
