import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { findBarriers } from './harness/accessibility.ts'
import { openBrowser, type Visitor } from './harness/browser.ts'
import { rehearse } from './harness/rehearsal.ts'
import { confirmHost, host, signInByMail } from './journey/host.ts'
import { signUp } from './journey/member.ts'
import { becomeFirstOrganizer, publishCall, writeCall } from './journey/organizer.ts'

/** Four reps: on a phone through approval, at a desk and trusted, without script, and by an invitation. */
const ana = { name: 'Ana Lindqvist', email: 'ana@example.org', group: 'Night depot' }
const gil = { name: 'Gil Okafor', email: 'gil@example.org', group: 'Paint shop' }
const cleo = { name: 'Cleo Marsh', email: 'cleo@example.com', group: 'Day depot' }
const ida = { name: 'Ida Brandt', email: 'ida@example.org', group: 'Canteen crew' }
/** Answers for nothing, and hosts in the name of Ana's group. */
const fay = { name: 'Fay Ito', email: 'fay@example.org', group: 'Night depot' }
const ben = { name: 'Ben Adeyemi', email: 'ben@example.net' }
const dora = { name: 'Dora Quist', email: 'dora@example.net' }
const emil = { name: 'Emil Sandoval', email: 'emil@example.net' }

const there = rehearse()
/** A rep's desk. */
let desk: Visitor
let callUrl: string
let callPath: string
/** Ana's, which follows the call, and Gil's second, which has a time of its own; each with its page in the workspace. */
let noon: { url: string; app: string }
let evening: { url: string; app: string }
beforeAll(async () => {
  desk = await openBrowser()
})

const main = async ({ page }: Visitor): Promise<string> => (await page.textContent('main')) ?? ''
const changesTo = async (email: string): Promise<number> => (await there.post.all(email, 'Changed:')).length
const listed = async (title: string): Promise<boolean> => (await there.bare.page.goto(callUrl), (await main(there.bare)).includes(title))
const tooWide = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
const signIn = ({ page }: Visitor, { email }: { email: string }): Promise<void> => signInByMail(page, there.product.baseUrl, email, async () => (await there.post.next(email, 'Sign in')).link('Sign in'))

/** Sends the form with this button, in the card of this group in the queue; says what was marked there as changed. */
async function decide(group: string, button: string, note?: string): Promise<string[]> {
  const { page } = there.organizer
  await page.goto(`${there.product.baseUrl}/app/reviews`)
  const card = page.locator('.review', { hasText: group })
  const marked = await card.locator('ins, del').allTextContents()
  if (note) {
    await card.locator('summary').click()
    await card.locator('[name=note]').fill(note)
  }
  // Twice, as many people do: the second asks for nothing.
  await card.locator(`button[value=${button}]`).dblclick()
  await page.waitForURL(/done=/)
  return marked
}

test('an organizer publishes a call that asks for approval, with a kit for its hosts', async () => {
  const { page } = there.organizer
  const { baseUrl } = there.product
  await becomeFirstOrganizer(page, there.product.firstOrganizerLink(), { name: 'Rae Organizer', email: 'rae@example.org' })
  callPath = await writeCall(page, baseUrl, { title: 'Warm workplaces day', on: '2030-03-21', at: '12:30', campaign: 'Warm workplaces', eventTitle: 'Lunchtime gathering', hosting: 'approval' })
  for (const kind of ['message', 'file']) {
    await page.goto(`${baseUrl}${callPath}/kit`)
    const form = page.locator('details', { has: page.locator(`input[value=${kind}]`) })
    await form.locator('summary').click()
    await form.locator('[name=title]').fill(kind === 'file' ? 'Poster' : 'For the group chat')
    if (kind === 'file') await form.locator('[name=file]').setInputFiles({ name: 'poster.html', mimeType: 'text/html', buffer: Buffer.from('<script>alert(1)</script>') })
    else await form.locator('[name=body]').fill('Come to the gate at noon, there is soup.')
    await form.locator('button[value=write]').click()
    await page.waitForURL(/done=kit-saved/)
  }
  await page.goto(`${baseUrl}${callPath}`)
  callUrl = await publishCall(page, baseUrl)
  expect(callUrl).toContain('/calls/warm-workplaces-day')
})

