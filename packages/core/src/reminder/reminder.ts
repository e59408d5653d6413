import type { Message } from '@turnout/mail/message.ts'
import { record } from '../audit/audit.ts'
import { getCall } from '../call/call.repo.ts'
import { defaultWhen } from '../call/call.rules.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { type EventRow, getEventRow, listSlotsCounted, type SlotCounted } from '../event/event.repo.ts'
import { resolveWhen } from '../event/event.rules.ts'
import { getGroup, listGroupPath } from '../group/group.repo.ts'
import { newId } from '../id.ts'
import { wakeWorkers } from '../ledger/ledger.ts'
import { allowLong } from '../ledger/ledger.repo.ts'
import { authorise } from '../permission/permission.ts'
import { instantsOf } from '../time/time.rules.ts'
import { transact } from '../transact.ts'
import { hostReminderMail, type ReminderFacts, reminderMail } from './reminder.mail.ts'
import { deleteRule, hasUnsettled, listRules, type NewRule, planDueReminders, type Rule, saveRuleRow, takePlanning } from './reminder.repo.ts'
import { applying, dueFor, type Level, levelOf, type SlotTime, staleMinutesOf } from './reminder.rules.ts'
import { type RuleInput, type RuleScope, timeOf } from './reminder.schema.ts'

/** About so many answers are looked at in one transaction: reminders of a whole country do not wait for the last of them. */
const together = 100_000

/**
 * The minute tick: writes due reminders into the ledger and wakes a worker. Safe to run at any time, any number of times; of several
 * processes one does it, and the others do not wait.
 */
export async function planReminders(ctx: Ctx): Promise<number> {
  let planned = 0
  for (let left = true; left; ) {
    const done = await transact(ctx, async (ctx) => {
      if (!(await takePlanning(ctx.db)) || !(await hasUnsettled(ctx.db, ctx.now()))) return { planned: 0, left: false }
      await allowLong(ctx.db)
      const done = await planDueReminders(ctx.db, ctx.now(), together)
      if (done.planned > 0) wakeWorkers(ctx)
      return done
    })
    planned += done.planned
    left = done.left
  }
  return planned
}

type Place = { eventId: string | null; callId: string | null; event: EventRow | null }

/** Whoever may change the event or call may say when it reminds. */
async function openScope(ctx: Ctx, { of, id }: RuleScope): Promise<Place> {
  if (of === 'call') {
    authorise(ctx, 'call.write')
    return { eventId: null, callId: (await getCall(ctx.db, id)).id, event: null }
  }
  const event = await getEventRow(ctx.db, id)
  authorise(ctx, 'event.write', { groupPath: await listGroupPath(ctx.db, event.groupId) })
  return { eventId: event.id, callId: event.callId, event }
}

export type RuleView = Rule & {
  level: Level
  /** It is this event's or call's own, and resetting it brings back what it took the place of. */
  own: boolean
  /** Of an event: when somebody in its own zone gets it, for the first slot. */
  dueAt: Temporal.Instant | null
  zone: string | null
}

/** The rules that apply to an event or a call, each with where it comes from. */
export async function listReminderRules(ctx: Ctx, scope: RuleScope): Promise<RuleView[]> {
  const place = await openScope(ctx, scope)
  const slot = place.event ? (await listSlotsCounted(ctx.db, place.event.id))[0] : undefined
  const rules = applying((await listRules(ctx.db, place)).filter((rule) => !slot || rule.allDay === null || rule.allDay === slot.allDay))
  return rules.map((rule) => ({ ...rule, level: levelOf(rule), own: levelOf(rule) === scope.of, dueAt: slot ? dueFor(rule, slot, slot.zone).dueAt : null, zone: slot?.zone ?? null }))
}

