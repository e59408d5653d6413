// Builds everything that Node cannot run as it stands: the pages.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

// Each step runs in its own package, where its tools are.
const steps = [{ what: 'the pages', cwd: `${root}apps/web`, entry: 'build.ts' }]

for (const { what, cwd, entry } of steps) {
  const { status } = spawnSync(process.execPath, [entry], { cwd, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } })
  if (status !== 0) {
    console.error(`turnout: building ${what} failed.`)
    process.exit(1)
  }
}