test('a rep hosts on a phone without an account; sent back with a note, mended, and approved with the kit', async () => {
  const { rep, post } = there
  const { page } = rep
  await page.goto(`${callUrl}/host`)
  // Under a minute: who, with which group, and where; everything else is filled in or folded away.
  const asked = await page.locator('main form [required]:visible, main form [name=placeName]').evaluateAll((fields) => fields.filter((field) => (field as HTMLInputElement).value === '').map((field) => field.getAttribute('name')))
  expect(asked).toEqual(['name', 'email', 'groupName', 'placeName'])
  expect(await tooWide(page)).toBe(0)
  await host(page, callUrl, { ...ana, place: 'North gate', title: 'Tea instead' })
  await confirmHost(page, (await post.next(ana.email, 'One more step')).link('See and confirm'))
  expect(await decide(ana.group, 'back', 'Please keep the title.')).toEqual([expect.stringContaining('Lunchtime gathering'), expect.stringContaining('Tea instead')])
  const back = await post.next(ana.email, 'Please look again')
  expect(back.text).toContain('Please keep the title.')
  await signIn(rep, ana)
  await page.goto(back.link('Open it in the workspace'))
  const app = page.url()
  expect(await main(rep)).toContain('Please keep the title.')
  await page.goto(`${app}/edit`)
  await page.fill('[name=title]', 'Lunchtime gathering')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(/done=saved/)
  await page.click('button[name=status][value=published]')
  await page.waitForURL(/done=event-pending/)
  expect(await decide(ana.group, 'approve')).toEqual([])
  const approved = await post.next(ana.email, 'Approved')
  expect(approved.text).toContain('Come to the gate at noon, there is soup.')
  const kit = await fetch(approved.link('Poster'))
  expect([await kit.text(), kit.headers.get('content-disposition'), kit.headers.get('content-type'), kit.headers.get('x-content-type-options')]).toEqual(['<script>alert(1)</script>', expect.stringMatching(/^attachment; filename="poster.html"/), 'application/octet-stream', 'nosniff'])
  await page.goto(app)
  expect(await main(rep)).toContain('Come to the gate at noon, there is soup.')
  await page.goto(approved.link('Open the event’s page'))
  noon = { url: page.url(), app }
})

test('at a desk another hosts, is trusted, and hosts again at once', async () => {
  const { page } = desk
  await host(page, callUrl, { ...gil, place: 'Yard' })
  await confirmHost(page, (await there.post.next(gil.email, 'One more step')).link('See and confirm'))
  await decide(gil.group, 'trust')
  await there.post.next(gil.email, 'Approved')
  await signIn(desk, gil)
  await host(page, callUrl, { place: 'Canteen', from: '18:00', until: '19:00', title: 'Evening shift' })
  expect(await main(desk)).toContain('Share its page')
  const address = async (path: string): Promise<string> => `${there.product.baseUrl}${await page.locator(`main a[href^="${path}"]`).first().getAttribute('href')}`
  evening = { url: await address('/events/'), app: await address('/app/events/') }
})

test('one hosts with a browser that runs no script, and one by the link of an invitation', async () => {
  const { post } = there
  const { page } = there.bare
  await host(page, callUrl, { ...cleo, place: 'South gate' })
  await confirmHost(page, (await post.next(cleo.email, 'One more step')).link('See and confirm'))
  await decide(cleo.group, 'approve')
  await post.next(cleo.email, 'Approved')
  const organizer = there.organizer.page
  await organizer.goto(`${there.product.baseUrl}${callPath}/hosts`)
  await organizer.fill('[name=email]', ida.email)
  await organizer.getByRole('button', { name: 'Invite to host' }).click()
  await organizer.waitForURL(/done=host-invited/)
  const invitation = (await post.next(ida.email, 'Invitation to host')).link('Host an event')
  await page.goto(invitation)
  expect(await main(there.bare)).toContain(`You are invited as ${ida.email}, until 18 Mar 2030`)
  await page.fill('[name=name]', ida.name)
  await page.fill('[name=groupName]', ida.group)
  await page.fill('[name=placeName]', 'Kitchen door')
  await page.click('main form:has([name=placeName]) button')
  await page.waitForURL(invitation)
  expect(await main(there.bare)).toContain('How you come back')
  await decide(ida.group, 'approve')
  await page.goto(callUrl)
  expect(await page.locator('main a[href^="/events/"]').count()).toBe(5)
})

