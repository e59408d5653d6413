import { updatePerson } from '@turnout/core/account/account.repo.ts'
import { testCtx, type TestCtx } from '@turnout/core/testing/ctx.ts'
import { signToken } from '@turnout/core/token.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { people } from '@turnout/db/tables/account.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { addressesIn } from './testing/addresses.ts'
import { openHouse, patterns } from './testing/house.ts'
import { aDepotOfQuokkas } from './testing/quokkas.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

let database: TestDatabase
let ctx: TestCtx
let house: Awaited<ReturnType<typeof openHouse>>
let depot: Awaited<ReturnType<typeof aDepotOfQuokkas>>
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
  house = await openHouse(ctx)
  depot = await aDepotOfQuokkas(ctx)
  // Who runs the instance and answers for the depot is shown every form that there is.
  await ctx.db.update(people).set({ isOrganizer: true }).where(eq(people.id, depot.rep.id))
  await updatePerson(ctx.db, depot.rep.id, { name: 'Rep' })
})
afterAll(() => database.close())

type Field = { name: string; type: string; value: string }
type Form = { path: string; hidden: Record<string, string>; fields: Field[] }

const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(tag)?.[1]?.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&') ?? ''

/** The forms of a page that somebody types into, as a browser without script would send them. */
function formsOf(path: string, body: string): Form[] {
  return [...body.matchAll(/<form([^>]*)>(.*?)<\/form>/gis)].flatMap(([, tag = '', inside = '']): Form[] => {
    const controls = [...inside.matchAll(/<(input|textarea|select)((?:\s[^>]*)?)>(?:((?:<option.*?<\/option>|<optgroup[^>]*>|<\/optgroup>)*)<\/select>)?/gis)].map(([, kind = '', rest = '', options = '']) => ({
      name: attribute(rest, 'name'), type: kind.toLowerCase() === 'input' ? attribute(rest, 'type') || 'text' : kind.toLowerCase(),
      // Of a choice the last that is one.
      value: attribute(rest, 'value') || ([...options.matchAll(/<option([^>]*)>/gi)].map(([, option = '']) => attribute(option, 'value')).findLast(Boolean) ?? ''),
    }))
    const fields = controls.filter(({ name, type }) => name !== '' && !['hidden', 'checkbox', 'radio', 'file', 'submit'].includes(type))
    if (attribute(tag, 'method').toLowerCase() !== 'post' || fields.length === 0) return []
    const button = [...inside.matchAll(/<button([^>]*)>/gi)].map(([, rest = '']) => rest).find((rest) => attribute(rest, 'name') !== '' && attribute(rest, 'name') !== 'slotChange')
    const hidden = Object.fromEntries([...controls.filter(({ name, type }) => name !== '' && type === 'hidden').map(({ name, value }) => [name, value]), ...(button === undefined ? [] : [[attribute(button, 'name'), attribute(button, 'value')]])])
    return [{ path: attribute(tag, 'action') || path, hidden, fields }]
  })
}

/** What is typed: nothing at all, what no field takes, and what is well formed and past. */
const typed: Record<string, (field: Field) => string> = {
  nothing: () => '',
  nonsense: ({ type }) => ({ email: 'x', date: '99', time: '99', url: 'x', select: 'x', number: '-5' })[type] ?? 'x'.repeat(type === 'textarea' ? 20_100 : 2_100),
  past: ({ name, type, value }) => (type === 'select' ? value : (({ email: 'kim@example.org', date: '2001-01-01', time: '', url: 'https://example.org', number: '3' } as Record<string, string>)[type] ?? (/capacity|count|hours|days|headcount/i.test(name) ? '3' : /zone/i.test(name) ? 'Europe/London' : 'Some words'))),
}

const ways = Object.keys(typed)
/** `FORMS=all` types everything into every form; else each is refused in one way, in turn, and those with a date in every way. */
const all = process.env.FORMS === 'all'

/** Where links within a page lead to nothing in it. */
function lost(body: string): string[] {
  const ids = new Set([...body.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id))
  return [...body.matchAll(/<a[^>]*\shref="#([^"]+)"/g)].map(([, id = '']) => decodeURIComponent(id)).filter((id) => !ids.has(id))
}

describe.skipIf(process.env.TEST_POSTGRES_BIN !== undefined)('every form', () => {
  test.each(['rep', 'guest'] as const)('refused to a %s, leads to fields that are there', async (name) => {
    const who = name === 'guest' ? null : depot.rep.id
    const paths = [...patterns().filter((one) => one.startsWith('/app') === (who !== null) && !one.includes('sign-out')).flatMap((one) => addressesIn(depot.pool, one).slice(0, 1)), `/signups/${signToken(ctx, 'answer', depot.pool.signupId ?? '')}`]
    const wrong: unknown[] = []
    const asked = new Set<string>()
    let links = 0
    for (const path of paths) {
      const { status, body } = await house.ask(who, path)
      if (status !== 200) continue
      for (const { path: to, hidden, fields } of formsOf(path, body)) {
        const key = `${(hidden['intent'] ?? hidden['deed'] ?? '').replaceAll(/[\da-f-]{36}/g, '')} ${fields.map((field) => field.name).join(' ')}`
        if (asked.has(key)) continue
        asked.add(key)
        for (const what of all || fields.some(({ type }) => type === 'date') ? ways : [ways[asked.size % ways.length]!]) {
          const type = typed[what]!
          const answer = await house.ask(who, to.startsWith('?') ? `${path.split('?')[0]}${to}` : to, { ...hidden, ...Object.fromEntries(fields.map((field) => [field.name, type(field)])) })
          links += [...answer.body.matchAll(/<a[^>]*\shref="#/g)].length
          const found = lost(answer.body)
          if (found.length > 0 || answer.status >= 500) wrong.push({ path, intent: hidden['intent'], what, status: answer.status, found })
        }
      }
    }
    expect(wrong).toEqual([])
    expect(links).toBeGreaterThan(name === 'guest' ? 10 : 50)
  })
})
