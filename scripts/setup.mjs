// Runs under whatever Node (>= 20) the machine has, before anything of ours: installs the pinned
// dependencies when the lockfile changed, and with --build the pages when their sources changed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const cache = join(root, 'node_modules', '.turnout')
const pinnedNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
const pnpm = ['--yes', 'pnpm@12.21.0']

/** Every file below the paths, by name and size and time: cheap enough to ask at each start. */
function fingerprint(paths) {
  const hash = createHash('sha256')
  const visit = (path) => {
    if (!existsSync(path)) return
    const stat = statSync(path)
    if (stat.isDirectory()) {
      for (const name of readdirSync(path).toSorted()) if (name !== 'node_modules' && name !== 'dist') visit(join(path, name))
    } else hash.update(`${path.slice(root.length)} ${stat.size} ${stat.mtimeMs}\n`)
  }
  for (const path of paths) visit(join(root, path))
  return hash.digest('hex')
}

function done(name, print) {
  const stamp = join(cache, name)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === print
}

function mark(name, print) {
  mkdirSync(cache, { recursive: true })
  writeFileSync(join(cache, name), print)
}

function run(what, command, args) {
  console.log(`turnout: ${what}`)
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', shell: process.platform === 'win32' })
  if (result.status === 0) return
  console.error(result.stdout + result.stderr)
  console.error(`turnout: ${what} failed. The output above says why; mend it and run the command again.`)
  process.exit(1)
}

const manifests = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...['apps', 'packages'].flatMap((dir) => readdirSync(join(root, dir)).map((name) => `${dir}/${name}/package.json`))]
const installPrint = createHash('sha256').update(manifests.filter((path) => existsSync(join(root, path))).map((path) => readFileSync(join(root, path), 'utf8')).join('\0')).digest('hex')
if (!done('installed', installPrint) || !existsSync(pinnedNode)) {
  run('installing (about half a minute, only when something changed)', 'npx', [...pnpm, 'install', '--frozen-lockfile'])
  if (!existsSync(pinnedNode)) {
    console.error('turnout: Node 26 could not be installed from the npm package "node" for this machine. Install Node 26.10 or newer and run the command again.')
    process.exit(1)
  }
  mark('installed', installPrint)
}

if (process.argv.includes('--build')) {
  const sources = ['apps/web', 'packages', 'pnpm-lock.yaml']
  const print = fingerprint(sources)
  if (!done('built', print) || !existsSync(join(root, 'apps/web/dist/server/entry-server.js'))) {
    rmSync(join(root, 'apps/web/dist'), { recursive: true, force: true })
    run('building the pages', pinnedNode, ['scripts/build.ts'])
    mark('built', print)
  }
}
