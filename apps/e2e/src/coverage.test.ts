import { type Sink, startSink } from '@turnout/mail/testing/sink.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBarriers } from './harness/accessibility.ts'
import { closeBrowsers, openBrowser, type Visitor } from './harness/browser.ts'
import { openPlain, type Plain } from './harness/database.ts'
import { openPostbox, type Postbox } from './harness/postbox.ts'
import { type Product, startProduct } from './harness/product.ts'
import { takenOver } from './harness/taken-over.ts'
import { factsAt, number, rollUp } from './journey/board-facts.ts'
import { longFrames, namedRows, settled, topRow, watchFrames } from './journey/long-table.ts'
import { openAndPress } from './journey/member.ts'

let desk: Visitor
let phone: Visitor
let product: Product
let board: string
let domain: string

afterAll(closeBrowsers)

/** The seed is twenty days before the day: Sunday 24 March, 12:00 in UTC. */
const begins = '2030-03-04T09:00:00Z'

/** Another body's small numbers are not told. */
const isFew = (signups: string): boolean => Number(signups) > 0 && Number(signups) < 5

const exactly = (sums: Record<string, number[]>) => Object.entries(sums).map(([name, [all, hosting]]) => [name, all, hosting]).toSorted()

/** Workplaces and who hosts as they are; of sign-ups at least so many, with no more left out than eight small numbers can be. */
function expectSums(shown: Record<string, number[]>, plain: Record<string, number[]>): void {
  expect(exactly(shown)).toEqual(exactly(plain))
  for (const [name, [, , signups = 0]] of Object.entries(plain)) {
    expect(shown[name]?.[2]).toBeLessThanOrEqual(signups + 2)
    expect(shown[name]?.[2]).toBeGreaterThanOrEqual(signups - 32)
  }
}

async function openCountry(workplaces: number, signups: number, env: Record<string, string>): Promise<void> {
  product = await startProduct({ env: { TURNOUT_CLOCK: begins, ...env } })
  const told = await product.turnout('seed', '--workplaces', String(workplaces), '--signups', String(signups))
  board = /The board:\s+(\S+)/.exec(told)?.[1] ?? ''
  domain = /rep-1@(\S+?),/.exec(told)?.[1] ?? ''
  desk = await openBrowser()
  phone = await openBrowser({ javaScript: false, width: 390 })
  for (const { page } of [desk, phone]) page.setDefaultTimeout(30_000)
  await desk.page.goto(/Sign in, organizer:\s+(\S+)/.exec(told)?.[1] ?? '')
  await desk.page.click('main form button')
  await desk.page.waitForURL('**/app')
}

const main = async ({ page }: Visitor): Promise<string> => (await page.textContent('main')) ?? ''

const line = (...cells: (string | number | null)[]): string => cells.join(' ')

/** The board's table, head first. The seed's words hold neither commas nor quotes. */
const table = async (query: string): Promise<string[][]> => (await (await desk.page.request.get(`${board}.csv?${query}`)).text()).replace(/^\uFEFF/, '').trimEnd().split('\r\n').map((row) => row.split(','))

