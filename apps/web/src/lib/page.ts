import type { TFunction } from 'i18next'
import type { Location, Params } from 'react-router'

/** What every page may know of the instance that serves it. */
export type Instance = {
  name: string
  origin: string
  /** `#rrggbb` */
  accent: string
  /** The rehearsed time while the clock is not the real one, else null. */
  rehearsal: { now: string } | null
  /** True where mail is kept in the product instead of being sent. */
  mailbox: boolean
  /** The zone that forms begin with. */
  timeZone?: string
}

/** Who looks at the page, as far as the layout needs to know. */
export type Viewer = { id: string; name: string; organizer: boolean; /** Organizes a group, or all of it: has workplaces to chase. */ chases?: boolean; timeZone?: string | null }

/** A page is either a complete document without script, or part of the workspace application. */
export type Surface = 'document' | 'app'

export type PageMeta = {
  title: string
  description?: string
  /** Path of the address that search engines should keep. */
  canonical?: string
  /** Keeps the page out of search engines: private links and the like. */
  noindex?: boolean
  image?: { url: string; alt: string }
  type?: 'website' | 'article'
  /** schema.org objects; written as data blocks. */
  jsonLd?: object[]
  /** What a phone installs the page by. */
  manifest?: string
  alternates?: { type: string; href: string; title?: string }[]
}

export type MetaArgs<Data = unknown> = {
  data: Data
  params: Params
  location: Pick<Location, 'pathname' | 'search'>
  t: TFunction
  locale: string
  instance: Instance
}

/** What a route says about itself beside its loader, action and component. */
export type PageHandle = {
  surface?: Surface
  /** A document that is taken over by a script of its own, to work without a network. */
  island?: boolean
  meta?: (args: MetaArgs<never>) => PageMeta
}

/** Types the `meta` of a page by what its loader returns. */
export function page<Data>(handle: { meta: (args: MetaArgs<Data>) => PageMeta; island?: boolean }): PageHandle {
  return handle
}

/** The surface of a chain of matched routes: the innermost route that says one decides. */
export function surfaceOf(routes: readonly { handle?: unknown }[]): Surface {
  return routes.map(({ handle }) => (handle as PageHandle | undefined)?.surface).findLast((surface) => surface !== undefined) ?? 'document'
}
