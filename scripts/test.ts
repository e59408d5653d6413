// The whole check: types, lint, then vitest's projects (unit with the architecture test, database, browser).
//   node scripts/run.mjs scripts/test.ts [--project NAME]
// Ends with `N passed, N failed, N skipped`; types and lint count as one each.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = `${root}node_modules/.bin/`
const cache = `${root}node_modules/.turnout/`
const env = { ...process.env, NODE_ENV: 'test', PATH: `${root}node_modules/node/bin:${process.env.PATH}` }
const named = process.argv.indexOf('--project')
const only = named > 0 ? process.argv[named + 1] : undefined

type Counts = { passed: number; failed: number; skipped: number }
const total: Counts = { passed: 0, failed: 0, skipped: 0 }

function add({ passed, failed, skipped }: Counts): void {
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
}

function check(what: string, command: string, ...args: string[]): void {
  const started = performance.now()
  const { status } = spawnSync(bin + command, args, { cwd: root, stdio: 'inherit', env })
  console.log(`${status === 0 ? 'ok' : 'FAILED'}: ${what} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
  add({ passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 })
}

/** Runs one project and counts from its own report. A run without a report, or that failed outside any test, has failed. */
function runTests(project: string): void {
  const report = `${cache}${project}.json`
  rmSync(report, { force: true })
  const { status } = spawnSync(`${bin}vitest`, ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], { cwd: root, stdio: 'inherit', env })
  try {
    const result = JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number }
    const failed = result.numFailedTests > 0 ? result.numFailedTests : status === 0 ? 0 : 1
    add({ passed: result.numPassedTests, failed, skipped: result.numPendingTests + result.numTodoTests })
  } catch {
    add({ passed: 0, failed: 1, skipped: 0 })
  }
}

mkdirSync(cache, { recursive: true })
if (!only) {
  check('types', 'tsc', '--noEmit', '-p', 'tsconfig.json')
  check('lint', 'oxlint', '--deny-warnings')
}
for (const project of only ? [only] : ['unit', 'database', 'browser']) runTests(project)
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1)
