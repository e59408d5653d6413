import { placeTowns } from '@turnout/reader/gazetteer/place-towns.ts'
import { DomainError } from '../error.ts'
import { readMaterial } from '../material/material.ts'
import type { Outside } from '../outside.ts'

type Served = { body: string | Uint8Array; type?: string; etag?: string }

/** A web of the pages a test puts there, and a reader in the same process. `asked` is what was fetched, in order. */
export type TestWeb = Outside & { put(url: string, page: Served | DomainError): void; asked: string[] }

export function testWeb(): TestWeb {
  const pages = new Map<string, Served | DomainError>()
  const asked: string[] = []
  return {
    asked,
    put: (url, page) => void pages.set(url, page),
    async fetch(url, known) {
      asked.push(url)
      const page = pages.get(url)
      if (page === undefined) throw new DomainError('invalid', 'The server says that there is no such page (404). Check the address.', { reason: 'fetch_status' })
      if (page instanceof DomainError) throw page
      const { body, type = 'text/html; charset=utf-8', etag = null } = page
      if (etag !== null && known?.etag === etag) return 'unchanged'
      return { url, bytes: typeof body === 'string' ? new TextEncoder().encode(body) : body, name: null, contentType: type, etag, lastModified: null }
    },
    read: readMaterial,
    picture: (content) => Promise.resolve({ type: 'image/jpeg', content, width: 4, height: 3 }),
    towns: (names, where) => Promise.resolve(placeTowns(names, where)),
  }
}
