import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

export const root = new URL('../../../../', import.meta.url).pathname

/** One source file, its path from the root of the repository. */
export type Source = { path: string; text: string }

export type Import = { from: string; to: string; typeOnly: boolean }

const skipped = new Set(['node_modules', 'dist', 'data', '.git'])

/** Every TypeScript file below apps, packages and scripts, tests included. */
export function readSources(): Source[] {
  const found: Source[] = []
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = posix.join(folder, entry.name)
      if (entry.isDirectory() && !skipped.has(entry.name)) walk(path)
      else if (entry.isFile() && /\.tsx?$/.test(entry.name)) found.push({ path, text: readFileSync(join(root, path), 'utf8') })
    }
  }
  for (const folder of ['apps', 'packages', 'scripts']) walk(folder)
  return found
}

export const isTest = (path: string): boolean => /\.test\.tsx?$|\/testing\//.test(path)

const statement = /^\s*(?:import|export)\s+(type\s)?[^'";]*?\bfrom\s*'([^']+)'|^\s*import\s+()'([^']+)'|\bimport\(()'([^']+)'\)/gm

/** What a file imports: our own files by their path, packages by their name. `import { type A }` still loads the file. */
export function importsOf({ path, text }: Source): Import[] {
  return [...text.matchAll(statement)].map((match) => {
    const typeOnly = match[1] !== undefined && match[1] !== ''
    const name = match[2] ?? match[4] ?? match[6] ?? ''
    const ours = /^@turnout\/([a-z]+)\/(.+)$/.exec(name)
    if (ours) return { from: path, to: `${['server', 'web', 'e2e', 'bench'].includes(ours[1] ?? '') ? 'apps' : 'packages'}/${ours[1]}/src/${ours[2]}`, typeOnly }
    return { from: path, to: name.startsWith('.') ? posix.join(posix.dirname(path), name) : name, typeOnly }
  })
}
