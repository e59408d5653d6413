import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testCtx, type TestCtx } from '../testing/ctx.ts'
import { expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer } from '../testing/people.ts'
import { getMail, listMailbox, storeMail } from './mailbox.ts'
import { trimMailbox } from './mailbox.repo.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
})
afterAll(() => database.close())

const mail = (number: number) => ({ messageId: `<${number}@turnout.example>`, recipient: 'a@example.org', subject: `Mail ${number}`, raw: new TextEncoder().encode(`Subject: Grüße ${number}\r\n\r\nHello`) })

test('keeps a repeated message once, shows the newest first, and only to organizers of the instance', async () => {
  for (const number of [1, 2, 2, 3]) await storeMail(ctx, mail(number))
  const organizer = await anOrganizer(ctx)
  const listed = await listMailbox(organizer)
  expect(listed.map((one) => one.subject)).toEqual(['Mail 3', 'Mail 2', 'Mail 1'])
  expect(await getMail(organizer, { id: listed[0]!.id })).toMatchObject({ subject: 'Mail 3', raw: expect.stringContaining('Grüße 3') })
  await expectRefusal(getMail(organizer, { id: 999_999 }), 'not_found')
  await expectRefusal(listMailbox(ctx), 'unauthenticated')
  await expectRefusal(listMailbox(await aMember(ctx, await aGroup(ctx), 'organizer')), 'forbidden')
  await expectRefusal(getMail(ctx, { id: listed[0]!.id }), 'unauthenticated')
  await trimMailbox(ctx.db, 2)
  expect((await listMailbox(organizer)).map((one) => one.subject)).toEqual(['Mail 3', 'Mail 2'])
  await trimMailbox(ctx.db, 2)
  expect(await listMailbox(organizer)).toHaveLength(2)
})

test('takes a message apart: headers, text, HTML and what is attached', async () => {
  const raw = [
    'Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=', 'List-Unsubscribe: <https://turnout.example/unsubscribe/x>', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=m', '',
    '--m', 'Content-Type: multipart/alternative; boundary=a', '', '--a', 'Content-Type: text/plain; charset=utf-8', '', 'Hello =you', '--a', 'Content-Type: text/html; charset=utf-8', '', '<p>Hello</p>', '--a--',
    '--m', 'Content-Type: text/calendar; name=event.ics', 'Content-Disposition: attachment; filename=event.ics', '', 'BEGIN:VCALENDAR', '--m--', '',
  ].join('\r\n')
  await storeMail(ctx, { ...mail(9), raw: new TextEncoder().encode(raw) })
  const organizer = await anOrganizer(ctx)
  const [newest] = await listMailbox(organizer)
  const parts = await getMail(organizer, { id: newest!.id })
  expect(parts.text.trim()).toBe('Hello =you')
  expect(parts.html).toContain('<p>Hello</p>')
  expect(parts.headers).toContainEqual({ name: 'List-Unsubscribe', value: '<https://turnout.example/unsubscribe/x>' })
  expect(parts.attachments).toEqual([{ name: 'event.ics', type: 'text/calendar', content: expect.stringContaining('BEGIN:VCALENDAR') }])
})

test('shows a picture where the message names it, and nothing else that a message names', async () => {
  const raw = [
    'Subject: Code', 'MIME-Version: 1.0', 'Content-Type: multipart/related; boundary=r', '',
    '--r', 'Content-Type: text/html; charset=utf-8', '', '<img src="cid:1.a@x"><img src="cid:2.a@x"><img src="https://elsewhere.example/x.png">',
    '--r', 'Content-Type: image/png', 'Content-ID: <1.a@x>', 'Content-Disposition: inline; filename=code.png', 'Content-Transfer-Encoding: base64', '', 'iVBORw==',
    '--r', 'Content-Type: image/svg+xml', 'Content-ID: <2.a@x>', '', '<svg/>', '--r--', '',
  ].join('\r\n')
  await storeMail(ctx, { ...mail(10), raw: new TextEncoder().encode(raw) })
  const organizer = await anOrganizer(ctx)
  const [newest] = await listMailbox(organizer)
  const { html } = await getMail(organizer, { id: newest!.id })
  expect(html?.trim()).toBe('<img src="data:image/png;base64,iVBORw=="><img src="cid:2.a@x"><img src="https://elsewhere.example/x.png">')
})
