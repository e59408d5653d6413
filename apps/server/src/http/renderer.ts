import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Assets, Renderer } from '@turnout/web/render/rendering.ts'
import type { ViteDevServer } from 'vite'
import { loadStaticFiles, type StaticFiles } from './static.ts'

/** The pages and their files, as the process serves them. */
export type Pages = { renderer: Renderer; assets: Assets; files: StaticFiles; development: boolean }

/** apps/web, wherever the workspace is. */
export const webRoot = fileURLToPath(new URL('../../../web/', import.meta.url))

/** The pages as `npm start` has built them. */
export async function loadBuiltPages(root = webRoot): Promise<Pages> {
  const client = join(root, 'dist/client')
  const manifest = JSON.parse(await readFile(join(client, '.vite/manifest.json'), 'utf8')) as Manifest
  const renderer = (await import(pathToFileURL(join(root, 'dist/server/entry-server.js')).href)) as Renderer
  return { renderer, assets: assetsOf(manifest), files: await loadStaticFiles(client), development: false }
}

type Chunk = { file: string; css?: string[]; imports?: string[]; dynamicImports?: string[] }
type Manifest = Record<string, Chunk>

export function assetsOf(manifest: Manifest): Assets {
  const entry = manifest['src/entry-app.tsx']
  const documentCss = manifest['src/ui/document.css']
  const island = manifest['src/entry-check-in.tsx']
  const proof = manifest['src/entry-proof.ts']
  if (entry === undefined || documentCss === undefined || island === undefined || proof === undefined) throw new Error('invariant: the built pages are incomplete; build them again')
  const css = new Set<string>()
  const seen = new Set<Chunk>()
  // Styles of pages that load later are linked too: the server renders those pages before their script runs.
  const visit = (chunk: Chunk | undefined) => {
    if (chunk === undefined || seen.has(chunk)) return
    seen.add(chunk)
    for (const key of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) visit(manifest[key])
    for (const file of chunk.css ?? []) css.add(`/${file}`)
  }
  visit(entry)
  const preload = (entry.imports ?? []).flatMap((key) => (manifest[key] ? [`/${manifest[key].file}`] : []))
  return { documentCss: `/${documentCss.file}`, proof: `/${proof.file}`, island: { script: `/${island.file}`, css: (island.css ?? []).map((file) => `/${file}`) }, app: { script: `/${entry.file}`, css: [...css], preload } }
}

/** The pages straight from their sources: what is edited is what the next request shows. */
export function loadDevelopmentPages(vite: ViteDevServer): Pages {
  const load = () => vite.ssrLoadModule('/src/entry-server.tsx') as Promise<Renderer>
  let latest: Renderer | undefined
  return {
    development: true,
    files: new Map(),
    assets: {
      documentCss: '/src/ui/document.css',
      island: { script: '/src/entry-check-in.tsx', css: ['/src/features/check-in/check-in.css'] },
      proof: '/src/entry-proof.ts',
      app: {
        script: '/src/entry-app.tsx',
        css: ['/node_modules/@mantine/core/styles.css', '/src/ui/app/app.css'],
        preload: [],
        preamble:
          'import { injectIntoGlobalHook } from "/@react-refresh"; injectIntoGlobalHook(window); window.$RefreshReg$ = () => {}; window.$RefreshSig$ = () => (type) => type; await import("/@vite/client")',
      },
    },
    renderer: {
      render: async (request, options) => {
        latest = await load()
        return latest.render(request, options)
      },
      renderError: (error, options) => {
        if (latest === undefined) return { status: error.status, headers: {}, body: `Error ${error.status}`, surface: 'document', pattern: '*' }
        return latest.renderError(error, options)
      },
    },
  }
}

/** The development server of apps/web, whose tool it is. */
export async function createVite(root = webRoot): Promise<ViteDevServer> {
  const require = createRequire(join(root, 'package.json'))
  const entry = join(dirname(require.resolve('vite/package.json')), 'dist/node/index.js')
  const { createServer } = (await import(pathToFileURL(entry).href)) as typeof import('vite')
  return createServer({ root, configFile: join(root, 'vite.config.ts'), configLoader: 'native', appType: 'custom', server: { middlewareMode: true } })
}
