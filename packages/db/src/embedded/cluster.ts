import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { chooseAccount, planLaunch } from './account.ts'
import type { Account, Launch } from './account.ts'
import { binaries, majorVersion } from './binaries.ts'
import type { Binaries } from './binaries.ts'
import { makeSocketDir } from './socket.ts'

/** The database superuser, as whom we connect. */
export const DATABASE_USER = 'turnout'

const LARGEST_LOG = 10_000_000

export interface ClusterOptions {
  dataDir: string
  port: number
  fsync: boolean
  binDir?: string
  settings?: Record<string, string>
}

/** A database cluster on disk: where it is, and how its programs are run. */
export interface Cluster {
  dataDir: string
  /** PostgreSQL's own directory, real path. */
  dir: string
  socketDir: string
  port: number
  account: Account | undefined
  programs: Binaries
  launch: Launch
  /** What every start of PostgreSQL is given on its command line. */
  settings: Record<string, string>
}

export interface Child {
  ended: boolean
  /** What PostgreSQL wrote to its log since it was started here. */
  output(): string
}

/** Makes the directories and, the first time, the database in them. Several processes may do it at once. */
export function prepareCluster({ dataDir, port, fsync, binDir, settings }: ClusterOptions): Cluster {
  mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
  const root = realpathSync(dataDir)
  const dir = join(root, 'postgres')
  const account = chooseAccount(dir)
  const programs = binaries(binDir)
  const major = majorVersion(programs)
  if (account) chmodSync(root, statSync(root).mode | 0o011)
  const launch = planLaunch(account, [root, programs.postgres])
  if (!existsSync(join(dir, 'PG_VERSION'))) initialise({ dir, account, programs, launch }, major, fsync)
  const made = readFileSync(join(dir, 'PG_VERSION'), 'utf8').trim()
  if (made !== String(major)) throw new Error(`${dir} was made by PostgreSQL ${made}, and this is PostgreSQL ${major}, which cannot read it. Dump it with the old version and load it into a new data directory.`)
  // Root copies files as root: restored data is PostgreSQL's again.
  if (account && statSync(dir).uid === 0) spawnSync('chown', ['-R', `${account.uid}:${account.gid}`, dir], { stdio: 'ignore' })
  return { dataDir: root, dir, socketDir: makeSocketDir(root, port, account), port, account, programs, launch, settings: { ...defaults(major, fsync), ...settings } }
}

function initialise({ dir, account, programs, launch }: Pick<Cluster, 'dir' | 'account' | 'programs' | 'launch'>, major: number, fsync: boolean): void {
  // Made beside its place and renamed into it, so that a directory with that name is always complete.
  const fresh = `${dir}.new-${process.pid}`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { mode: 0o700 })
  if (account) chownSync(fresh, account.uid, account.gid)
  // The built-in provider knows the letters of every script and gives the same order on every machine.
  const locale = major >= 17 ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : ['--locale=C.UTF-8']
  const [file = '', ...args] = [
    ...launch.prefix,
    programs.initdb,
    `--pgdata=${fresh}`,
    `--username=${DATABASE_USER}`,
    '--encoding=UTF8',
    ...locale,
    '--auth-local=trust',
    '--auth-host=reject',
    '--no-instructions',
    ...(fsync ? [] : ['--no-sync']),
  ]
  const result = spawnSync(file, args, { ...launch.as, cwd: '/', env: environment(), encoding: 'utf8' })
  try {
    if (result.status !== 0) throw new Error(`The database could not be made in ${dir}.\n${result.error?.message ?? result.stderr}`)
    renameSync(fresh, dir)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    // Another process may have been quicker, which is as good.
    if (!existsSync(join(dir, 'PG_VERSION'))) throw error
  }
}

/** What earlier starts left half made, to be called by the one process that owns the cluster. */
export function clearLeftovers({ dataDir }: Cluster): void {
  for (const name of readdirSync(dataDir)) {
    if (name.startsWith('postgres.new-')) rmSync(join(dataDir, name), { recursive: true, force: true })
  }
}

/** Starts PostgreSQL in a session of its own: Ctrl-C in the terminal reaches us only, and it outlives us if we are killed. */
export function spawnPostgres({ dataDir, dir, socketDir, port, programs, launch, settings }: Cluster): Child {
  const logFile = join(dataDir, 'postgres.log')
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG) renameSync(logFile, `${logFile}.1`)
  const log = openSync(logFile, 'a', 0o600)
  const start = statSync(logFile).size
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const [file = '', ...args] = [...launch.prefix, programs.postgres, '-D', dir, '-k', socketDir, '-p', String(port), ...options]
  const child = spawn(file, args, { ...launch.as, cwd: '/', env: environment(), detached: true, stdio: ['ignore', log, log] })
  closeSync(log)
  const state = { ended: false, output: () => readFrom(logFile, start) }
  child.on('exit', () => (state.ended = true))
  child.on('error', () => (state.ended = true))
  child.unref()
  return state
}

function readFrom(path: string, start: number): string {
  const file = openSync(path, 'r')
  try {
    const buffer = Buffer.alloc(4096)
    return buffer.toString('utf8', 0, readSync(file, buffer, 0, buffer.length, start)).trim()
  } finally {
    closeSync(file)
  }
}

/** Ours without what would steer PostgreSQL from outside (PGDATA, PGOPTIONS, locale). */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' }
}

/** Small: one machine serves Node, PostgreSQL and perhaps something else. */
function defaults(major: number, fsync: boolean): Record<string, string> {
  return {
    listen_addresses: '',
    unix_socket_permissions: '0700',
    max_connections: '100',
    shared_buffers: '64MB',
    maintenance_work_mem: '32MB',
    max_wal_size: '256MB',
    max_parallel_workers_per_gather: '0',
    max_parallel_maintenance_workers: '0',
    max_logical_replication_workers: '0',
    jit: 'off',
    huge_pages: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
    log_checkpoints: 'off',
    // Three worker processes less; our reads come from memory.
    ...(major >= 18 ? { io_method: 'sync' } : {}),
    ...(fsync ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
}
