import { expect, test } from 'vitest'
import { findBarriers } from './harness/accessibility.ts'
import type { Visitor } from './harness/browser.ts'
import { rehearse } from './harness/rehearsal.ts'
import { takenOver } from './harness/taken-over.ts'
import { signInByMail } from './journey/host.ts'
import { becomeFirstOrganizer } from './journey/organizer.ts'

/** Forty groups, and five lines that cannot be. */
const table = [
  'Name;Type;Town;Headcount;Parent',
  'Harbour union;union;Arlemouth;;',
  ...Array.from({ length: 39 }, (_, index) => `Yard ${index + 1};workplace;Arlemouth;${20 + index};Harbour union`),
  'Bad kind;office;Arlemouth;3;',
  ';workplace;Arlemouth;3;',
  'Bad count;workplace;Arlemouth;many;',
  'Yard 1;workplace;Arlemouth;20;Harbour union',
  'Lost yard;workplace;Arlemouth;4;No such union',
].join('\n')

const there = rehearse()

const groupCount = async ({ page }: Visitor): Promise<number> => {
  const csv = await page.request.get(`${there.product.baseUrl}/app/groups/export.csv`)
  return (await csv.text()).trim().split('\r\n').length - 1
}

/** Looks at the table, and says which of its lines are refused. */
async function look(visitor: Visitor, content: string): Promise<string[]> {
  const { page } = visitor
  await page.goto(`${there.product.baseUrl}/app/groups/import`)
  await page.fill('[name=content]', content)
  await page.click('main form:has([name=content]) [type=submit]')
  await page.waitForURL(/\/app\/groups\/import\/[0-9a-f-]{36}/)
  await page.locator('main table tr', { hasText: 'Refused' }).first().waitFor()
  return (await page.locator('main table tr', { hasText: 'Refused' }).allTextContents()).map((row) => row.replace(/\s+/g, ' '))
}

test('forty groups come from a table with mistakes in it, and go again', async () => {
  const { page } = there.organizer
  await becomeFirstOrganizer(page, there.product.firstOrganizerLink(), { name: 'Rae Organizer', email: 'rae@example.org' })
  const before = await groupCount(there.organizer)
  const refused = await look(there.organizer, table)
  expect(refused).toHaveLength(5)
  for (const reason of ['no kind “office”', 'name is missing', 'no whole number', 'in line 3 already', 'neither here nor in the table']) expect(refused.join('\n')).toContain(reason)
  expect(await groupCount(there.organizer), 'a look writes nothing').toBe(before)
  await takenOver(page)
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Import 40 lines' }).click()
  await page.waitForURL(/made=40/)
  expect(await groupCount(there.organizer)).toBe(before + 40)
  await page.getByRole('button', { name: 'Undo this import' }).click()
  await page.getByText(/^Undone/).first().waitFor()
  expect(await groupCount(there.organizer)).toBe(before)
})

test('the same on a phone', async () => {
  await signInByMail(there.rep.page, there.product.baseUrl, 'rae@example.org', async () => (await there.post.next('rae@example.org', 'Sign in')).link('Sign in'))
  expect(await look(there.rep, table)).toHaveLength(5)
  expect(await there.rep.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 'nothing is wider than the phone').toBe(0)
  await there.rep.page.getByRole('button', { name: 'Import 40 lines' }).click()
  await there.rep.page.waitForURL(/made=40/)
  await there.rep.context.clearCookies()
  for (const visitor of [there.organizer, there.rep]) visitor.expectNoProblems()
})
