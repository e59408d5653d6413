import { announcements } from '@turnout/db/tables/announcement.ts'
import { deliveries } from '@turnout/db/tables/delivery.ts'
import { deliveryKinds } from '@turnout/db/terms.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPerson, updatePerson } from '../account/account.repo.ts'
import { requestSignInLink } from '../account/account.ts'
import { inviteCohost } from '../cohosting/cohosting.ts'
import { newId } from '../id.ts'
import { plan } from '../ledger/ledger.ts'
import en from '../locales/en.json' with { type: 'json' }
import { aCall } from '../testing/calls.ts'
import { testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { aGroup, aMember, anOrganizer, aPerson } from '../testing/people.ts'
import { aSignup } from '../testing/signups.ts'
import { composeMail } from './delivery.mail.ts'
import { listMailFacts } from './delivery.repo.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db, instance: { ...testCtx({ db: database.db }).instance, inboundDomain: 'in.turnout.example' } })
})
afterAll(() => database.close())

type Owed = Partial<Parameters<typeof plan>[1]> & { kind: (typeof deliveryKinds)[number] }

/** Every mail that is owed to somebody, as it would be written. */
async function mailsTo(personId: string) {
  const rows = await ctx.db.select({ id: deliveries.id }).from(deliveries).where(eq(deliveries.personId, personId))
  return (await listMailFacts(ctx.db, rows.map((row) => row.id))).map((row) => ({ kind: row.delivery.kind, facts: row.delivery.facts, ...composeMail(ctx, row) }))
}

/** What others see of a message: in a list, on a locked screen, in a calendar, as the name of a file. */
const outside = (mail: Awaited<ReturnType<typeof mailsTo>>[number]): string =>
  [mail.subject, mail.replyTo?.name, /<title>[^<]*/.exec(mail.html)?.[0], /<h1[^>]*>[^<]*/.exec(mail.html)?.[0], ...(mail.pictures ?? []).map(({ filename }) => filename), ...[mail.ics, ...(mail.moreIcs ?? [])].map((ics) => `${ics?.filename} ${(ics?.content ?? '').replaceAll(/\r\n /g, '').replaceAll(/^LOCATION.*$/gm, '')}`)].join('\n')

const parts = (of: object, ...not: string[]): string[] => Object.entries(of).filter(([name, words]) => typeof words === 'object' && 'subject' in words && !not.includes(name)).map(([name]) => name)
const groupNews = parts(en.mail.group)
const hostNews = parts(en.mail.hosting)

/** Every message that there is: by kind, and by what it is about where one kind has several. */
const messages: [string, Owed][] = [
  ['sign_in', { kind: 'sign_in' }], ...(['confirmation', 'answer', 'promotion', 'cancellation'] as const).map((kind): [string, Owed] => [kind, { kind }]),
  ['change', { kind: 'change', facts: { oldPlace: 'Zebra Yard', oldTitle: 'Zebra Run' } }],
  ...parts(en.mail.reminder).map((family): [string, Owed] => [`reminder ${family}`, { kind: 'reminder', ruleFamily: family, bulk: true } as Owed]),
  ...hostNews.map((outcome): [string, Owed] => [`hosting ${outcome}`, { kind: 'hosting', facts: { outcome, call: 'Zebra Day', note: 'Zebras wait' } }]),
  ['announcement', { kind: 'announcement', bulk: true }], ['announcement_test', { kind: 'announcement_test', facts: { subject: 'Zebra news', body: 'Zebras run.', group: 'Zebra Depot' } }],
  ...groupNews.map((about): [string, Owed] => [`group ${about}`, { kind: 'group', facts: { about, group: 'Zebra Depot', groupId: '', slug: 'zebra', sender: 'Zebra Zoe', replyTo: 'zoe@example.org', message: 'Zebra Walk', name: 'Zebra Yard', role: 'rep', days: '14' } }]),
  ...['rep', 'above', 'deputy', 'help'].map((level): [string, Owed] => [`rep_check ${level}`, { kind: 'rep_check', facts: { checkId: newId(), level, about: level === 'help' ? 'help' : 'question', note: 'Zebras' } }]),
  ...parts(en.mail.chase).map((reason): [string, Owed] => [`chase ${reason}`, { kind: 'chase', bulk: true, facts: { reason, call: 'Zebra Day', group: 'Zebra Depot', url: 'https://turnout.example/x', words: 'Zebras', sender: 'Zebra Zoe' } }]),
]

test('every kind of message is in the table', () => {
  expect([...new Set(messages.map(([, { kind }]) => kind))].toSorted()).toEqual([...deliveryKinds].toSorted())
  expect([groupNews.length, hostNews.length]).toEqual([19, 12])
})

