import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'

/** Whether a process of this id runs. One that has ended and that nobody has waited for does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  try {
    // The state follows the command, which is in parentheses and may itself contain some.
    return !/\) [ZX] [^)]*$/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return true
  }
}

/**
 * Whether this process is a PostgreSQL serving `clusterDir`, and not one that has been given the number since. In doubt
 * yes: waiting for a stranger costs time, a second PostgreSQL on the same files costs the data.
 */
export function servesCluster(pid: number, clusterDir: string): boolean {
  if (!isAlive(pid)) return false
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === clusterDir
  } catch {
    const { stdout, status } = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' })
    return status !== 0 ? isAlive(pid) : stdout.includes('postgres')
  }
}
