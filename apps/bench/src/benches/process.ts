import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startChild } from '../child.ts'
import { median, type Result } from '../measure.ts'
import { newDataDir, removeDataDir, root, startProduct } from '../product.ts'

/** Seconds from `npm start` to ready when everything is installed, built and initialised. */
export async function start(): Promise<Result> {
  const dataDir = await newDataDir()
  try {
    await (await startProduct(['npm', 'start'], dataDir)).stop()
    const runs: number[] = []
    const bare: number[] = []
    for (let run = 0; run < 5; run++) {
      const product = await startProduct(['npm', 'start'], dataDir)
      runs.push(product.seconds)
      await product.stop()
      const started = performance.now()
      spawnSync('npm', ['run', '-s', 'turnout', '--', '--help'], { cwd: root })
      bare.push((performance.now() - started) / 1000)
    }
    const [value, baseline] = [median(runs), median(bare)]
    return { name: 'start', value, unit: 's', baseline, ratio: value / baseline, aim: '≤ 8 s', ok: value <= 8 }
  } finally {
    await removeDataDir(dataDir)
  }
}

type Process = { pid: number; parent: number; name: string; megabytes: number }

/** Proportional resident memory: what processes share, as PostgreSQL's do, is counted once between them. */
function readProcess(pid: number): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'))
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
    const pss = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]
    return { pid, parent, name, megabytes: Number(pss ?? 0) / 1024 }
  } catch {
    return undefined
  }
}

/** The server and everything that its PostgreSQL runs. */
function measureMemory(serverPid: number, dataDir: string): number {
  const postmaster = Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  const all = readdirSync('/proc').map(Number).filter(Boolean).map(readProcess).filter((one) => one !== undefined)
  return all.filter(({ pid, parent }) => pid === serverPid || pid === postmaster || parent === postmaster).reduce((sum, one) => sum + one.megabytes, 0)
}

/** Megabytes of server and PostgreSQL together, ten seconds after the start and a first page. */
export async function memory(): Promise<Result> {
  if (process.platform !== 'linux') throw new Error('memory is measured on Linux only, from /proc')
  const dataDir = await newDataDir()
  const product = await startProduct([process.execPath, 'apps/server/src/main.ts'], dataDir)
  const bare = await startChild<{ rss: number }>('./bare-server.ts', [join(root, 'package.json')])
  try {
    await fetch(product.origin)
    await new Promise((resolve) => setTimeout(resolve, 10_000))
    const value = measureMemory(product.child.pid ?? 0, dataDir)
    const baseline = readProcess(bare.child.pid ?? 0)?.megabytes ?? Number.NaN
    return { name: 'memory', value, unit: 'MB', baseline, ratio: value / baseline, aim: '≤ 300 MB', ok: value <= 300 }
  } finally {
    bare.stop()
    await product.stop()
    await removeDataDir(dataDir)
  }
}