describe('a call over 5,000 workplaces', () => {
  let plain: Plain
  const workplaces = 5000

  beforeAll(async () => {
    await openCountry(workplaces, 15_000, {})
    plain = await openPlain(product)
    await plain.rows('analyze')
    await plain.rows(factsAt(begins))
  })
  afterAll(async () => {
    await plain?.close()
    await product?.stop()
  })

  const sumsBelow = async (top: string | null): Promise<Record<string, number[]>> =>
    Object.fromEntries((await plain.rows<{ name: string; sums: string[] }>(`
      select g.name, array[count(*), count(*) filter (where s.event_id is not null), sum(s.signups)] as sums from above a join said s on s.id = a.workplace join groups g on g.id = a.top
      where ${top === null ? "g.kind = 'region'" : 'g.parent_id = $1'} group by g.id`, top === null ? [] : [top])).map(({ name, sums }) => [name, sums.map(Number)]))

  test('the board says of each workplace what plain SQL says, with sums at every level', async () => {
    const { page } = desk
    await page.goto(board)
    await takenOver(page)
    await page.getByRole('heading', { name: '5,000 workplaces', exact: true }).waitFor()
    // What is drawn does not grow with what is there.
    expect(await page.locator('main tr').count()).toBeLessThan(300)
    const [head, ...shown] = await table('sort=name&dir=up')
    const told = await plain.rows<{ code: string; state: string; signups: string; headcount: number | null; contacted_at: Date | null; next: string; answering: string }>(`select code, state, signups, headcount, contacted_at, coalesce(needs[1], '') as next, answering from said`)
    const asShown = shown.map((cells) => {
      const cell = (name: string): string => cells[head?.indexOf(name) ?? -1] ?? `no column ${name}`
      return line(cell('code'), cell('state'), cell('sign-ups'), cell('headcount'), cell('density'), cell('last contact').slice(0, 19), cell('next step'), `${cell('reps')}; ${cell('deputies')}`.split('; ').filter(Boolean).length)
    })
    const asTold = told.map((row) => line(row.code, row.state, isFew(row.signups) ? '<5' : row.signups, row.headcount ?? '', row.headcount && !isFew(row.signups) ? (Number(row.signups) / row.headcount).toFixed(3) : '', row.contacted_at?.toISOString().slice(0, 19) ?? '', row.next, row.answering))
    expect(asShown.toSorted()).toEqual(asTold.toSorted())
    expect(new Set(told.map(({ state }) => state))).toEqual(new Set(['silent', 'contacted', 'rep_found', 'hosting']))
    expect(told.reduce((sum, { signups }) => sum + Number(signups), 0)).toBeGreaterThan(5000)

    expectSums(await rollUp(desk), await sumsBelow(null))
    const [last] = await plain.rows<{ id: string; name: string }>("select id, name from groups where kind = 'region' order by length(name) desc, name desc limit 1")
    await page.getByRole('link', { name: last?.name ?? '', exact: true }).click()
    await page.waitForURL(/under=/)
    await page.getByRole('link', { name: 'Everything', exact: true }).first().waitFor()
    const branches = await sumsBelow(last?.id ?? '')
    expect(Object.keys(branches)).toHaveLength(10)
    expectSums(await rollUp(desk), branches)
    const [branch = '', sums = []] = Object.entries(branches)[0] ?? []
    await page.getByRole('link', { name: branch, exact: true }).click()
    await page.getByRole('heading', { name: `${sums[0]} workplaces`, exact: true }).waitFor()
    desk.expectNoProblems()
  })

  /** The workplaces as the board orders them by name. */
  const byName = async (): Promise<string[]> => (await plain.rows<{ name: string }>('select name from said')).map(({ name }) => name).toSorted((one, other) => one.localeCompare(other, 'en'))

  test('with a script the rows are one table, of which the page holds those near the window', async () => {
    const { page } = desk
    const order = await byName()
    await page.goto(`${board}?sort=name&dir=up`)
    await takenOver(page)
    const all = page.getByRole('table', { name: 'Workplaces of this call' })
    expect(await all.getAttribute('aria-rowcount')).toBe(String(workplaces + 1))
    await watchFrames(page)

    // To the end as fast as a hand turns the wheel; then the very end.
    const first = all.locator('[data-index="0"] a').first()
    await first.focus()
    let most = 0
    for (let turns = 0; turns < 40; turns++) {
      await page.mouse.wheel(0, 12_000)
      most = Math.max(most, await page.locator('main tr').count())
    }
    for (const _ of ['the end as reckoned', 'the end as measured']) {
      await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
      await settled(page)
    }
    await all.getByRole('link', { name: order.at(-1) ?? '', exact: true }).waitFor()
    expect(await all.locator('tr[aria-rowindex]').last().getAttribute('aria-rowindex')).toBe(String(workplaces + 1))
    expect(most).toBeLessThan(150)
    const frames = await longFrames(page)
    console.log(`Scrolling through ${workplaces} workplaces: at most ${most} rows in the page, frames longer than 50 ms: ${frames.length}, the longest ${Math.max(0, ...frames)} ms`)
    expect(Math.max(0, ...frames)).toBeLessThan(500)

    // Each row stands where plain SQL and the alphabet say.
    const named = await namedRows(page)
    expect(named.length).toBeGreaterThan(10)
    expect(named.map(({ name }) => name)).toEqual(named.map(({ index }) => order[index]))

    // The row that holds the keyboard is still there, and the next one is one step away.
    expect(await first.evaluate((link) => link === document.activeElement)).toBe(true)
    await page.evaluate(() => window.scrollTo(0, 50_000))
    await settled(page)
    // On a phone, turned or narrowed from a desk, one reads on where one was.
    const top = await topRow(page)
    for (const [width, colorScheme] of [[1280, 'dark'], [390, 'dark'], [390, 'light'], [1280, 'light']] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      await settled(page)
      expect((await namedRows(page)).filter(({ top }) => top > -200 && top < 400).map(({ name }) => name)).toContain(top)
      expect(await findBarriers(page)).toEqual([])
    }
    const seen: (string | undefined)[] = []
    for (let steps = 0; steps < 20 && !seen.includes(order[2]); steps++) {
      await page.keyboard.press('Tab')
      const row = await page.evaluate(() => document.activeElement?.closest('tr')?.querySelector('th a')?.textContent ?? undefined)
      if (seen.at(-1) !== row) seen.push(row)
    }
    expect(seen.filter((name) => name !== order[0])).toEqual([order[1], order[2]])
    desk.expectNoProblems()
  })

  test('one comes back to the row that one left, what could not be loaded is asked for again, and paper gets its page', async () => {
    const { page } = desk
    const order = await byName()
    await page.goto(`${board}?sort=name&dir=up`)
    await takenOver(page)
    await page.evaluate(() => window.scrollTo(0, 40_000))
    await settled(page)
    const left = await topRow(page)
    expect(order.indexOf(left)).toBeGreaterThan(100)
    await page.reload()
    await expect.poll(() => topRow(page), { timeout: 10_000 }).toBe(left)
    await page.getByRole('link', { name: left, exact: true }).evaluate((link) => (link as HTMLElement).click())
    await page.getByRole('heading', { name: left }).waitFor()
    await page.goBack()
    await expect.poll(() => topRow(page), { timeout: 10_000 }).toBe(left)

    await page.route('**/trpc/**', (route) => route.abort())
    await page.evaluate(() => window.scrollTo(0, 150_000))
    await page.getByRole('button', { name: 'Try again' }).first().waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.unroute('**/trpc/**')
    await page.getByRole('button', { name: 'Try again' }).first().click()
    await settled(page)
    const named = await namedRows(page)
    expect(named.map(({ name }) => name)).toEqual(named.map(({ index }) => order[index]))
    expect(await page.evaluate(() => document.activeElement?.closest('tr') !== null)).toBe(true)
    desk.problems.splice(0, desk.problems.length, ...desk.problems.filter((problem) => !problem.includes('net::ERR_FAILED')))

    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => page.locator('main table tbody th:visible').filter({ has: page.locator('a[href*="/coverage/"]') }).allTextContents().then((rows) => rows.length)).toBe(50)
    await page.emulateMedia({ media: 'screen' })
    await expect.poll(() => topRow(page), { timeout: 10_000 }).toBe(named.find(({ top }) => top > 100)?.name)
    desk.expectNoProblems()
  })

  test('what is filtered, searched and put on the map agrees as well', async () => {
    const { page } = desk
    const [region] = await plain.rows<{ id: string }>("select id from groups where kind = 'region' and name = 'Region 2'")
    const filters: [query: string, where: string][] = [
      ['state=silent', "state = 'silent'"], ['need=no_place', "'no_place' = any(needs)"], ['need=rep_silent', "'rep_silent' = any(needs)"], ['owner=none', 'owner_id is null'], ['q=clinic+7', "name ilike '%clinic%' and (name || coalesce(town, '') || code) like '%7%'"],
      [`under=${region?.id}&state=hosting&q=harbour`, `state = 'hosting' and name like 'Harbour%' and id in (select workplace from above where top = '${region?.id}')`],
    ]
    for (const [query, where] of filters) {
      const lines = (await table(query)).length - 1
      const [told] = await plain.rows<{ count: string }>(`select count(*) from said where ${where}`)
      expect([query, lines]).toEqual([query, Number(told?.count)])
      expect(lines).toBeGreaterThan(0)
    }
    await page.goto(board)
    await takenOver(page)
    await page.selectOption('[name=state]', 'silent')
    await page.getByRole('button', { name: 'Filter' }).click()
    await page.waitForURL(/state=silent/)
    await page.getByText('Saved views').click()
    await page.fill('[name=name]', 'The silent')
    await page.getByRole('button', { name: 'Save this view' }).click()
    await page.waitForURL(/done=saved/)
    expect(await findBarriers(page)).toEqual([])
    await page.goto(`${board}/map`)
    await takenOver(page)
    const points = await page.locator('.workplace-map [data-count]').evaluateAll((dots) => Object.entries(Object.groupBy(dots, (dot) => dot.getAttribute('data-state') ?? '')).map(([state, those]) => `${state} ${those?.reduce((sum, dot) => sum + Number(dot.getAttribute('data-count')), 0)}`))
    // Where the event is, else where others of its town have theirs: no list knows these towns. The rest is counted.
    const told = await plain.rows<{ line: string }>(`select state || ' ' || count(*) as line from said where exact or town in (select town from said where exact) group by state`)
    expect(points.toSorted()).toEqual(told.map(({ line }) => line).toSorted())
    const [lost] = await plain.rows<{ count: string }>('select count(*) from said where not exact and town not in (select town from said where exact)')
    expect(Number(lost?.count)).toBeGreaterThan(0)
    await page.getByText(`${Number(lost?.count).toLocaleString('en')} workplaces are not on the map`).click()
    expect(await page.getByText(/no town called “Town \d+” is known/).count()).toBe(10)
    expect(await findBarriers(page)).toEqual([])
    desk.expectNoProblems()
  })

  test('without a script on a phone an organizer of a region chases what plain SQL would, and records a contact in one tap', async () => {
    const { page } = phone
    await page.goto((await product.turnout('login-link', '--email', `region-0@${domain}`)).trim())
    await page.click('main form button')
    await page.waitForURL('**/app')
    await page.goto(`${product.baseUrl}/app/chase`)
    const wanting = `from said where cardinality(needs) > 0 and id in (select a.workplace from above a join memberships m on m.group_id = a.top join people p on p.id = m.person_id where p.email = 'region-0@${domain}')`
    const count = async (): Promise<number> => Number((await plain.rows<{ count: string }>(`select count(*) ${wanting} and not exists (select 1 from coverage_contacts k where k.group_id = said.id and k.contacted_at > timestamptz '${begins}' - interval '2 days')`))[0]?.count)
    const listed = async (): Promise<number> => number(/([\d,]+) workplaces? want/.exec(await main(phone))?.[1] ?? '')
    const before = await listed()
    expect(before).toBe(await count())
    expect(before).toBeGreaterThan(20)
    const first = page.locator('.steps > li').first()
    const name = (await first.getByRole('link').first().textContent()) ?? ''
    await first.locator('button[value="call:reached"]').click()
    await page.waitForURL(/done=contact-saved/)
    expect(await listed()).toBe(before - 1)
    expect(await count()).toBe(before - 1)
    expect(await plain.rows("select g.name, k.kind, k.outcome from coverage_contacts k join groups g on g.id = k.group_id join people p on p.id = k.contacted_by where p.email like 'region-0@%'")).toEqual([{ name, kind: 'call', outcome: 'reached' }])
    // A page of rows, and links to the others; with a script the same address begins there.
    const order = await byName()
    await page.goto(`${board}?sort=name&dir=up`)
    const heads = page.locator('.card-table.long tbody th')
    expect(await heads.count()).toBe(50)
    const onFirst = await heads.locator('a').allTextContents()
    await page.getByRole('link', { name: 'Next page' }).click()
    await page.waitForURL(/page=2/)
    const onSecond = await heads.locator('a').allTextContents()
    expect([...onFirst, ...onSecond]).toEqual(order.filter((name) => onFirst.includes(name) || onSecond.includes(name)))
    await desk.page.goto(`${board}?sort=name&dir=up&page=3`)
    await takenOver(desk.page)
    await expect.poll(async () => (await namedRows(desk.page))[0], { timeout: 10_000 }).toMatchObject({ index: 100, name: order[100] })
    await page.goto(`${board}?q=${encodeURIComponent(name)}`)
    await page.getByRole('link', { name, exact: true }).click()
    expect(await main(phone)).toContain('Reached')
  })
})

