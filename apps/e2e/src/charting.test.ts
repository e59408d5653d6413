import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Demo, startDemo } from './demo/demo.ts'
import { closeBrowsers, openBrowser, type Visitor } from './harness/browser.ts'

let demo: Demo
let rep: Visitor
let boss: Visitor

/** The demo with somebody who answers for a branch, whose browser runs no script, and somebody who runs the whole installation. */
beforeAll(async () => {
  demo = await startDemo()
  rep = await openBrowser({ javaScript: false })
  boss = await openBrowser({ javaScript: false })
  for (const [{ page }, ...who] of [[rep, '--email', 'demo@example.org'], [boss, '--email', 'boss@example.org', '--organizer']] as const) {
    await page.goto((await demo.product.turnout('login-link', ...who)).trim())
    await page.click('main form button')
    await page.waitForURL('**/app')
  }
})
afterAll(async () => {
  await closeBrowsers()
  await demo?.stop()
})

const press = async (name: string | RegExp): Promise<void> => rep.page.getByRole('main').getByRole('button', { name }).first().click()

async function add(name: string, fields: Record<string, string>, more?: { leads?: boolean; follows?: string }): Promise<void> {
  const { page } = rep
  await page.fill('#add-name', name)
  for (const [field, value] of Object.entries(fields)) await page.fill(`#add-${field}`, value)
  if (more?.leads) await page.check('#add-isLeader')
  if (more?.follows) await page.selectOption('#add-followsId', { label: more.follows })
  await press('Put on the chart')
  await page.waitForURL(/done=charted/)
}

test('without script a rep charts a workplace, assesses, tests and switches off; nobody above sees any of it', async () => {
  const { page } = rep
  await page.goto(`${demo.product.baseUrl}/app/groups`)
  await page.getByRole('link', { name: 'Arlemouth branch' }).first().click()
  await page.getByRole('link', { name: 'Chart of the people here' }).click()
  const chart = page.url()
  await press('Switch charting on')
  await page.getByText('Nobody is on the chart yet').waitFor()
  await add('Ada Carver', { department: 'Press', shift: 'Night' }, { leads: true })
  await add('Bo Marsh', { department: 'Press', shift: 'Early' }, { follows: 'Ada Carver' })

  await page.goto(`${chart}/assess`)
  await page.getByLabel('On what question').fill('Would you come?')
  await page.getByLabel('Where Ada Carver stands').selectOption('1')
  await page.getByLabel('Where Bo Marsh stands').selectOption('3')
  await press('Save the assessments')
  await page.waitForURL(/done=assessed/)

  await page.goto(`${chart}/wall?paper=a3`)
  const cells = page.locator('.wall tbody td')
  expect((await cells.allInnerTexts()).map((cell) => cell.replaceAll(/\s+/g, ' ').trim())).toEqual([expect.stringMatching(/^3 .*Bo Marsh ?→ Ada Carver$/), expect.stringMatching(/^1 .*★ Ada Carver/)])

  await page.goto(`${chart}/tests`)
  await page.getByRole('link', { name: 'Safe Commute Day' }).first().click()
  await page.getByLabel('Bo Marsh gave their word').check()
  await press('Save who gave their word')
  await page.waitForURL(/done=saved/)
  await press('Keep this test')
  await page.waitForURL(/done=test-kept/)
  await page.getByText('1 of 2, 50 %').waitFor()
  const kept = page.url()

  for (const address of [chart, kept]) {
    await boss.page.goto(address)
    expect(await boss.page.content()).not.toMatch(/Ada Carver|Bo Marsh|1 of 2/)
  }
  expect((await boss.context.request.get(`${chart}.csv`)).status()).toBe(403)
  expect(await (await rep.context.request.get(`${chart}.csv`)).text()).toContain('Ada Carver,,Press,Night,yes,,1,Would you come?')

  await page.goto(`${chart}/settings`)
  await press('Switch charting off')
  await page.waitForURL(/done=chart-off/)
  await page.goto(chart)
  await page.getByText('2 people are still kept, unseen').waitFor()
  expect(await page.content()).not.toContain('Ada Carver')
  await page.goto(chart.replace(/chart$/, 'log'))
  for (const deed of ['Switched charting off', 'Kept a structure test', 'Assessed people', 'Looked at the chart', 'Switched charting on']) expect(await page.getByText(deed, { exact: true }).count()).toBeGreaterThan(0)
}, 60_000)