test('the organizer sees what a new time does, then applies it: who follows is told once, who differs is asked', async () => {
  const { post, bare, rep, product } = there
  await signUp(bare.page, noon.url, ben)
  await signUp(bare.page, evening.url, dora)
  for (const { email } of [ben, dora]) await post.next(email)
  const { page } = there.organizer
  await page.goto(`${product.baseUrl}${callPath}/edit`)
  await page.fill('[name=startLocalTime]', '13:00')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForSelector('[name=confirmed]')
  const shown = await main(there.organizer)
  for (const words of ['12:30', '13:00', '4 events follow and move', 'A few people signed up for events that follow are told once', '1 event has its own value', gil.group]) expect(shown).toContain(words)
  expect(await findBarriers(page)).toEqual([])
  await page.click('[name=confirmed]')
  await page.waitForURL(/moved=4/)
  await product.moveClock('2030-03-04T09:30:00Z')
  const change = await post.next(ben.email, 'Changed')
  for (const time of ['13:00', '12:30']) expect(change.text).toContain(time)
  await post.next(cleo.email, 'New time')
  const asked = await post.next(gil.email, 'Take the new one')
  expect(await changesTo(dora.email)).toBe(0)

  // Two taps, without an account and without script; looking decides nothing.
  await bare.page.goto(asked.link('Take the new one'))
  expect(await main(bare)).toMatch(/13:00[\s\S]*18:00/)
  expect(await tooWide(bare.page)).toBe(0)
  await rep.page.goto(bare.page.url())
  expect(await findBarriers(rep.page)).toEqual([])
  await page.goto(evening.app)
  expect(await main(there.organizer), 'the organizer sees which fields are its own').toMatch(/The event’s own[\s\S]*Follow the call again/)
  await bare.page.click('button[value=taken]')
  await bare.page.waitForURL(/done=ask-taken/)
  await bare.page.goto(asked.link('Keep ours'))
  expect(await main(bare)).toContain('takes what the call says')
  await product.moveClock('2030-03-04T10:00:00Z')
  expect((await post.next(dora.email, 'Changed')).text).toContain('18:00')
  expect([await changesTo(ben.email), await changesTo(dora.email)]).toEqual([1, 1])
})

test('an event of its own is brought under the call and taken out again', async () => {
  const { rep } = there
  const { page } = rep
  await page.goto(`${there.product.baseUrl}/app/events/new`)
  await page.fill('[name=title]', 'Film evening')
  await page.fill('[name="slots.0.startLocal"]', '2030-03-20')
  await page.fill('[name="slots.0.startLocalTime"]', '19:00')
  await page.fill('[name=placeName]', 'Hall')
  await page.getByRole('button', { name: 'Make the event' }).click()
  await page.waitForURL(/done=event-created/)
  await page.click('button[name=status][value=published]')
  await page.waitForURL(/done=event-published/)
  const eventUrl = `${there.product.baseUrl}${new URL(page.url()).pathname}`
  await page.goto(`${eventUrl}/call`)
  await page.getByRole('button', { name: 'See what that does' }).click()
  await page.waitForSelector('#follow-time')
  // Where the call asks for approval, so does coming under it: an organizer agrees.
  await page.getByRole('button', { name: 'Ask to come under this call' }).click()
  await page.waitForURL(/done=attachment-asked/)
  expect(await listed('Film evening')).toBe(false)
  await decide(ana.group, 'take')
  expect(await listed('Film evening')).toBe(true)
  await page.goto(eventUrl)
  expect(await main(rep)).toContain('The event’s own')
  await page.goto(`${eventUrl}/call`)
  await page.getByRole('button', { name: 'Take it out of the call' }).click()
  await page.waitForURL(/done=event-detached/)
  expect(await listed('Film evening')).toBe(false)
})

