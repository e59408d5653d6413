import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCall, callInput } from '../testing/calls.ts'
import { testCtx, type TestCtx } from '../testing/ctx.ts'
import { expectAudit, expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer } from '../testing/people.ts'
import { createCall, getCallView, getImage, getPublicCall, listCalls, setCallImage, setCallStatus } from './call.ts'
import { updateCall } from '../inheritance/inheritance.ts'
import type { Call } from './call.repo.ts'
import { CallInput, CallUpdate } from './call.schema.ts'

let database: TestDatabase
let ctx: TestCtx
let organizer: TestCtx
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
  organizer = await anOrganizer(ctx)
})
afterAll(() => database.close())

const change = (call: Call, more: object): CallUpdate => CallUpdate.parse({ ...call, ...more })

describe('making a call', () => {
  test('is a draft, in a campaign that may be new, and nobody else knows of it', async () => {
    const call = await createCall(organizer, callInput())
    expect(call).toMatchObject({ status: 'draft', publishedAt: null, startLocal: '2030-03-21' })
    await expectAudit(ctx, 'call.created', call.id)
    await expectRefusal(getPublicCall(ctx, { slug: call.slug }), 'not_found')
    const rep = await aMember(ctx, await aGroup(ctx), 'rep')
    await expectRefusal(getCallView(rep, { id: call.id }), 'not_found')
    expect((await listCalls(rep)).some((one) => one.id === call.id)).toBe(false)
    expect((await listCalls(organizer)).find((one) => one.id === call.id)).toMatchObject({ campaign: 'Warm workplaces', status: 'draft' })
  })

  test('whose day has passed must be moved or kept as a record, which is closed', async () => {
    await expectRefusal(createCall(organizer, callInput({ startLocal: '2030-03-03' })), 'invalid', { reason: 'past', field: 'startLocal' })
    const record = await createCall(organizer, callInput({ startLocal: '2030-03-03', asRecord: 'on' }))
    expect(record.status).toBe('closed')
    // Nobody published it: it is kept for those who run the instance.
    await expectRefusal(getPublicCall(ctx, { slug: record.slug }), 'not_found')
    expect(await getCallView(organizer, { id: record.id })).toMatchObject({ status: 'closed' })
  })

  test('today is not past, anywhere its day still lasts', async () => {
    const late = testCtx({ db: database.db, now: '2030-03-05T09:00:00Z' })
    const call = await createCall(await anOrganizer(late), callInput({ startLocal: '2030-03-04', timeZone: 'Pacific/Pago_Pago' }))
    expect(call.status).toBe('draft')
  })

  test('that is still to come is no record, whatever is ticked', async () => {
    expect((await createCall(organizer, callInput({ asRecord: true }))).status).toBe('draft')
  })

  test('is for organizers of the instance', async () => {
    await expectRefusal(createCall(ctx, callInput()), 'unauthenticated')
    await expectRefusal(createCall(await aMember(ctx, await aGroup(ctx), 'organizer'), callInput()), 'forbidden')
  })

  test.each([
    [{ startLocal: '2030-02-30' }, 'startLocal'], [{ timeZone: 'Mars/Olympus' }, 'timeZone'], [{ sourceUrl: 'javascript:alert(1)' }, 'sourceUrl'],
    [{ startLocal: '2030-03-21', endLocal: '2030-03-20' }, 'endLocal'], [{ eventEndLocal: '2030-03-21T13:00' }, 'eventStartLocal'], [{ campaignTitle: 'ab' }, 'campaignTitle'],
    [{ eventStartLocal: '2030-03-21T13:00', eventEndLocal: '2030-03-21T12:00' }, 'eventEndLocal'],
  ])('%j is refused beside %s', (more, field) => {
    const { error } = CallInput.safeParse({ ...callInput(), ...more })
    expect(error?.issues.map((issue) => issue.path[0])).toEqual([field])
  })
})

describe('what each status allows', () => {
  test('published, closed, open again, and never a draft again', async () => {
    const call = await aCall(ctx)
    expect(call.publishedAt?.toString()).toBe('2030-03-04T09:00:00Z')
    await expectRefusal(setCallStatus(organizer, { id: call.id, status: 'draft' }), 'conflict', 'status')
    const closed = await setCallStatus(organizer, { id: call.id, status: 'closed' })
    expect(closed.closedAt).not.toBeNull()
    const open = await setCallStatus(organizer, { id: call.id, status: 'published' })
    expect(open).toMatchObject({ status: 'published', closedAt: null, publishedAt: call.publishedAt })
    await setCallStatus(organizer, { id: call.id, status: 'published' })
    await expectAudit(ctx, 'call.published', call.id, 2)
  })

  test('a draft cannot be closed', async () => {
    const draft = await aCall(ctx, { status: 'draft' })
    await expectRefusal(setCallStatus(organizer, { id: draft.id, status: 'closed' }), 'conflict', 'status')
  })

  test('a closed call changes its words and nothing else', async () => {
    const call = await aCall(ctx, { status: 'closed' })
    const { call: after, moved } = await updateCall(organizer, change(call, { summary: 'Thank you all.', title: 'Another title', startLocal: '2030-04-01', hosting: 'invited' }))
    expect(after).toMatchObject({ summary: 'Thank you all.', title: call.title, startLocal: call.startLocal, hosting: 'open' })
    expect(moved).toBe(0)
  })

  test('only organizers change it', async () => {
    const call = await aCall(ctx)
    const rep = await aMember(ctx, await aGroup(ctx), 'rep')
    await expectRefusal(updateCall(rep, change(call, { title: 'Mine now' })), 'forbidden')
    await expectRefusal(setCallStatus(rep, { id: call.id, status: 'closed' }), 'forbidden')
  })
})

describe('the public page of a call', () => {
  test('says why, without a script', async () => {
    const call = await aCall(ctx, { description: '# Why\n\nBecause <script>alert(1)</script> it is **cold**.' })
    const page = await getPublicCall(ctx, { slug: call.slug })
    expect(page.descriptionHtml).not.toContain('<script')
    expect(page.descriptionHtml).toContain('<strong>cold</strong>')
  })
})

describe('the picture', () => {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
  test('is what its bytes say, and comes back as it was', async () => {
    const call = await aCall(ctx)
    await setCallImage(organizer, { callId: call.id, content: png.toString('base64'), alt: 'A picket line' })
    const { imageId, imageAlt } = await getPublicCall(ctx, { slug: call.slug })
    expect(imageAlt).toBe('A picket line')
    const image = await getImage(ctx, { id: imageId ?? '' })
    expect([image.type, Buffer.from(image.content).equals(png)]).toEqual(['image/png', true])
  })
  test('is refused when it is something else, too large, or for nobody’s call', async () => {
    const call = await aCall(ctx)
    await expectRefusal(setCallImage(organizer, { callId: call.id, content: Buffer.from('<svg/>').toString('base64'), alt: 'Words' }), 'invalid', { field: 'content' })
    await expectRefusal(setCallImage(organizer, { callId: call.id, content: Buffer.concat([png, Buffer.alloc(2_097_152)]).toString('base64'), alt: 'Words' }), 'too_large')
    await expectRefusal(setCallImage(organizer, { callId: call.campaignId, content: png.toString('base64'), alt: 'Words' }), 'not_found')
    await expectRefusal(getImage(ctx, { id: call.id }), 'not_found')
  })
})
