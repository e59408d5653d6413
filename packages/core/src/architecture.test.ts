import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { closedVocabulary, importCircle, namedFolders, ourFloors, pathsNamed, safeInBrowser, shortFiles, sliceOrder, slices, whatCoreNeverKnows } from './testing/architecture.ts'
import { importsOf, readSources, root, type Source } from './testing/source.ts'

const files = readSources()
const page = join(root, 'ARCHITECTURE.md')

const checks: [string, (files: Source[]) => string[], Source][] = [
  ['a slice has a closed vocabulary of files', closedVocabulary, { path: 'packages/core/src/signup/signup.service.ts', text: '' }],
  ['every folder of core is a slice in the list', closedVocabulary, { path: 'packages/core/src/stuff/stuff.ts', text: '' }],
  ['no slice imports upward', sliceOrder, { path: 'packages/core/src/group/group.ts', text: "import { signUp } from '../signup/signup.ts'" }],
  ['what every slice stands on knows no slice', sliceOrder, { path: 'packages/core/src/ctx.ts', text: "import type { Call } from './call/call.repo.ts'" }],
  ['nothing but tests uses what is for tests', sliceOrder, { path: 'packages/core/src/group/group.ts', text: "import { aGroup } from '../testing/people.ts'" }],
  ['packages import only what they stand on', ourFloors, { path: 'packages/mail/src/render.ts', text: "import { people } from '@turnout/db/tables/account.ts'" }],
  ['the api stands on core alone', ourFloors, { path: 'packages/api/src/call.router.ts', text: "import { calls } from '@turnout/db/tables/call.ts'" }],
  ['the web knows the api by its types alone', ourFloors, { path: 'apps/web/src/lib/client.ts', text: "import { appRouter } from '@turnout/api/app.router.ts'" }],
  ['the web takes values only from schemas and rules of core', ourFloors, { path: 'apps/web/src/pages/x.tsx', text: "import { signUp } from '@turnout/core/signup/signup.ts'" }],
  ['schemas and rules load nothing that a browser has not', safeInBrowser, { path: 'packages/core/src/call/call.rules.ts', text: "import { getCall } from './call.repo.ts'" }],
  ['core knows no HTTP', whatCoreNeverKnows, { path: 'packages/core/src/call/call.ts', text: "import { Hono } from 'hono'" }],
  ['SQL is in .repo.ts files', whatCoreNeverKnows, { path: 'packages/core/src/call/call.ts', text: "import {\n  eq,\n} from 'drizzle-orm'" }],
  ['core reads no configuration', whatCoreNeverKnows, { path: 'packages/core/src/call/call.ts', text: 'const port = process.env.PORT' }],
  ['core reads no clock', whatCoreNeverKnows, { path: 'packages/core/src/call/call.ts', text: 'const now = new Date()' }],
  ['files are short', shortFiles, { path: 'apps/server/src/long.ts', text: 'line\n'.repeat(301) }],
  ['folders say what they are about', namedFolders, { path: 'apps/web/src/utils/dates.ts', text: '' }],
]

describe.each(checks)('%s', (_name, check, breach) => {
  test('here', () => expect(check(files)).toEqual([]))
  test('and a breach is seen', () => expect(check([breach])).toHaveLength(1))
})

describe('no files load each other in a circle', () => {
  test('here', () => expect(importCircle(files)).toEqual([]))
  test('and a circle is seen', () => {
    const a = { path: 'apps/server/src/a.ts', text: "import { b } from './b.ts'" }
    const b = { path: 'apps/server/src/b.ts', text: "export { a } from './a.ts'" }
    expect(importCircle([a, b])).toEqual([expect.stringContaining('a.ts → apps/server/src/b.ts → apps/server/src/a.ts')])
    expect(importCircle([a, { ...b, text: "import type { A } from './a.ts'" }])).toEqual([])
  })
})

describe.skipIf(!existsSync(page))('ARCHITECTURE.md', () => {
  const text = existsSync(page) ? readFileSync(page, 'utf8') : ''
  test('names no path that is gone', () => {
    const named = pathsNamed(text)
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
  test('tells the order of slices as it is', () => expect(text.replaceAll(/\s+/g, ' ')).toContain(`: ${slices.join(', ')}.`))
})

test('every way to write an import is seen', () => {
  const text = `import { a,\n  b } from './one.ts'\nimport type { C } from '@turnout/db/client.ts'\nimport './two.css'\nexport * from "./no.ts"\nexport { d } from '../three.ts'\nconst e = await import('zod')`
  expect(importsOf({ path: 'packages/core/src/x/x.ts', text })).toEqual([
    { from: 'packages/core/src/x/x.ts', to: 'packages/core/src/x/one.ts', typeOnly: false },
    { from: 'packages/core/src/x/x.ts', to: 'packages/db/src/client.ts', typeOnly: true },
    { from: 'packages/core/src/x/x.ts', to: 'packages/core/src/x/two.css', typeOnly: false },
    { from: 'packages/core/src/x/x.ts', to: 'packages/core/src/three.ts', typeOnly: false },
    { from: 'packages/core/src/x/x.ts', to: 'zod', typeOnly: false },
  ])
})
