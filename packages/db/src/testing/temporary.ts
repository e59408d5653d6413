import { mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPostmaster, stopPostmaster } from '../embedded/postmaster.ts'
import { isAlive } from '../embedded/processes.ts'

const PREFIX = 'turnout-test-'

/** A directory for one test run, named after its process so that a later run can clear up what a killed one left. */
export function temporaryDir(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`)))
}

/** Ends the PostgreSQL below the directory, if one still runs, and deletes everything. */
export async function clearTemporaryDir(dir: string): Promise<void> {
  const cluster = join(dir, 'postgres')
  const running = readPostmaster(cluster)
  if (running) await stopPostmaster(cluster, running, 5_000)
  rmSync(dir, { recursive: true, force: true, maxRetries: 3 })
}

/** Clears up after runs that were killed. */
export async function clearStaleDirs(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(name.startsWith(PREFIX) ? name.slice(PREFIX.length).split('-')[0] : Number.NaN)
    if (!pid || isAlive(pid)) continue
    const dir = join(realpathSync(tmpdir()), name)
    if (statSync(dir, { throwIfNoEntry: false })?.uid === process.getuid?.()) await clearTemporaryDir(dir)
  }
}
