import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Call } from '../call/call.repo.ts'
import { aCall } from '../testing/calls.ts'
import { testCtx, type TestCtx } from '../testing/ctx.ts'
import { expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer } from '../testing/people.ts'
import { signToken } from '../token.ts'
import { getKitFile, listKit, moveKit, removeKit, writeKit } from './kit.ts'
import { KitInput } from './kit.schema.ts'

let database: TestDatabase
let ctx: TestCtx
let organizer: TestCtx
let call: Call
beforeAll(async () => {
  database = await testDatabase()
})
beforeEach(async () => {
  ctx = testCtx({ db: database.db })
  organizer = await anOrganizer(ctx)
  call = await aCall(ctx)
})
afterAll(() => database.close())

const item = (more: object) => KitInput.parse({ callId: call.id, kind: 'points', title: 'What to say', body: 'It is **cold**.', ...more })
const file = (bytes: number, more: object = {}) => item({ kind: 'file', title: 'Poster', body: '', fileName: 'Poster ä.pdf', content: Buffer.alloc(bytes, 7).toString('base64'), ...more })
const items = async () => (await listKit(organizer, { callId: call.id })).items
const titles = async () => (await items()).map((one) => one.title)

test('holds points, messages, links and files, in the order that organizers give them', async () => {
  await writeKit(organizer, item({}))
  await writeKit(organizer, item({ kind: 'message', title: 'To forward', body: 'Come on Thursday!' }))
  await writeKit(organizer, item({ kind: 'link', title: 'The study', url: 'https://example.org/study' }))
  await writeKit(organizer, file(1000))
  expect(await titles()).toEqual(['What to say', 'To forward', 'The study', 'Poster'])
  const [points, message, link, poster] = await items()
  expect([points!.bodyHtml, message!.body, link!.address, poster!.size]).toEqual([expect.stringContaining('<strong>cold</strong>'), 'Come on Thursday!', 'https://example.org/study', 1000])
  await moveKit(organizer, { id: poster!.id, to: 'up' })
  await moveKit(organizer, { id: points!.id, to: 'up' })
  expect(await titles()).toEqual(['What to say', 'To forward', 'Poster', 'The study'])
  await writeKit(organizer, file(0, { id: poster!.id, title: 'The poster', content: '' }))
  await removeKit(organizer, { id: message!.id })
  expect(await titles()).toEqual(['What to say', 'The poster', 'The study'])

  const token = poster!.address!.split('/').at(-1)!
  const fetched = await getKitFile(ctx, { token })
  expect([fetched.name, Buffer.alloc(1000, 7).equals(fetched.content)]).toEqual(['Poster ä.pdf', true])
  await expectRefusal(getKitFile(ctx, { token: signToken(ctx, 'kit', link!.id) }), 'gone')
  await expectRefusal(getKitFile(ctx, { token: signToken(ctx, 'answer', poster!.id) }), 'not_found', 'bad_link')
})

test('is bounded, whoever adds at the same time, and only organizers write it', async () => {
  const rep = await aMember(ctx, await aGroup(ctx), 'rep')
  await expectRefusal(writeKit(rep, item({})), 'forbidden')
  await expectRefusal(listKit(rep, { callId: call.id }), 'forbidden')
  await expectRefusal(writeKit(organizer, file(5 * 1024 * 1024 + 1)), 'too_large', { field: 'content' })
  const five = await Promise.allSettled(Array.from({ length: 6 }, () => writeKit(organizer, file(5 * 1024 * 1024))))
  expect(five.filter((one) => one.status === 'fulfilled')).toHaveLength(5)
  for (let left = 35; left > 0; left--) await writeKit(organizer, item({}))
  await expectRefusal(writeKit(organizer, item({})), 'too_large')
})

test.each([[{ body: '' }, 'body'], [{ kind: 'link', url: 'javascript:alert(1)' }, 'url'], [{ kind: 'link' }, 'url'], [{ kind: 'file', content: '' }, 'content'], [{ title: '' }, 'title']])('%o is refused beside %s', (more, field) => {
  expect(KitInput.safeParse({ callId: '00000000-0000-7000-8000-000000000001', kind: 'points', title: 'What to say', body: 'Words', ...more }).error?.issues.map((issue) => issue.path[0])).toEqual([field])
})
