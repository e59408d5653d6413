import { DomainError, type ErrorCode } from '@turnout/core/error.ts'

/** Why a page is not fetched, each with the sentence that says so and what to do. `reason` is what a page may translate. */
const sentences = {
  fetch_address: 'This is no web address. Give one such as https://example.org/news.',
  fetch_scheme: 'Only web addresses that begin with http:// or https:// can be read.',
  fetch_port: 'Only the usual ports of the web, 80 and 443, are asked. Give the public address of the page.',
  fetch_credentials: 'The address holds a user name or password. Remove them, or paste the text instead.',
  fetch_private: 'This address leads into a private network, which is not read. Paste the text instead.',
  fetch_unresolved: 'There is no server of this name. Check the address.',
  fetch_unreachable: 'The server does not answer. Try again later, or paste the text.',
  fetch_certificate: 'The server cannot prove that it is the one in the address. Paste the text instead.',
  fetch_timeout: 'The server took longer than ten seconds. Try again later, or paste the text.',
  fetch_too_large: 'The page is larger than 5 MB. Paste the part that holds the call.',
  fetch_redirects: 'The address leads on and on, more than five times. Open it in a browser and give the address you end at.',
  fetch_type: 'This address holds neither a text nor a page, PDF, Word document, calendar or feed. Give the address of the text itself.',
  fetch_encoding: 'The server sent the page in a form that cannot be unpacked. Paste the text instead.',
  fetch_missing: 'The server says that there is no such page. Check the address.',
  fetch_forbidden: 'The server does not show this page to us. Open it in a browser and paste the text.',
  fetch_status: 'The server could not give the page. Try again later, or paste the text.',
} as const

export type FetchReason = keyof typeof sentences

const codes: Partial<Record<FetchReason, ErrorCode>> = { fetch_too_large: 'too_large', fetch_missing: 'not_found' }

export const refusal = (reason: FetchReason): DomainError => new DomainError(codes[reason] ?? 'invalid', sentences[reason], { reason })
