import { type Notice, shownLink, writeLeaflet, writePoster } from '@turnout/paper/poster.ts'
import { defaultWhen } from '../call/call.rules.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { resolveWhen } from '../event/event.rules.ts'
import { spend } from '../limit/limit.ts'
import { plainText } from '../markdown/markdown.ts'
import { languages, wordsFor } from '../words/words.ts'
import { findToPrint, listByTail } from './print.repo.ts'
import { printedPlace, printedTimes, shortCode, tailOf } from './print.rules.ts'
import type { PaperInput } from './print.schema.ts'

/** The address that is printed: short enough to be typed. */
export const shortLink = (ctx: Pick<Ctx, 'origin'>, eventId: string): string => `${ctx.origin}/e/${shortCode(eventId)}`

/** The language that paper is written in: the one that is asked for, or else the group's own, or else the asking person's. */
const printedIn = (ctx: Ctx, wanted: string | null, spoken: readonly string[]): string => [wanted, ...spoken, ctx.locale].find((one) => languages.some((language) => one?.split('-')[0] === language)) ?? ctx.locale

/** Who calls for it, as the page says it; a call that is not public is not named. */
export const calledBy = (call: { status: string; caller: string } | null, locale: string): string => (call && call.status !== 'draft' && call.caller !== '' ? wordsFor(locale)('paper.calledBy', { caller: call.caller }) : '')

/** A poster or leaflet of a public event, as PDF. It says what its public page says, so anybody may have it. */
export async function printNotice(ctx: Ctx, { slug, kind, size, locale: wanted }: PaperInput): Promise<Uint8Array> {
  await spend(ctx, 'paperNetwork', ctx.network)
  const row = await findToPrint(ctx.db, slug)
  if (!row) throw new DomainError('not_found', 'There is no such event.')
  const { event, call, group, slots } = row
  const locale = printedIn(ctx, wanted, group.languages)
  const t = wordsFor(locale)
  const about = event.description ?? (call && call.status !== 'draft' ? call.summary || call.description : '')
  const link = shortLink(ctx, event.id)
  const when = printedTimes(slots.map((slot) => resolveWhen(slot, call && defaultWhen(call))), { locale, now: ctx.now(), more: t('paper.more', { link: shownLink(link) }) })
  const notice: Notice = {
    title: event.title ?? call?.eventTitle ?? '', when, ...printedPlace({ ...event, online: event.onlineUrl !== null }, group.town), host: group.name, caller: calledBy(call, locale), text: plainText(about).slice(0, 2000),
    link, accent: ctx.instance.accent, locale, words: { join: t('paper.join'), scan: t('paper.scan') },
  }
  return kind === 'poster' ? writePoster(notice, size) : writeLeaflet(notice, size === 'a3' ? 'a4' : size)
}

/** Where a short link leads. */
export async function openShortLink(ctx: Ctx, { code }: { code: string }): Promise<{ path: string }> {
  await spend(ctx, 'linkNetwork', ctx.network)
  const tail = tailOf(code)
  const [slug, other] = tail ? await listByTail(ctx.db, tail) : []
  if (!slug || other) throw new DomainError('not_found', 'This address leads nowhere. Look at the letters again, or scan the code.')
  return { path: `/events/${slug}` }
}
