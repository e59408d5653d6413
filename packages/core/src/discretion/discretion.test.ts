import { people } from '@turnout/db/tables/account.ts'
import { deliveries } from '@turnout/db/tables/delivery.ts'
import { disclosures } from '@turnout/db/tables/signup.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { asc, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getAnswer } from '../answer/answer.ts'
import { calendarFile } from '../agenda/agenda.ts'
import { composeMail } from '../delivery/delivery.mail.ts'
import { listMailFacts } from '../delivery/delivery.repo.ts'
import { diaryFile, renewDiary } from '../diary/diary.ts'
import { bodyWording } from '../disclosure/disclosure.ts'
import { cancelEvent, updateEvent } from '../event/event.ts'
import { EventUpdate } from '../event/event.schema.ts'
import { domainsOf, isWorkAddress } from '../group/group.rules.ts'
import { updateGroupRow } from '../group/group.repo.ts'
import { listSignups } from '../people/people.ts'
import { planDueNotices } from '../ledger/ledger.ts'
import { signUp } from '../signup/signup.ts'
import { aCall } from '../testing/calls.ts'
import { as, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, personBy } from '../testing/people.ts'
import { aSignup, signUpInput } from '../testing/signups.ts'
import { signToken } from '../token.ts'
import { changeDiscretion, confirmAddress, getAddressChange, getDiscretion, requestAddress } from './discretion.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
})
afterAll(() => database.close())

const linkOf = (signup: { id: string }) => ({ token: signToken(ctx, 'answer', signup.id) })

/** Every message that is owed now, as it would be written. */
async function mailsTo(personId: string) {
  const rows = await ctx.db.select({ id: deliveries.id }).from(deliveries).where(eq(deliveries.personId, personId)).orderBy(asc(deliveries.id))
  return (await listMailFacts(ctx.db, rows.map((row) => row.id))).map((row) => ({ kind: row.delivery.kind, ...composeMail(ctx, row) }))
}

/** The link that was mailed to a new address. */
const tokenOf = async (personId: string) => ({ token: /addresses\/([\w-]+)/.exec((await mailsTo(personId)).map((one) => one.text).join())?.[1] ?? '' })

test.each([
  ['kim@example.com', true], ['kim@mail.example.com', true], ['KIM@EXAMPLE.COM', true], ['kim@myexample.com', false], ['kim@example.com.org', false], ['example.com@example.org', false],
] as const)('%s is at work: %s', (email, atWork) => {
  expect(isWorkAddress(email, ['example.com'])).toBe(atWork)
  expect(domainsOf(email).includes('example.com')).toBe(atWork)
})

