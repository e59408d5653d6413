import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { build } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))
const configFile = join(root, 'vite.config.ts')

/** Builds the pages twice, for the browser and for the server, and keeps small copies of what is sent. */
export async function buildPages(): Promise<void> {
  process.env['NODE_ENV'] = 'production'
  await build({ configFile, logLevel: 'warn' })
  await build({ configFile, logLevel: 'warn', build: { ssr: 'src/entry-server.tsx' } })
  await compressAll(join(root, 'dist/client'))
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

async function compressAll(directory: string): Promise<void> {
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(js|css|svg|txt|json)$/.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    const content = await readFile(path)
    if (content.length < 1024) continue
    await writeFile(`${path}.br`, await brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
    await writeFile(`${path}.gz`, await zip(content, { level: 9 }))
  }
}

if (import.meta.main) await buildPages()
