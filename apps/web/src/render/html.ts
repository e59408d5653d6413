import { accentCss } from '../lib/accent.ts'
import type { Instance } from '../lib/page.ts'
import { escapeHtml, jsonForScript } from './head.ts'
import type { Assets } from './rendering.ts'

const start = '<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><link rel="icon" href="/favicon.svg" type="image/svg+xml">'

/** A complete page without script. Its one inline style is the same for a whole instance: the policy names its hash. */
export function documentHtml({ locale, head, body, instance, assets, island = false, proves = false }: { locale: string; head: string; body: string; instance: Instance; assets: Assets; island?: boolean; proves?: boolean }): string {
  const scripts = island ? `${assets.island.css.map((href) => `<link rel="stylesheet" href="${href}">`).join('')}<script type="module" src="${assets.island.script}"></script>` : proves ? `<script type="module" src="${assets.proof}"></script>` : ''
  return `<!doctype html><html lang="${escapeHtml(locale)}"><head>${start}<link rel="stylesheet" href="${assets.documentCss}"><style>${accentCss(instance.accent)}</style>${scripts}${head}</head><body>${body}</body></html>`
}

type AppHtml = {
  locale: string
  head: string
  body: string
  assets: Assets
  nonce: string
  /** Chosen by the visitor; without a choice the script below follows the system before the first paint. */
  scheme: 'light' | 'dark' | null
  colorSchemeScript: string
  boot: unknown
}

/** A page of the workspace: complete without script, taken over by the application with it. */
export function appHtml({ locale, head, body, assets, nonce, scheme, colorSchemeScript, boot }: AppHtml): string {
  const { script, css, preload, preamble } = assets.app
  return [
    `<!doctype html><html lang="${escapeHtml(locale)}" data-mantine-color-scheme="${scheme ?? 'light'}"><head>${start}`,
    `<meta property="csp-nonce" nonce="${nonce}">`,
    scheme === null ? colorSchemeScript : '',
    ...css.map((href) => `<link rel="stylesheet" href="${href}">`),
    ...preload.map((href) => `<link rel="modulepreload" href="${href}" nonce="${nonce}">`),
    preamble === undefined ? '' : `<script type="module" nonce="${nonce}">${preamble}</script>`,
    `<script type="module" src="${script}" nonce="${nonce}"></script>`,
    `${head}</head><body><div id="root">${body}</div>`,
    `<script type="application/json" id="boot">${jsonForScript(boot)}</script></body></html>`,
  ].join('')
}