test('two groups host together: people say with which they come, and each sees its own and the total', async () => {
  const { rep, bare } = there
  await rep.page.goto(noon.app)
  await rep.page.selectOption('#cohosting [name=groupId]', { label: cleo.group })
  await rep.page.getByRole('button', { name: 'Ask this group' }).click()
  await rep.page.getByText('Asked', { exact: true }).waitFor()
  await bare.page.goto((await there.post.next(cleo.email, 'Host together')).link('Accept or decline'))
  await signIn(bare, cleo)
  await bare.page.goto(`${there.product.baseUrl}/app/groups`)
  await bare.page.locator('main a[href^="/app/groups/"]', { hasText: cleo.group }).first().click()
  await bare.page.waitForURL(/\/app\/groups\/[0-9a-f-]{36}/)
  await bare.page.click('#cohosting button[name=accept][value=yes]')
  await bare.page.waitForSelector(`#cohosting a[href="${new URL(noon.app).pathname}"]`)
  const guest = await openBrowser({ width: 390 })
  await signUp(guest.page, noon.url, { ...dora, group: ana.group })
  await signUp(guest.page, noon.url, { ...emil, group: cleo.group })
  expect(await findBarriers(guest.page)).toEqual([])
  for (const [visitor, own, other] of [[rep, dora, emil], [bare, emil, dora]] as const) {
    const { page } = visitor
    await page.goto(`${noon.app}/people`)
    expect(await main(visitor)).toContain(own.name)
    for (const secret of [other.email, other.name]) expect(await page.content()).not.toContain(secret)
    expect(await (await page.request.get(`${noon.app}/signups.csv`)).text()).not.toContain(other.email)
    await page.goto(noon.app)
    expect(await page.locator('table').first().locator('tbody td').nth(1).textContent(), 'the total of both').toBe('3')
    expect(await tooWide(page)).toBe(0)
  }
  for (const visitor of [rep, bare, desk, guest]) visitor.expectNoProblems()
})

test('who hosts for a group that is there and is not let in yet mends what was sent back, without script, and it waits again', async () => {
  const visitor = await openBrowser({ javaScript: false, width: 390 })
  const { page } = visitor
  await host(page, callUrl, { ...fay, place: 'Somewhere', same: true })
  await confirmHost(page, (await there.post.next(fay.email, 'One more step')).link('See and confirm'))
  await there.post.next(ana.email, 'Somebody hosts for')
  await decide(fay.group, 'back', 'Where do you meet?')
  const back = await there.post.next(fay.email, 'Please look again')
  await signIn(visitor, fay)
  const waits = page.locator('main a[href*="/host?hosted="]')
  expect(await main(visitor), 'the first page says what waits').toMatch(/What waits[\s\S]*Was sent back/)
  expect(await main(visitor)).not.toContain('You are in no group yet')
  await waits.click()
  expect(await main(visitor)).toContain('Where do you meet?')
  await page.goto(back.link('Open it in the workspace'))
  expect(page.url(), 'the mail leads to the same page').toContain('/host?hosted=')
  expect(await tooWide(page)).toBe(0)
  await page.fill('[name=placeName]', '')
  await page.getByRole('button', { name: 'Hand it in again' }).click()
  expect(await main(visitor), 'what is wrong is said and nothing typed is lost').toContain('Say where people meet')
  await page.fill('[name=placeName]', 'East steps')
  await page.getByRole('button', { name: 'Hand it in again' }).click()
  await page.waitForSelector('h1:has-text("waits for approval")')
  const organizer = there.organizer.page
  await organizer.goto(`${there.product.baseUrl}/app/reviews`)
  expect(await organizer.locator('.review', { hasText: 'East steps' }).textContent()).toContain(fay.group)
  for (const one of [there.organizer, visitor]) one.expectNoProblems()
})
