import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { loadSecrets } from './secret.ts'

let dataDir: string
beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'turnout-secret-'))))
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

it('makes a key once and finds it again', () => {
  const [first] = loadSecrets({ secrets: undefined, dataDir })
  expect(first).toMatch(/^[0-9a-f]{64}$/)
  expect(loadSecrets({ secrets: undefined, dataDir })).toEqual([first])
})

it('keeps the key from everybody else, also after somebody opened it', () => {
  loadSecrets({ secrets: undefined, dataDir })
  const path = join(dataDir, 'secret')
  expect(statSync(path).mode & 0o077).toBe(0)
  chmodSync(path, 0o644)
  loadSecrets({ secrets: undefined, dataDir })
  expect(statSync(path).mode & 0o077).toBe(0)
})

it('refuses a damaged key, with which anybody could sign', () => {
  writeFileSync(join(dataDir, 'secret'), '')
  expect(() => loadSecrets({ secrets: undefined, dataDir })).toThrow(/is damaged/)
})

it('leaves the folder alone when keys are given', () => {
  expect(loadSecrets({ secrets: ['given'], dataDir })).toEqual(['given'])
  expect(() => readFileSync(join(dataDir, 'secret'))).toThrow(/ENOENT/)
})
