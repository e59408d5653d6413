import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

type StaticFile = { headers: Record<string, string>; identity: Uint8Array; br?: Uint8Array; gzip?: Uint8Array }

/** The built files by their path. Read once at start: they are few, and nothing outside the list can be asked for. */
export type StaticFiles = ReadonlyMap<string, StaticFile>

const contentTypes: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  webp: 'image/webp',
  woff2: 'font/woff2',
  ico: 'image/x-icon',
}

export async function loadStaticFiles(directory: string): Promise<StaticFiles> {
  const files = new Map<string, StaticFile>()
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    const full = join(entry.parentPath, entry.name)
    const path = `/${relative(directory, full).split(sep).join('/')}`
    const contentType = contentTypes[entry.name.split('.').pop() ?? '']
    if (!entry.isFile() || contentType === undefined || path.startsWith('/.')) continue
    files.set(path, {
      identity: await readFile(full),
      br: await readOptional(`${full}.br`),
      gzip: await readOptional(`${full}.gz`),
      headers: {
        'content-type': contentType,
        // Names under /assets carry a hash of their content.
        'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
        vary: 'accept-encoding',
        // Where it may work is asked for by the page that starts it: the one at the door, and no other.
        ...(path === '/check-in-worker.js' && { 'service-worker-allowed': '/', 'cache-control': 'no-cache', 'content-security-policy': "default-src 'none'; connect-src 'self'" }),
      },
    })
  }
  return files
}

async function readOptional(path: string): Promise<Uint8Array | undefined> {
  return readFile(path).catch(() => undefined)
}

/** The response for a built file, in the smallest form that the browser takes. */
export function staticResponse(file: StaticFile, acceptEncoding: string | null, more: Record<string, string>): Response {
  const encoding = file.br && accepts(acceptEncoding, 'br') ? 'br' : file.gzip && accepts(acceptEncoding, 'gzip') ? 'gzip' : undefined
  const body = encoding === 'br' ? file.br : encoding === 'gzip' ? file.gzip : file.identity
  return new Response(body as Uint8Array<ArrayBuffer>, { headers: { ...file.headers, ...more, ...(encoding !== undefined && { 'content-encoding': encoding }) } })
}

export function accepts(acceptEncoding: string | null, encoding: string): boolean {
  return acceptEncoding?.split(',').some((part) => {
    const [name, ...parameters] = part.trim().toLowerCase().split(';')
    return name === encoding && !parameters.some((parameter) => /^\s*q=0(\.0*)?$/.test(parameter))
  }) ?? false
}
