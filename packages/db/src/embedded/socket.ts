import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Account } from './account.ts'

/** The shortest sun_path of the systems we run on: macOS has 104 bytes, Linux 108, both with a closing NUL. */
const LONGEST_PATH = 103

export function socketPath(dir: string, port: number): string {
  return join(dir, `.s.PGSQL.${port}`)
}

/**
 * Makes the directory for PostgreSQL's socket. Whoever can open the socket is let in as superuser without a password, so
 * the directory is closed to everyone else, and one that another user made in its place is never used.
 */
export function makeSocketDir(dataDir: string, port: number, account: Account | undefined): string {
  const near = join(dataDir, 'socket')
  if (fits(near, port)) {
    makePrivate(near, account)
    if (isPrivate(near, account)) return near
    throw new Error(`${near} must be a directory of the user that PostgreSQL runs as, closed to others. Remove it and start again.`)
  }
  // A deep data directory: the name of the short one depends on it alone, so that the next start clears it up.
  const name = `turnout-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`
  for (const base of [tmpdir(), '/tmp']) {
    for (const suffix of ['', '-1', '-2', '-3']) {
      const dir = join(base, name + suffix)
      if (!fits(dir, port)) continue
      makePrivate(dir, account)
      if (isPrivate(dir, account)) return dir
    }
  }
  throw new Error(`The path ${near} is too long for a socket, and no private directory could be made in ${tmpdir()} instead. Use a data directory with a shorter path.`)
}

/** A directory, no link, of PostgreSQL's user, that no third party can enter. */
export function isPrivate(dir: string, account: Account | undefined): boolean {
  const stat = lstatSync(dir, { throwIfNoEntry: false })
  return stat !== undefined && stat.isDirectory() && stat.uid === (account?.uid ?? process.getuid?.()) && (stat.mode & 0o077) === 0
}

/** Leaves nothing in the temporary directory after a clean stop. */
export function removeSocketDir(dir: string): void {
  try {
    rmdirSync(dir)
  } catch {
    // Not empty or gone: both are fine.
  }
}

function makePrivate(dir: string, account: Account | undefined): void {
  try {
    mkdirSync(dir, { mode: 0o700 })
    if (account) chownSync(dir, account.uid, account.gid)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    const stat = lstatSync(dir, { throwIfNoEntry: false })
    if (stat?.isDirectory() && stat.uid === process.getuid?.()) {
      chmodSync(dir, 0o700)
      if (account) chownSync(dir, account.uid, account.gid)
    }
  }
}

function fits(dir: string, port: number): boolean {
  return Buffer.byteLength(socketPath(dir, port)) <= LONGEST_PATH
}
