import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { composeMail } from '../delivery/delivery.mail.ts'
import { listMailFacts } from '../delivery/delivery.repo.ts'
import { countSources, exportSignups } from '../people/people.ts'
import { changeAnswer, confirmAnswer, getAnswer } from './answer.ts'
import { signUp, signUpMember } from '../signup/signup.ts'
import { AnswerChange } from './answer.schema.ts'
import { MemberSignUp, SignUpInput } from '../signup/signup.schema.ts'
import { as, asGuest, asSystem, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { deliveriesOf, expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, aPerson, anOrganizer } from '../testing/people.ts'
import { aSignup, consentAt, signUpInput, signupOf } from '../testing/signups.ts'
import { signToken } from '../token.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(() => {
  ctx = testCtx({ db: database.db })
})

const brings = (signup: { id: string }): string => signToken(ctx, 'bring', signup.id)
const broughtBy = async (signup: { id: string }): Promise<number> => (await getAnswer(ctx, { token: signToken(ctx, 'answer', signup.id) })).bring.brought

describe('a personal link', () => {
  test('stands on the page of one’s answer and in the confirmation, and counts who came through it and proved their address', async () => {
    const { event, slot } = await anEvent(ctx)
    const alex = await aSignup(ctx, slot)
    const { bring } = await getAnswer(ctx, { token: signToken(ctx, 'answer', alex.id) })
    expect(bring).toEqual({ url: `https://turnout.example/events/${event.slug}?by=${brings(alex)}`, brought: 0 })
    const [confirmation] = await deliveriesOf(ctx, { signupId: alex.id })
    const mail = composeMail(ctx, (await listMailFacts(ctx.db, [confirmation!.id]))[0]!)
    for (const part of [mail.text, mail.html.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=')]) expect(part).toContain(bring.url)

    const friend = await aSignup(ctx, slot, { invite: brings(alex), confirmed: false })
    expect(await broughtBy(alex), 'an address that nobody proved is no friend yet').toBe(0)
    await confirmAnswer(ctx, { token: signToken(ctx, 'answer', friend.id) })
    await aSignup(ctx, slot, { invite: brings(alex) })
    expect(await broughtBy(alex)).toBe(2)
    await changeAnswer(ctx, AnswerChange.parse({ token: signToken(ctx, 'answer', friend.id), answer: 'declined' }))
    expect(await broughtBy(alex), 'and who does not come is not brought').toBe(1)
    expect(JSON.stringify(await getAnswer(ctx, { token: signToken(ctx, 'answer', alex.id) }))).not.toContain(friend.id)
  })

  test('counts once for a person of several times, and the first link stays', async () => {
    const { slots } = await anEvent(ctx, { slots: [{}, { startLocal: '2030-03-21T15:00', endLocal: '2030-03-21T16:00' }] })
    const [alex, bo] = [await aSignup(ctx, slots[0]!), await aSignup(ctx, slots[0]!)]
    await signUp(ctx, SignUpInput.parse({ ...signUpInput(slots[0]!, { email: 'twice@example.org', invite: brings(alex) }), slotIds: slots.map(({ id }) => id) }))
    await signUp(ctx, signUpInput(slots[0]!, { email: 'twice@example.org', invite: brings(bo) }))
    await confirmAnswer(ctx, { token: signToken(ctx, 'answer', (await signupOf(ctx, slots[0]!, 'twice@example.org')).id) })
    expect([await broughtBy(alex), await broughtBy(bo)]).toEqual([1, 0])
  })

  test('of oneself, of another event, of another purpose or damaged brings nobody and refuses nobody', async () => {
    const [here, there] = [await anEvent(ctx), await anEvent(ctx)]
    const own = await aSignup(ctx, here.slot, { email: 'own@example.org' })
    const other = await aSignup(ctx, there.slot)
    await aSignup(ctx, here.slot, { email: 'own@example.org', invite: brings(own) })
    for (const invite of [brings(other), signToken(ctx, 'answer', own.id), 'nonsense', '', 'x'.repeat(500)]) expect(await aSignup(ctx, here.slot, { invite })).toMatchObject({ status: 'going', invitedBy: null })
    expect([await broughtBy(own), await broughtBy(other)]).toEqual([0, 0])
  })
})

describe('where people came from', () => {
  test('is kept with the first answer, of guests and members, and shown as numbers and in the export', async () => {
    const group = await aGroup(ctx)
    const { event, slot } = await anEvent(ctx, { groupId: group.id })
    const rep = await aMember(ctx, group, 'rep')
    const alex = await aSignup(ctx, slot, { name: 'Alex', source: 'poster' })
    await aSignup(ctx, slot, { source: 'poster', confirmed: false, invite: brings(alex) })
    await aSignup(ctx, slot, { source: '  ' })
    await changeAnswer(ctx, AnswerChange.parse({ token: signToken(ctx, 'answer', alex.id), answer: 'declined' }))
    const member = await as(ctx, await aPerson(ctx))
    await signUpMember(member, MemberSignUp.parse({ slotIds: [slot.id], consent: consentAt(slot).member, source: 'newsletter', invite: brings(alex) }))
    expect(await countSources(rep, { eventId: event.id })).toEqual({
      named: [{ source: 'poster', people: 2, coming: 1, confirmed: 0 }, { source: 'newsletter', people: 1, coming: 1, confirmed: 1 }, { source: null, people: 1, coming: 1, confirmed: 1 }],
      others: { links: 0, people: 0, coming: 0, confirmed: 0 }, bringers: 1, brought: 2,
    })
    const csv = await exportSignups(rep, { eventId: event.id })
    expect(csv).toContain(',note,roles,group,source,invited_by,throw_away\r\n')
    expect(csv).toMatch(/,newsletter,Alex,no\r\n/)
    expect(csv).toMatch(/^Alex,.*,poster,,no\r\n/m)
    await expectRefusal(countSources(asGuest(ctx), { eventId: event.id }), 'unauthenticated')
    await expectRefusal(countSources(await aMember(ctx, group), { eventId: event.id }), 'forbidden')
    expect((await countSources(await anOrganizer(ctx), { eventId: event.id })).named, 'small numbers of another body').toEqual([])
  })

  test('is bounded: a longer name is dropped, and made-up names do not bury the others', async () => {
    const { event, slot } = await anEvent(ctx)
    expect(signUpInput(slot, { source: 'x'.repeat(61) }).source).toBeNull()
    for (const one of ['a', 'b']) await aSignup(ctx, slot, { source: 'poster', name: one })
    for (let made = 0; made < 35; made++) await signUp(ctx, signUpInput(slot, { source: `made-up-${made}` }))
    const { named, others } = await countSources(asSystem(ctx), { eventId: event.id })
    expect(named).toHaveLength(30)
    expect(named[0]).toMatchObject({ source: 'poster', people: 2 })
    expect(others).toEqual({ links: 6, people: 6, coming: 6, confirmed: 0 })
  })
})
