import { writeFeed } from '@turnout/calendar/write-calendar.ts'
import { listComing } from '../answer/answer.repo.ts'
import { record } from '../audit/audit.ts'
import { defaultWhen } from '../call/call.rules.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { calendarEntry, neutralTitle } from '../event/event.mail.ts'
import { resolveWhen } from '../event/event.rules.ts'
import { newId } from '../id.ts'
import { spend } from '../limit/limit.ts'
import { requirePerson } from '../permission/permission.ts'
import { ownSequence } from '../signup/signup.rules.ts'
import { openToken, signToken } from '../token.ts'
import { transact } from '../transact.ts'
import { deleteFeed, findFeedOf, findOwner, replaceFeed } from './diary.repo.ts'

const addressOf = (ctx: Ctx, id: string): string => `${ctx.origin}/calendars/${signToken(ctx, 'calendar', id)}.ics`

/** The address of one's private calendar; null until one asks for it. */
export async function getDiaryAddress(ctx: Ctx): Promise<{ url: string | null }> {
  const { personId } = requirePerson(ctx)
  const id = await findFeedOf(ctx.db, personId)
  return { url: id ? addressOf(ctx, id) : null }
}

/** Makes one's private calendar, or a new address for it: the old one shows nothing from then on. */
export async function renewDiary(ctx: Ctx): Promise<{ url: string }> {
  const { personId } = requirePerson(ctx)
  return transact(ctx, async (ctx) => {
    const id = newId()
    await replaceFeed(ctx.db, { id, personId, createdAt: ctx.now() })
    await record(ctx, 'person.calendar_renewed', personId)
    return { url: addressOf(ctx, id) }
  })
}

/** Ends one's private calendar. Doing it twice changes nothing. */
export async function revokeDiary(ctx: Ctx): Promise<void> {
  const { personId } = requirePerson(ctx)
  await transact(ctx, async (ctx) => {
    if (await deleteFeed(ctx.db, personId)) await record(ctx, 'person.calendar_revoked', personId)
  })
}

/** Everything that somebody comes to, for their calendar program. Whoever has the address may read it; it names nobody, its owner neither. */
export async function diaryFile(ctx: Ctx, { token }: { token: string }): Promise<string> {
  await spend(ctx, 'linkNetwork', ctx.network)
  const personId = await findOwner(ctx.db, openToken(ctx, 'calendar', token))
  if (!personId) throw new DomainError('gone', 'This calendar was closed by its owner. A new address is in their settings.', { reason: 'revoked' })
  const rows = await listComing(ctx.db, personId, ctx.now().subtract({ hours: 24 * 90 }))
  const entries = rows.map(({ signup, event, slot, group, call, neutral, locale }) => {
    // As in what they were mailed.
    const own = { ...slot, sequence: ownSequence(slot, signup) }
    const entry = calendarEntry(ctx, { event, slot: own, group: group.name, title: event.title ?? call?.eventTitle ?? '', when: resolveWhen(slot, call && defaultWhen(call)), neutral: neutral ? neutralTitle(locale ?? ctx.locale) : null }, { directions: true })
    return signup.status === 'maybe' && entry.status === 'confirmed' ? { ...entry, status: 'tentative' as const } : entry
  })
  return writeFeed(entries, { name: ctx.instance.name, url: ctx.origin })
}
