import { spawnSync } from 'node:child_process'
import { root } from './root.ts'

let built = false

/** Builds the pages if they are missing or older than their sources, as `npm start` does; asked once a process. */
export function ensurePagesBuilt(): void {
  if (built) return
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${root}scripts/setup.mjs`, '--build'], { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`The pages cannot be built.\n${stdout}${stderr}`)
  built = true
}
