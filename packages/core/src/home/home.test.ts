import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hostEvent } from '../event/event.ts'
import { HostInput } from '../event/event.schema.ts'
import { saveMembership } from '../group/group.repo.ts'
import { requestToJoin } from '../joining/joining.ts'
import { requirePerson } from '../permission/permission.ts'
import { sendBack } from '../review/review.ts'
import { signUpMember } from '../signup/signup.ts'
import { MemberSignUp } from '../signup/signup.schema.ts'
import { aCall } from '../testing/calls.ts'
import { as, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { aGroup, aMember, anOrganizer, aPerson } from '../testing/people.ts'
import { aSignup, consentAt } from '../testing/signups.ts'
import { openToken } from '../token.ts'
import { getHome } from './home.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
})
afterAll(() => database.close())

test('whoever signed up finds their coming answers at home, each with its own link, and nobody else’s', async () => {
  const me = await as(ctx, await aPerson(ctx))
  const [{ slot }, { slot: other }] = [await anEvent(ctx), await anEvent(ctx)]
  await signUpMember(me, MemberSignUp.parse({ slotIds: [slot.id], consent: consentAt(slot).member }))
  await aSignup(ctx, other)
  const { answers } = await getHome(me)
  expect(answers).toMatchObject([{ title: 'Tea at the gate', status: 'going', cancelled: false }])
  expect(openToken(ctx, 'answer', answers[0]?.token ?? '')).toBe(answers[0]?.id)
  expect((await getHome({ ...me, now: () => slot.endsAt.add({ minutes: 1 }) })).answers).toEqual([])
})

test('whoever hosts in the name of a group and is not let in yet finds what waits, and nobody else does', async () => {
  const [call, box, depot] = [await aCall(ctx), await aGroup(ctx, { name: 'Signal Box' }), await aGroup(ctx, { name: 'Depot' })]
  const rep = await aMember(ctx, depot, 'rep')
  const me = await as(ctx, await aPerson(ctx))
  const event = await hostEvent(me, HostInput.parse({ callId: call.id, groupName: box.name, sameAs: box.id, placeName: 'Gate' }))
  ctx.clock.advance({ minutes: 1 })
  await requestToJoin(await as(me, { id: requirePerson(me).personId }), { groupId: depot.id, message: '' })
  const waits = { groupId: box.id, group: 'Signal Box', groupSlug: box.slug, led: false, event: { id: event.id, title: call.eventTitle, status: 'pending', callSlug: call.slug } }
  expect((await getHome(me)).awaited).toEqual([waits, { groupId: depot.id, group: 'Depot', groupSlug: depot.slug, led: null, event: null }])
  expect(await getHome(rep)).toMatchObject({ awaited: [], belongs: true })
  expect((await getHome(me)).belongs).toBe(false)
  await sendBack(await anOrganizer(ctx), { id: event.id, note: 'Which gate?' })
  expect((await getHome(me)).awaited[0]?.event?.status).toBe('draft')
  await saveMembership(ctx.db, { groupId: box.id, personId: requirePerson(me).personId, role: 'rep', createdAt: ctx.now() })
  expect((await getHome(me)).awaited.map(({ group }) => group), 'who answers for it by now sees it among the rest').toEqual(['Depot'])
  await saveMembership(ctx.db, { groupId: depot.id, personId: requirePerson(me).personId, role: 'member', createdAt: ctx.now() })
  expect((await getHome(me)).awaited, 'who is in by its link waits for nothing').toEqual([])
})
