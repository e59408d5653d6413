import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { deliveries } from '@turnout/db/tables/delivery.ts'
import { reminderRules } from '@turnout/db/tables/reminder.ts'
import type { Message } from '@turnout/mail/message.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { requestSignInLink } from '../account/account.ts'
import { SignInRequest } from '../account/account.schema.ts'
import { cancelEvent } from '../event/event.ts'
import { eq } from 'drizzle-orm'
import { events } from '@turnout/db/tables/event.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { aCall } from '../testing/calls.ts'
import { asSystem, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { aSignup } from '../testing/signups.ts'
import { openToken } from '../token.ts'
import de from '../locales/de.json' with { type: 'json' }
import en from '../locales/en.json' with { type: 'json' }
import { composeMail } from './delivery.mail.ts'
import { listMailFacts } from './delivery.repo.ts'
import type { DeliveryKind } from './delivery.schema.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
})
afterAll(() => database.close())

type Case = { kind: DeliveryKind; facts?: Record<string, string | null>; rule?: string; status?: (typeof signups.$inferSelect)['status']; confirmed?: boolean; bulk?: boolean; slotless?: boolean }

const cases: Record<string, Case> = {
  'please confirm': { kind: 'confirmation', confirmed: false },
  'confirm first': { kind: 'confirmation', status: 'unconfirmed', confirmed: false },
  going: { kind: 'confirmation' },
  maybe: { kind: 'confirmation', status: 'maybe' },
  waitlisted: { kind: 'confirmation', status: 'waitlisted' },
  declined: { kind: 'confirmation', status: 'declined' },
  'an offer that nobody took': { kind: 'confirmation', status: 'cancelled', facts: { outcome: 'lapsed' } },
  promotion: { kind: 'promotion' },
  'maybe, unconfirmed': { kind: 'confirmation', status: 'maybe', confirmed: false },
  'waitlisted, unconfirmed': { kind: 'confirmation', status: 'waitlisted', confirmed: false },
  'waiting for the host, unconfirmed': { kind: 'confirmation', status: 'pending', confirmed: false },
  'moved up, unconfirmed': { kind: 'promotion', confirmed: false },
  'a week before': { kind: 'reminder', rule: 'week_before', bulk: true },
  'the day before': { kind: 'reminder', rule: 'day_before', bulk: true },
  'the same day': { kind: 'reminder', rule: 'same_day', bulk: true },
  thanks: { kind: 'reminder', rule: 'thanks', bulk: true },
  'the day before, unconfirmed': { kind: 'reminder', rule: 'day_before', bulk: true, confirmed: false },
  change: { kind: 'change', facts: { oldStartLocal: '2030-03-20T12:30', oldEndLocal: null, oldTimeZone: 'Europe/London', oldPlace: 'South gate' } },
  'change of words': { kind: 'change', facts: { oldTitle: 'Tea', oldSlot: 'Early', oldDirections: 'another', oldDescription: 'another' } },
  'change of the online link': { kind: 'change', facts: { oldPlace: 'South gate', oldOnline: 'https://meet.example/old' } },
  cancellation: { kind: 'cancellation' },
  'hosting: published': { kind: 'hosting', facts: { outcome: 'published' }, slotless: true },
  'hosting: pending': { kind: 'hosting', facts: { outcome: 'pending' }, slotless: true },
  'hosting: approved': { kind: 'hosting', facts: { outcome: 'approved' }, slotless: true },
  'hosting: other words': { kind: 'hosting', facts: { outcome: 'followed' }, slotless: true },
  'hosting: along, asked': { kind: 'hosting', facts: { outcome: 'cohost_asked' }, slotless: true },
  'hosting: sent back': { kind: 'hosting', facts: { outcome: 'sent_back' }, slotless: true },
}

/** The message of a ledger row of this kind, for somebody who reads `locale`. */
async function compose({ kind, facts = {}, rule, status, confirmed = true, bulk = false, slotless = false }: Case, locale: string): Promise<Message> {
  const call = await aCall(ctx)
  const { event, slot } = await anEvent(ctx, { callId: call.id, onlineUrl: 'https://meet.example/room', placeName: 'Büro <b>1</b> & Hof', contact: 'Ask at the gate' })
  const signup = await aSignup({ ...ctx, locale }, slot, { name: 'Zoë & Söhne', guests: 2 })
  if (status || !confirmed) await ctx.db.update(signups).set({ ...(status ? { status } : {}), confirmedAt: confirmed ? ctx.now() : null }).where(eq(signups.id, signup.id))
  if (kind === 'cancellation') await cancelEvent(asSystem(ctx), { id: event.id, reason: 'The hall is closed' })
  const [ruleRow] = rule ? await ctx.db.select().from(reminderRules).where(eq(reminderRules.kind, rule as 'thanks')) : []
  await ctx.db.delete(deliveries)
  const [row] = await ctx.db
    .insert(deliveries)
    .values({ kind, facts: { ...facts, ...(slotless ? { locale } : {}) }, personId: signup.personId, eventId: event.id, ...(slotless ? {} : { signupId: signup.id, slotId: slot.id }), ruleId: ruleRow?.id, bulk, plannedFor: ctx.now(), createdAt: ctx.now() })
    .returning()
  const [found] = await listMailFacts(ctx.db, [row!.id])
  if (!found) throw new Error('invariant: a delivery has its facts')
  expect(composeMail(ctx, found), 'written twice it is the same message').toEqual(composeMail(ctx, found))
  return composeMail(ctx, found)
}

