import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterEach, expect, test } from 'vitest'
import { AlreadyRunningError, findEmbedded, startEmbedded } from './embedded.ts'
import type { Embedded } from './embedded.ts'
import { readPostmaster } from './embedded/postmaster.ts'
import { isAlive } from './embedded/processes.ts'
import { clearTemporaryDir, temporaryDir } from './testing/temporary.ts'

const binDir = process.env.TEST_POSTGRES_BIN || undefined
const dirs: string[] = []
const children: ChildProcess[] = []

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const dir of dirs.splice(0)) await clearTemporaryDir(dir)
})

function newDir(): string {
  const dir = temporaryDir()
  dirs.push(dir)
  return dir
}

const start = (dataDir: string, more: { fsync?: boolean; log?: (message: string) => void } = {}): Promise<Embedded> => startEmbedded({ dataDir, binDir, fsync: false, ...more })

async function ask(url: string, ...statements: string[]): Promise<string | undefined> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    let answer: string | undefined
    for (const statement of statements) answer = String(Object.values<unknown>((await client.query(statement)).rows[0] ?? {})[0])
    return answer
  } finally {
    await client.end()
  }
}

/** Starts the database from a process of its own and returns when it serves. */
async function startElsewhere(dataDir: string): Promise<ChildProcess & { pid: number }> {
  const program = `
    const { startEmbedded } = await import(${JSON.stringify(new URL('embedded.ts', import.meta.url).href)})
    await startEmbedded(${JSON.stringify({ dataDir, binDir, fsync: false })})
    console.log('ready')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'ignore'], detached: true })
  children.push(child)
  await new Promise<void>((ready, failed) => {
    child.stdout.on('data', () => ready())
    child.on('exit', () => failed(new Error('The other process ended before it served.')))
  })
  return child as ChildProcess & { pid: number }
}

function postmasterPid(dataDir: string): number {
  const running = readPostmaster(join(dataDir, 'postgres'))
  if (!running) throw new Error('No PostgreSQL runs.')
  return running.pid
}

test('a restart keeps the data, and a stop leaves no process', async () => {
  const dataDir = join(newDir(), 'data')
  const first = await start(dataDir, { fsync: true })
  expect(first.reused).toBe(false)
  await ask(first.url, 'create table kept (word text)', "insert into kept values ('Ünïcode')")
  expect(await ask(first.url, 'show fsync')).toBe('on')
  const pid = postmasterPid(dataDir)
  await Promise.all([first.stop(), first.stop()])
  expect(isAlive(pid)).toBe(false)
  expect(readPostmaster(join(dataDir, 'postgres'))).toBeUndefined()
  expect(await findEmbedded({ dataDir })).toBeUndefined()

  const second = await start(dataDir)
  expect(await ask(second.url, 'select lower(word) from kept')).toBe('ünïcode')
  await second.stop()
  await clearTemporaryDir(dataDir)
})

test('nobody else can reach it: no network, a private socket', async () => {
  const dataDir = newDir()
  const { url, stop } = await start(dataDir)
  expect(await ask(url, 'show listen_addresses')).toBe('')
  expect(statSync(new URL(url).searchParams.get('host') ?? '').mode & 0o077).toBe(0)
  expect(await ask(url, 'show timezone')).toBe('UTC')
  expect(await ask(url, 'show server_encoding')).toBe('UTF8')
  await stop()
})

test('after kill -9 of the server its PostgreSQL is found, used and stopped', async () => {
  const dataDir = newDir()
  const server = await startElsewhere(dataDir)
  const pid = postmasterPid(dataDir)
  // To the whole process group, as a terminal's Ctrl-C goes.
  process.kill(-server.pid, 'SIGKILL')
  await sleep(100)
  expect(isAlive(pid)).toBe(true)
  const next = await start(dataDir)
  expect(next.reused).toBe(true)
  expect(postmasterPid(dataDir)).toBe(pid)
  expect(await ask(next.url, 'select 1')).toBe('1')
  await next.stop()
  expect(isAlive(pid)).toBe(false)
})

test('a second server on the same directory is refused and told by whom', async () => {
  const dataDir = newDir()
  const server = await startElsewhere(dataDir)
  const refusal = start(dataDir)
  await expect(refusal).rejects.toThrow(AlreadyRunningError)
  await expect(refusal).rejects.toThrow(`(process ${server.pid})`)
  const found = await findEmbedded({ dataDir })
  expect(await ask(found?.url ?? '', 'select 1')).toBe('1')
})

test('of two that start at once on an empty directory one wins', async () => {
  const dataDir = newDir()
  const results = await Promise.allSettled([startElsewhere(dataDir), start(dataDir)])
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const found = await findEmbedded({ dataDir })
  expect(await ask(found?.url ?? '', 'select 1')).toBe('1')
  const [, own] = results
  if (own.status === 'fulfilled') await own.value.stop()
})

test.each(['dead', 'somebody else’s'])('a postmaster.pid of a %s process is no obstacle, and nothing committed is lost', async (whose) => {
  const dataDir = newDir()
  await startElsewhere(dataDir)
  const found = await findEmbedded({ dataDir })
  await ask(found?.url ?? '', 'create table kept (word text)', 'set synchronous_commit = on', "insert into kept values ('still here')")
  const pid = postmasterPid(dataDir)
  for (const child of children.splice(0)) child.kill('SIGKILL')
  process.kill(pid, 'SIGKILL')
  while (isAlive(pid)) await sleep(5)

  const file = join(dataDir, 'postgres', 'postmaster.pid')
  const { socketDir, port } = readPostmaster(join(dataDir, 'postgres')) ?? { socketDir: '', port: 0 }
  if (whose !== 'dead') {
    // PostgreSQL is fooled by processes of its own user only.
    const { uid, gid } = statSync(file)
    const stranger = spawn('sleep', ['60'], process.getuid?.() === 0 ? { uid, gid, cwd: '/' } : {})
    children.push(stranger)
    for (const path of [file, join(socketDir, `.s.PGSQL.${port}.lock`)]) writeFileSync(path, readFileSync(path, 'utf8').replace(/^\d+/, String(stranger.pid)))
  }
  const next = await start(dataDir)
  expect(next.reused).toBe(false)
  expect(await ask(next.url, 'select word from kept')).toBe('still here')
  await next.stop()
})

test('a PostgreSQL that dies under a running server is started again at the same address', async () => {
  const dataDir = newDir()
  const said: string[] = []
  const { url, stop } = await start(dataDir, { log: (message) => said.push(message) })
  const pid = postmasterPid(dataDir)
  process.kill(pid, 'SIGKILL')
  await expect.poll(() => said.at(-1), { timeout: 15_000 }).toBe('PostgreSQL is back.')
  expect(postmasterPid(dataDir)).not.toBe(pid)
  expect(await ask(url, 'select 1')).toBe('1')
  await stop()
  expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false)
})

test('a path too long for a socket gets a short private one, which a stop removes', async () => {
  const dataDir = join(newDir(), 'a-rather-deep-directory-name'.repeat(4))
  const { url, stop } = await start(dataDir)
  const socketDir = new URL(url).searchParams.get('host') ?? ''
  expect(socketDir.startsWith(tmpdir()) && !socketDir.startsWith(dataDir)).toBe(true)
  expect(statSync(socketDir).mode & 0o077).toBe(0)
  await stop()
  expect(existsSync(socketDir)).toBe(false)
  await clearTemporaryDir(dataDir)
})

test('it starts below a directory that only its owner may enter', async () => {
  const home = join(newDir(), 'home')
  mkdirSync(home, { mode: 0o700 })
  const dataDir = join(home, 'data')
  const { url, stop } = await start(dataDir)
  expect(await ask(url, 'select 1')).toBe('1')
  await stop()
  await clearTemporaryDir(dataDir)
})

test('settings that PostgreSQL refuses are an error that quotes it', async () => {
  const dataDir = newDir()
  await expect(startEmbedded({ dataDir, binDir, fsync: false, settings: { shared_buffers: 'plenty' } })).rejects.toThrow('shared_buffers')
})

test('a data directory made by another version is named, not started', async () => {
  const dataDir = newDir()
  await (await start(dataDir)).stop()
  const version = join(dataDir, 'postgres', 'PG_VERSION')
  chmodSync(version, 0o600)
  writeFileSync(version, '12\n')
  await expect(start(dataDir)).rejects.toThrow('made by PostgreSQL 12')
})
