import { createContext, type RouterContextProvider } from 'react-router'

/** What a rendered page was made of, so that a kept copy can be dropped when any of it changes. */
export type PageReads = {
  /** `call:<id>`, `event:<id>`, `group:<id>`, `home`; none means that the page must not be kept. */
  tags: Set<string>
  /** The instant, in epoch milliseconds, at which the page would read differently with nothing written. */
  freshUntil: number
}

export function createPageReads(): PageReads {
  return { tags: new Set(), freshUntil: Number.POSITIVE_INFINITY }
}

export const pageReadsContext = createContext<PageReads | null>(null)

/**
 * Declares, from a loader, everything the page shows: the server may then serve one rendered copy to
 * every anonymous visitor until one of the tags changes or `freshUntil` comes. A page whose loaders
 * declare nothing is rendered for each request. Does nothing in the browser.
 */
export function keepPage(context: Readonly<RouterContextProvider>, tags: readonly string[], freshUntil?: string | null): void {
  const reads = context.get(pageReadsContext)
  if (reads === null) return
  for (const tag of tags) reads.tags.add(tag)
  if (freshUntil) reads.freshUntil = Math.min(reads.freshUntil, Date.parse(freshUntil))
}
