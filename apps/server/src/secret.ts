import { randomBytes } from 'node:crypto'
import { chmodSync, closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigError, type Config } from './config.ts'

/** Written whole and on the disk before it has its name, so that no start ever finds half a key. Of two starts at once one makes it. */
function makeSecret(path: string): void {
  const draft = `${path}.${process.pid}`
  const file = openSync(draft, 'w', 0o600)
  writeSync(file, `${randomBytes(32).toString('hex')}\n`)
  fsyncSync(file)
  closeSync(file)
  try {
    linkSync(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
}

/** The keys that sign links. The embedded mode makes one on its first start and keeps it beside its data, readable by its owner only. */
export function loadSecrets({ secrets, dataDir }: Pick<Config, 'secrets' | 'dataDir'>): string[] {
  if (secrets) return secrets
  const path = join(dataDir, 'secret')
  mkdirSync(dataDir, { recursive: true })
  if (!existsSync(path)) makeSecret(path)
  chmodSync(path, 0o600)
  const keys = readFileSync(path, 'utf8').trim().split(',').map((key) => key.trim())
  if (keys.some((key) => key.length < 32)) throw new ConfigError(`${path} is damaged. Restore it from a backup, or delete it: then all links in mails that were sent stop working.`)
  return keys
}
