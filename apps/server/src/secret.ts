import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from './config.ts'

/** The keys that sign links. The embedded mode makes one on its first start and keeps it beside its data, readable by its owner only. */
export function loadSecrets({ secrets, dataDir }: Pick<Config, 'secrets' | 'dataDir'>): string[] {
  if (secrets) return secrets
  const path = join(dataDir, 'secret')
  mkdirSync(dataDir, { recursive: true })
  // `wx` never overwrites: of two starts at once one makes the key and both read it.
  if (!existsSync(path)) {
    try {
      writeFileSync(path, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  chmodSync(path, 0o600)
  return readFileSync(path, 'utf8').trim().split(',')
}
