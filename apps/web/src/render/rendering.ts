import type { Api } from '../lib/api-client.ts'
import type { Instance, Surface, Viewer } from '../lib/page.ts'
import type { PageReads } from '../lib/page-reads.ts'

/** Where the built (or, in development, the served) files of the pages are. */
export type Assets = {
  documentCss: string
  /** The script of the page at the door, and the style it needs beside that of documents. */
  island: { script: string; css: string[] }
  /** The one script of public pages: it does the work that a form was sent back for. */
  proof: string
  app: { script: string; css: string[]; preload: string[]; /** Inline module run before the script; development only. */ preamble?: string }
}

/** What a page is rendered with, apart from the request itself. */
export type RenderOptions = {
  api: Api
  viewer: Viewer | null
  locale: string
  /** Fresh for each request. Document pages never use it, so that they can be kept. */
  nonce: string
  instance: Instance
  assets: Assets
  requestId: string
  /** Filled by the page's loaders. */
  reads: PageReads
  /** Told of every error that the page hides behind a general sentence. */
  onError: (error: unknown) => void
}

export type Rendered = {
  status: number
  headers: Record<string, string>
  body: string | null
  surface: Surface
  /** A document that a script of ours takes over. */
  island?: boolean
  /** A form that came back for a proof of work; its page has the script that does it. */
  proves?: boolean
  /** The route's pattern, such as `/events/:slug`: what a log may say instead of the address. */
  pattern: string
}

export type ErrorPageOptions = Pick<RenderOptions, 'locale' | 'instance' | 'assets' | 'requestId'>

/** The pages as the server uses them: built, or loaded through the development server. */
export type Renderer = {
  render: (request: Request, options: RenderOptions) => Promise<Rendered>
  /** A refusal that no route was asked about (a foreign form, a body too large, a failure). */
  renderError: (error: { status: number; reason?: string }, options: ErrorPageOptions) => Rendered
}