describe.each(['en', 'de'])('every message, in %s', (locale) => {
  test.each(Object.keys(cases))('%s', async (name) => {
    const given = cases[name]!
    const { subject, html, text, messageId, to, headers, ics, bulk } = await compose(given, locale)
    const words = [subject, text, html].join('\n')
    expect(words).not.toMatch(/\bmail\.[a-z]|\{\{|\}\}|undefined|\bnull\b|\[object/)
    expect(subject).toContain('Lunchtime gathering')
    expect(html).toContain(`lang="${locale}"`)
    expect(html).not.toContain('<b>1</b>')
    expect(text).not.toMatch(/&amp;|&lt;|&quot;/)
    expect(messageId).toMatch(/^<turnout\.\d+\.[\w-]{16}@turnout\.example>$/)
    expect(to.email).toMatch(/^guest-/)
    expect([bulk, 'List-Unsubscribe' in headers, headers['List-Unsubscribe-Post']]).toEqual(given.bulk ? [true, true, 'List-Unsubscribe=One-Click'] : [false, false, undefined])
    const calendar = ['going', 'please confirm', 'maybe', 'maybe, unconfirmed', 'promotion', 'moved up, unconfirmed'].includes(name) || name.startsWith('change') ? 'REQUEST' : name === 'cancellation' ? 'CANCEL' : undefined
    expect(ics?.method).toBe(calendar)
    expect(ics?.content.match(/^METHOD:(\w+)\r$/m)?.[1]).toBe(calendar)
  })

  test('whoever let an offer lapse is told that it is over, and not that somebody else has it, which nobody knows', async () => {
    const { subject, text } = await compose(cases['an offer that nobody took']!, locale)
    expect(`${subject} ${text}`).not.toMatch(/somebody else|went|jemand|ging/i)
  })
})

test('both languages say the same things', () => {
  const keys = (words: object, path = ''): string[] => Object.entries(words).flatMap(([key, value]) => (typeof value === 'string' ? [`${path}${key} ${[...value.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted().join()}`] : keys(value as object, `${path}${key}.`)))
  expect(keys(de)).toEqual(keys(en))
})

test('a language of which there are no words is English; a country’s own is its language', async () => {
  expect((await compose(cases.going!, 'fr')).subject).toContain('You are going')
  expect((await compose(cases.going!, 'de-AT')).subject).toContain('Sie sind dabei')
})

test('the links open what they say', async () => {
  const confirmation = await compose(cases['please confirm']!, 'en')
  const answer = /https:\/\/turnout\.example\/signups\/([\w-]{43})/.exec(confirmation.text)?.[1] ?? ''
  const [signup] = await ctx.db.select().from(signups).where(eq(signups.id, openToken(ctx, 'answer', answer)))
  expect(signup).toBeDefined()
  const reminder = await compose(cases['the day before']!, 'en')
  expect(reminder.text).toMatch(/https:\/\/turnout\.example\/signups\/[\w-]{43}\?answer=declined/)
  const unsubscribe = /<https:\/\/turnout\.example\/unsubscribe\/([\w-]{43})>/.exec(reminder.headers['List-Unsubscribe'] ?? '')?.[1] ?? ''
  expect(openToken(ctx, 'unsubscribe', unsubscribe)).toBe(openToken(ctx, 'answer', /signups\/([\w-]{43})/.exec(reminder.text)?.[1] ?? ''))
})

test('directions and the online link are in the mail of those who come', async () => {
  const { text } = await compose(cases.going!, 'en')
  expect(text).toContain('Ring the second bell.')
  expect(text).toContain('https://meet.example/room')
})

test.each([
  ['the other side of the world', 'Asia/Tokyo', true], ['the event’s own zone', 'Europe/London', false], ['nowhere that is known', null, false],
])('what happens online is told in the event’s zone and that of whoever lives in %s', async (_where, timeZone, theirs) => {
  const call = await aCall(ctx)
  for (const onlineUrl of ['https://meet.example/room', null]) {
    const { event, slot } = await anEvent(ctx, { callId: call.id, onlineUrl, slot: { startLocal: '2030-03-21T12:30', endLocal: '2030-03-21T13:15', timeZone: 'Europe/London' } })
    const signup = await aSignup(ctx, slot, { timeZone })
    const [row] = await ctx.db.insert(deliveries).values({ kind: 'reminder', ruleFamily: 'day_before', personId: signup.personId, eventId: event.id, signupId: signup.id, slotId: slot.id, bulk: true, plannedFor: ctx.now(), createdAt: ctx.now() }).returning()
    const { text } = composeMail(ctx, (await listMailFacts(ctx.db, [row!.id]))[0]!)
    expect(text).toMatch(/12:30–13:15/)
    expect(text.includes('21:30–22:15')).toBe(theirs && onlineUrl !== null)
  }
})

test('a sign-in mail goes to the address that was typed, in the language it was asked for in', async () => {
  await ctx.db.delete(deliveries)
  await requestSignInLink({ ...ctx, locale: 'de' }, SignInRequest.parse({ email: 'neu@example.org' }))
  const [row] = await ctx.db.select().from(deliveries)
  const [facts] = await listMailFacts(ctx.db, [row!.id])
  const mail = composeMail(ctx, facts!)
  expect([mail.to.email, mail.subject, mail.bulk]).toEqual(['neu@example.org', 'Anmeldung bei Turnout', false])
  const token = /sign-in\/([\w-]{43})/.exec(mail.text)?.[1] ?? ''
  expect(openToken(ctx, 'sign_in', token)).toBe(row?.signInLinkId)
})

test.each([['/my-data', 'Sign in to see or delete your data'], ['/app', 'Sign in to Turnout']])('a sign-in mail that leads to %s says so', async (next, heading) => {
  await ctx.db.delete(deliveries)
  await requestSignInLink(ctx, SignInRequest.parse({ email: 'mia-data@example.org', next }))
  const [row] = await ctx.db.select().from(deliveries)
  expect(composeMail(ctx, (await listMailFacts(ctx.db, [row!.id]))[0]!).text).toContain(heading)
})

test('a rehearsal says so in every message', async () => {
  const { event } = await anEvent(ctx)
  await ctx.db.delete(deliveries)
  const [row] = await ctx.db.insert(deliveries).values({ kind: 'hosting', personId: (await aSignup(ctx, (await anEvent(ctx)).slot)).personId, eventId: event.id, facts: { outcome: 'published' }, bulk: false, plannedFor: ctx.now(), createdAt: ctx.now() }).returning()
  const [facts] = await listMailFacts(ctx.db, [row!.id])
  expect(composeMail({ ...ctx, instance: { ...ctx.instance, rehearsal: true } }, facts!).text).toContain(en.mail.rehearsal)
  expect(composeMail(ctx, facts!).text).not.toContain(en.mail.rehearsal)
  await ctx.db.delete(events).where(eq(events.id, event.id))
})

describe('whatever was answered, an address that nobody confirmed is asked to confirm, and one that was is not', () => {
  const said: Case[] = [...(['going', 'maybe', 'waitlisted', 'pending'] as const).map((status) => ({ kind: 'confirmation' as const, status })), ...(['going', 'pending'] as const).map((status) => ({ kind: 'promotion' as const, status }))]
  test.each(said.flatMap((one) => (['en', 'de'] as const).map((locale) => [one.kind, one.status, locale] as const)))('%s, %s, %s', async (kind, status, locale) => {
    const { confirmAction, answerAction } = { en, de }[locale].mail
    const asks = locale === 'en' ? /confirm that this address is yours/ : /bestätigen Sie, dass diese Adresse Ihnen gehört/
    for (const confirmed of [false, true]) {
      const mail = await compose({ kind, status, confirmed }, locale)
      expect([confirmed, asks.test(mail.text.replaceAll('\n', ' ')), mail.text.includes(`${confirmAction}:\n`), mail.text.includes(`${answerAction}:\n`)]).toEqual([confirmed, !confirmed, !confirmed, confirmed])
    }
  })

  test('whoever moved up gets the code for the door', async () => {
    for (const confirmed of [false, true]) expect((await compose({ kind: 'promotion', confirmed }, 'en')).text).toMatch(/Your code for the door:\n\S+\/tickets\//)
    expect((await compose({ kind: 'promotion', status: 'offered' }, 'en')).text).not.toContain('/tickets/')
  })
})