async function zebras(neutral: boolean) {
  const group = await aGroup(ctx, { name: 'Zebra Depot' })
  const call = await aCall(ctx, { caller: 'Zebra Congress', title: 'Zebra Day', eventTitle: 'Zebra Walk', startLocal: '2030-03-21T12:30' })
  const { event, slot } = await anEvent(ctx, { groupId: group.id, callId: call.id })
  const { id: signupId, personId } = await aSignup(ctx, slot)
  const announcementId = newId()
  await ctx.db.insert(announcements).values({ id: announcementId, eventId: event.id, subject: 'Zebra news', body: 'Zebras run.', audience: { answers: ['going'], slots: [], roles: [] }, timeZone: 'UTC', sendAt: ctx.now(), createdAt: ctx.now(), createdBy: personId } as typeof announcements.$inferInsert)
  await updatePerson(ctx.db, personId, { neutralMail: neutral })
  await ctx.db.delete(deliveries)
  return { event, slot, signupId, personId, announcementId }
}

describe('at the wish of a person', () => {
  test('no message says outside what it is about, and without it each does', async () => {
    const told: Record<'wished' | 'not', string[]> = { wished: [], not: [] }
    const headings = new Map<string, string>()
    const silent: string[] = []
    for (const wish of ['not', 'wished'] as const) {
      const { event, slot, signupId, personId, announcementId } = await zebras(wish === 'wished')
      for (const [name, { kind, ...owed }] of messages) {
        await ctx.db.delete(deliveries)
        const answers = ['confirmation', 'answer', 'promotion', 'cancellation', 'change', 'reminder', 'announcement'].includes(kind) && !name.includes('host_')
        const ofEvent = !['sign_in', 'group', 'chase'].includes(kind)
        if (kind === 'sign_in') {
          const { email = '' } = (await findPerson(ctx.db, personId)) ?? {}
          await requestSignInLink(ctx, { email })
        } else await plan(ctx, { personId, bulk: false, facts: {}, ...owed, kind, ...(answers ? { signupId, slotId: slot.id } : {}), ...(ofEvent ? { eventId: event.id } : {}), ...(kind === 'announcement' ? { announcementId } : {}) })
        const [mail] = await mailsTo(personId)
        if (!mail) throw new Error(`invariant: ${name} is owed`)
        if (/zebra/i.test(outside(mail))) told[wish].push(name)
        const said = mail.text.replaceAll(/\s+/g, ' ')
        if (wish === 'not') headings.set(name, mail.text.split('\n\n')[0]!.replaceAll(/\s+/g, ' '))
        else if (!said.includes(headings.get(name)!)) silent.push(name)
      }
    }
    expect(told.wished).toEqual([])
    expect(silent, 'the letter itself says what it is about').toEqual([])
    // Most name the event or the group where nobody asked them not to, so that a message that forgets the wish is seen.
    expect(told.not.length).toBeGreaterThan(messages.length * 0.7)
  })
})

describe('at the wish of a group', () => {
  test('neither mail to its members nor to those who answer for it, whether the message is about an event, a call or nothing of either', async () => {
    const depot = await aGroup(ctx, { name: 'Zebra Depot', neutralMail: true })
    const rep = await aMember(ctx, depot, 'rep')
    const personId = rep.personId
    await ctx.db.delete(deliveries)
    const announcementId = newId()
    await ctx.db.insert(announcements).values({ id: announcementId, groupId: depot.id, subject: 'Zebra news', body: 'Zebras run.', audience: { answers: [], slots: [], roles: ['rep'] }, timeZone: 'UTC', sendAt: ctx.now(), createdAt: ctx.now(), createdBy: personId } as typeof announcements.$inferInsert)
    await plan(ctx, { kind: 'announcement', personId, announcementId, bulk: true, facts: {} })
    await plan(ctx, { kind: 'chase', personId, bulk: true, facts: { reason: 'rep_silent', call: 'Zebra Day', group: 'Zebra Depot', url: 'https://turnout.example/x', words: '', sender: '' } })
    const shared = await anEvent(ctx, { title: 'Zebra Walk' })
    await inviteCohost(await anOrganizer(ctx), { eventId: shared.event.id, groupId: depot.id })
    await plan(ctx, { kind: 'hosting', personId, eventId: shared.event.id, bulk: false, facts: { outcome: 'published' } })
    const mails = await mailsTo(personId)
    expect(mails.map(({ kind }) => kind).toSorted()).toEqual(['announcement', 'chase', 'group', 'hosting'])
    expect(mails.filter((mail) => /zebra/i.test(outside(mail))).map(({ kind }) => kind)).toEqual([])
    const stranger = await aPerson(ctx)
    await plan(ctx, { kind: 'hosting', personId: stranger.id, eventId: shared.event.id, bulk: false, facts: { outcome: 'published' } })
    expect(outside((await mailsTo(stranger.id))[0]!), 'whoever is in no such group has it as it is').toMatch(/zebra/i)
  })
})