describe('a call over sixty', () => {
  let sink: Sink
  let post: Postbox

  beforeAll(async () => {
    sink = await startSink()
    post = openPostbox(sink)
    await openCountry(60, 900, { SMTP_URL: sink.url })
  })
  afterAll(async () => {
    await product?.stop()
    await sink?.close()
  })

  test('a week before reps are asked: one says that it is on, where one is silent the deputy and then the region is asked', async () => {
    const { page } = phone
    await product.moveClock('2030-03-17T10:00:30Z')
    const asked = await post.next(`rep-6@${domain}`, 'Is it still on?')
    await page.goto(asked.link('Answer'))
    expect(await main(phone)).toContain('Yes, it is still on')
    await openAndPress(page, asked.link('Answer'), 'Yes, it is still on')
    expect(await main(phone)).toContain('Noted: it is still on')
    await post.next(`rep-2@${domain}`, 'Is it still on?')
    // A day and a little: each level has a day from the moment it was asked.
    await product.moveClock('2030-03-18T10:05:00Z')
    await post.next(`deputy-2@${domain}`, 'Is it still on?')
    expect(await post.all(`deputy-6@${domain}`, 'Is it still on?')).toEqual([])
    await product.moveClock('2030-03-19T10:10:00Z')
    const up = await post.next(`region-0@${domain}`, /No answer from/)
    expect(up.link('Open the chase list')).toContain('/app/chase')
    expect((await post.all(`rep-2@${domain}`, 'Is it still on?')).length).toBe(1)
    await desk.page.goto(`${board}?sort=name&dir=up&need=no_answer`)
    expect(await main(desk)).toContain('Those above are asked if it is on')
    desk.expectNoProblems()
  })
})