describe('an address of the employer', () => {
  test('counts, and is warned of in the answer, in the mail and on the page; another is not', async () => {
    const group = await aGroup(ctx, { mailDomains: ['works.example'] })
    const { slot } = await anEvent(ctx, { groupId: group.id })
    expect((await signUp(ctx, signUpInput(slot, { email: 'kim@mail.works.example' }))).atWork).toBe(true)
    expect((await signUp(ctx, signUpInput(slot))).atWork).toBe(false)
    const kim = await personBy(ctx, 'kim@mail.works.example')
    expect((await mailsTo(kim!.id))[0]?.text).toContain('belongs to the employer')
    const signup = await aSignup(ctx, slot, { email: 'lee@works.example' })
    expect((await getDiscretion(ctx, linkOf(signup))).atWork).toBe(true)
  })

  test('is exchanged for another by a link that goes there: once, for this event, and without taking an account', async () => {
    const group = await aGroup(ctx, { mailDomains: ['works.example'] })
    const { event, slot } = await anEvent(ctx, { groupId: group.id })
    const other = await anEvent(ctx)
    const signup = await aSignup(ctx, slot, { email: 'bo@works.example', name: 'Bo' })
    const elsewhere = await aSignup(ctx, other.slot, { email: 'bo@works.example' })
    await requestAddress(ctx, { ...linkOf(signup), email: 'bo@private.example' })
    const fresh = await personBy(ctx, 'bo@private.example')
    const [mail] = await mailsTo(fresh!.id)
    const token = /addresses\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
    expect(mail?.subject).not.toContain(event.title!)
    expect((await getAnswer(ctx, linkOf(signup))).email, 'until then nothing changes').toBe('bo@works.example')
    expect((await getAddressChange(ctx, { token })).state).toBe('open')
    await requestAddress(ctx, { ...linkOf(signup), email: 'spy@works.example' })
    const pending = (await tokenOf((await personBy(ctx, 'spy@works.example'))!.id)).token
    const used = await Promise.allSettled([confirmAddress(ctx, { token }), confirmAddress(ctx, { token })])
    expect(used.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    // Whoever reads the employer's mail has the old link, and learns nothing by it.
    await expectRefusal(getAnswer(ctx, linkOf(signup)), 'gone', 'removed')
    await expectRefusal(requestAddress(ctx, { ...linkOf(signup), email: 'spy@works.example' }), 'gone', 'removed')
    await expectRefusal(confirmAddress(ctx, { token: pending }), 'gone')
    const [link] = /signups\/[\w-]{43}/.exec((await mailsTo(fresh!.id)).find((one) => one.kind === 'confirmation')?.text ?? '') ?? []
    expect(await getAnswer(ctx, { token: link?.split('/')[1] ?? '' })).toMatchObject({ email: 'bo@private.example', status: 'going', name: 'Bo' })
    expect((await getAddressChange(ctx, { token })).state).toBe('used')
    expect((await getAnswer(ctx, linkOf(elsewhere))).email, 'other answers are not touched').toBe('bo@works.example')
    expect((await listSignups(await aMember(ctx, group, 'rep'), { eventId: event.id })).people.map((one) => one.email)).toEqual(['bo@private.example'])
    expect((await mailsTo(signup.personId)).filter((one) => one.kind === 'confirmation'), 'the old address keeps nothing of this event').toHaveLength(1)
    await expectRefusal(confirmAddress(ctx, { token }), 'gone', 'over')
    await expectRefusal(getAddressChange(ctx, linkOf(signup)), 'not_found', 'bad_link')
  })

  test('is not exchanged for one that has answered, nor after two days; one that nothing hangs on is forgotten', async () => {
    const { slot } = await anEvent(ctx)
    const [signup, taken] = [await aSignup(ctx, slot), await aSignup(ctx, slot, { email: 'taken@private.example' })]
    await requestAddress(ctx, { ...linkOf(signup), email: 'taken@private.example' })
    await expectRefusal(confirmAddress(ctx, await tokenOf(taken.personId)), 'conflict', 'answered')
    await requestAddress(ctx, { ...linkOf(signup), email: 'late@private.example' })
    const late = await tokenOf((await personBy(ctx, 'late@private.example'))!.id)
    await expectRefusal(confirmAddress({ ...ctx, now: () => ctx.now().add({ hours: 49 }) }, late), 'gone', 'over')
    await confirmAddress(ctx, late)
    const [old] = await ctx.db.select().from(people).where(eq(people.id, signup.personId))
    expect(old).toMatchObject({ provedAt: null, name: '' })
  })
})

describe.each(['person', 'group'] as const)('neutral words, at the wish of the %s', (whose) => {
  test('tell nothing of title, group and caller in subjects, calendars and senders; the letter itself does', async () => {
    const group = await aGroup(ctx, { name: 'Zebra Depot', neutralMail: whose === 'group' })
    const call = await aCall(ctx, { caller: 'Zebra Congress', title: 'Zebra Day', eventTitle: 'Zebra Walk', startLocal: '2030-03-21T12:30' })
    const { event, slot } = await anEvent(ctx, { groupId: group.id, callId: call.id })
    const signup = await aSignup(ctx, slot)
    if (whose === 'person') await changeDiscretion(ctx, { ...linkOf(signup), agreed: {}, neutral: true })
    const rep = await aMember(ctx, group, 'rep')
    const now = ctx.now()
    await updateEvent(rep, EventUpdate.parse({ ...event, placeName: 'Zebra Hall', slots: [{ id: slot.id }] }))
    await planDueNotices({ ...ctx, now: () => now.add({ minutes: 11 }) })
    await cancelEvent(rep, { id: event.id, reason: 'Zebras are ill' })
    await planDueNotices(ctx)
    const mails = await mailsTo(signup.personId)
    expect(new Set(mails.map((one) => one.kind))).toEqual(new Set(['confirmation', 'change', 'cancellation']))
    for (const mail of mails) {
      expect(mail.pictures?.length ?? 0).toBe(mail.kind === 'confirmation' ? 1 : 0)
      expect([mail.subject, mail.replyTo?.name ?? '', /<title>[^<]*/.exec(mail.html)?.[0] ?? '', /<img[^>]*/.exec(mail.html)?.[0] ?? '', ...(mail.pictures ?? []).flatMap(({ cid, filename }) => [cid, filename])].join()).not.toMatch(/zebra/i)
      expect(mail.text).toMatch(/Zebra Walk/)
      const lines = (mail.ics?.content ?? '').replaceAll(/\r\n /g, '').split('\r\n')
      // The place is what one needs to get there.
      expect([mail.kind, lines.filter((line) => /zebra/i.test(line) && !line.startsWith('LOCATION'))]).toEqual([mail.kind, []])
    }
    expect(mails.some((mail) => mail.ics?.content.includes('SUMMARY:Appointment'))).toBe(true)
    const { url } = await renewDiary(await as(ctx, { id: signup.personId }))
    const feed = await diaryFile(ctx, { token: /calendars\/([\w-]+)/.exec(url)?.[1] ?? '' })
    expect(feed).toContain('SUMMARY:Appointment')
    expect(feed.replaceAll(/^LOCATION.*$/gm, '')).not.toMatch(/zebra/i)
    // Whoever does not wish it has it as it is, unless the group does.
    expect((await calendarFile(ctx, { slug: event.slug })).includes('SUMMARY:Zebra Walk')).toBe(whose === 'person')
    expect((await calendarFile(ctx, { slug: event.slug, discreet: true })).replaceAll(/^LOCATION.*$/gm, '')).not.toMatch(/zebra/i)
    expect((await getAnswer(ctx, linkOf(signup))).calendarTitle, 'so do the links of one’s own page').toBe('Appointment')
    const other = await aSignup(ctx, (await anEvent(ctx)).slot)
    expect((await getAnswer(ctx, linkOf(other))).calendarTitle).toBeNull()
  })
})

test('what a body above may see is taken back and given again on the page of one’s answer, and holds at once', async () => {
  const region = await aGroup(ctx, { name: 'Region East', kind: 'region' })
  const { event, slot } = await anEvent(ctx, { groupId: (await aGroup(ctx, { parentId: region.id })).id })
  const agreed = { [region.id]: bodyWording('en', 'Region East') }
  const signup = await aSignup(ctx, slot, { name: 'Alex', agreed })
  const rep = await aMember(ctx, region, 'rep')
  const link = { ...linkOf(signup), neutral: false }
  expect((await getDiscretion(ctx, link)).bodies).toMatchObject([{ name: 'Region East', agreed: true }])
  expect((await listSignups(rep, { eventId: event.id })).people).toHaveLength(1)
  await changeDiscretion(ctx, { ...link, agreed: {} })
  await expectRefusal(listSignups(rep, { eventId: event.id }), 'forbidden')
  await changeDiscretion(ctx, { ...link, agreed })
  expect((await listSignups(rep, { eventId: event.id })).people).toHaveLength(1)
  const rows = await ctx.db.select().from(disclosures).where(eq(disclosures.personId, signup.personId))
  expect([rows.length, rows.filter((row) => row.revokedAt === null).length], 'both are kept, word for word').toEqual([2, 1])
  // A body that was moved away stays to be taken back.
  await updateGroupRow(ctx.db, region.id, { asksNames: false })
  expect((await getDiscretion(ctx, link)).bodies).toMatchObject([{ name: 'Region East', agreed: true }])
  expect(await ctx.db.select().from(disclosures).where(isNull(disclosures.revokedAt))).not.toEqual([])
})