/** The row that a form makes: a rule of this event or call, in the family of the one it changes or in a new one. */
async function rowOf(ctx: Ctx, input: RuleInput, { eventId, callId }: Place): Promise<NewRule> {
  const rules = applying(await listRules(ctx.db, { eventId, callId }))
  const base = rules.find((rule) => rule.id === input.ruleId)
  if (input.ruleId && !base) throw new DomainError('not_found', 'This reminder is not there any more. Open the list again.')
  if (!base && rules.filter((rule) => rule.kind === 'custom').length >= 20) throw new DomainError('conflict', 'There are 20 reminders of your own already. Change or remove one of them.', { reason: 'many' })
  const time = timeOf(input)
  const same = base && base.anchor === time.anchor && base.offsetMinutes === time.offsetMinutes && base.dayOffset === time.dayOffset && base.localTime === time.localTime
  const forHosts = base?.kind === 'host_list' || base?.kind === 'host_outcome'
  const mine = base && levelOf(base) === input.of
  return {
    ...time, id: mine ? base.id : newId(), eventId: input.of === 'event' ? eventId : null, callId: input.of === 'call' ? callId : null,
    kind: base?.kind ?? 'custom', key: base ? base.key : newId(), allDay: base?.allDay ?? null, name: input.name || (base?.name ?? ''), enabled: input.enabled,
    audience: forHosts ? 'hosts' : input.audience, subject: input.subject, body: input.body, leadMinutes: base?.leadMinutes ?? 0,
    staleMinutes: same ? base.staleMinutes : staleMinutesOf(time), unconfirmedToo: base?.unconfirmedToo ?? false,
  }
}

/** Gives an event or a call a reminder of its own, in place of the one it inherited or beside them. Who was reminded by its family already is not reminded again. */
export async function saveReminderRule(ctx: Ctx, input: RuleInput): Promise<void> {
  await transact(ctx, async (ctx) => {
    const place = await openScope(ctx, input)
    await saveRuleRow(ctx.db, await rowOf(ctx, input, place))
    await record(ctx, `${input.of}.reminder_saved`, input.id)
  })
}

/** Takes an own reminder back, so that the inherited one applies again. Doing it twice changes nothing. */
export async function resetReminderRule(ctx: Ctx, { ruleId, ...scope }: RuleScope & { ruleId: string }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const place = await openScope(ctx, scope)
    if (await deleteRule(ctx.db, ruleId, scope.of === 'event' ? { eventId: place.eventId, callId: null } : { eventId: null, callId: place.callId })) await record(ctx, `${scope.of}.reminder_reset`, scope.id)
  })
}

export type Preview = Pick<Message, 'subject' | 'text'> & { dueAt: Temporal.Instant | null; zone: string | null }

/** What a reminder would say and when, for an invented person. Nothing is saved or sent. */
export async function previewReminder(ctx: Ctx, input: RuleInput): Promise<Preview> {
  const place = await openScope(ctx, input)
  const row = await rowOf(ctx, input, place)
  const { facts, slot } = await sampleOf(ctx, place)
  const recipient = { name: 'Alex Example', email: 'alex@example.org', locale: ctx.locale, deliveryId: 0, bulk: true, signupId: newId() }
  const words = { kind: row.kind, subject: row.subject ?? null, body: row.body ?? null }
  const rule = { anchor: row.anchor, offsetMinutes: row.offsetMinutes ?? null, dayOffset: row.dayOffset ?? null, localTime: row.localTime ?? null, staleMinutes: row.staleMinutes }
  const { dueAt } = dueFor(rule, slot, slot.zone)
  // Read at the time it goes out, so that it says "tomorrow" where it will.
  const then = { ...ctx, now: () => dueAt }
  const { subject, text } = row.audience === 'hosts' ? hostReminderMail(then, recipient, facts, words) : reminderMail(then, recipient, facts, { id: newId(), name: recipient.name, status: 'going', confirmedAt: dueAt }, words)
  return { subject, text, dueAt, zone: slot.zone }
}

async function sampleOf(ctx: Ctx, { event, callId }: Place): Promise<{ facts: ReminderFacts; slot: SlotTime }> {
  const call = callId ? await getCall(ctx.db, callId) : null
  const nobody = { others: [], counts: { going: 12, maybe: 3, waitlisted: 0, total: null, known: true } }
  if (!event) {
    if (!call) throw new Error('invariant: a rule is of an event or a call')
    const when = defaultWhen(call)
    const sample = { id: call.id, slug: call.slug, status: 'published' as const, placeName: 'Main gate', placeAddress: '', directions: '', onlineUrl: null, contact: '', cancelReason: '', latitude: null, longitude: null }
    return { facts: { ...nobody, event: sample, slot: { id: call.id, title: '', sequence: 0, changedAt: ctx.now() }, title: call.eventTitle, when, group: call.caller || call.title }, slot: { ...instantsOf(when), zone: when.timeZone } }
  }
  const [group, slots] = await Promise.all([getGroup(ctx.db, event.groupId), listSlotsCounted(ctx.db, event.id)])
  const slot = slots[0] as SlotCounted
  return { facts: { ...nobody, event, slot, title: event.title ?? call?.eventTitle ?? '', when: resolveWhen(slot, call && defaultWhen(call)), group: group.name }, slot }
}
