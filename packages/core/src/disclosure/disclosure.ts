import { record } from '../audit/audit.ts'
import { wordsChanged } from '../consent/consent.ts'
import type { Ctx } from '../ctx.ts'
import { newId } from '../id.ts'
import { languages, wordsFor } from '../words/words.ts'
import { type Body, listAgreed, listBodies, revokeDisclosures, saveDisclosures } from './disclosure.repo.ts'
import type { Agreed } from './disclosure.schema.ts'

/** The words beside the box that lets a body above see who somebody is. */
export const bodyWording = (locale: string, body: string): string => wordsFor(locale)('consent.body', { body })

/** What is asked of whoever signs up for the event, in the language of whoever asks. */
export async function listAskedBodies(ctx: Ctx, eventId: string): Promise<(Body & { wording: string })[]> {
  return (await listBodies(ctx.db, eventId)).map((body) => ({ ...body, wording: bodyWording(ctx.locale, body.name) }))
}

type Whose = { eventId: string; personId: string }

/**
 * The rows for what was ticked, in the words that were read. Refuses words that are not the present ones, and lets go of a body
 * that stands above no host any more: nobody agreed to another.
 */
async function given(ctx: Ctx, whose: Whose, agreed: Agreed): Promise<Parameters<typeof saveDisclosures>[1]> {
  if (Object.keys(agreed).length === 0) return []
  const bodies = new Map((await listBodies(ctx.db, whose.eventId)).map((body) => [body.id, body]))
  return Object.entries(agreed).flatMap(([groupId, words]) => {
    const body = bodies.get(groupId)
    if (!body) return []
    const locale = [ctx.locale, ...languages].find((one) => bodyWording(one, body.name) === words.trim())
    if (locale === undefined) throw wordsChanged(`agreed.${groupId}`)
    return [{ id: newId(), ...whose, groupId, wording: words.trim(), locale, givenAt: ctx.now() }]
  })
}

/** Keeps what was ticked on signing up, in the caller's transaction. */
export async function agree(ctx: Ctx, whose: Whose, agreed: Agreed): Promise<void> {
  await saveDisclosures(ctx.db, await given(ctx, whose, agreed))
}

/** Makes what is agreed exactly what is ticked now: the rest is taken back, and those bodies lose sight at once. */
export async function settle(ctx: Ctx, whose: Whose, agreed: Agreed): Promise<void> {
  const rows = await given(ctx, whose, agreed)
  const kept = new Set(Object.keys(agreed))
  const gone = (await listAgreed(ctx.db, whose)).filter((one) => !kept.has(one.id)).map((one) => one.id)
  if ((await revokeDisclosures(ctx.db, whose, gone, ctx.now())) > 0) await record(ctx, 'event.sight_revoked', whose.eventId, { bodies: gone })
  await saveDisclosures(ctx.db, rows)
}

/** Every body that may be let see the name, and those that were: a box each. */
export async function listChoices(ctx: Ctx, whose: Whose): Promise<(Body & { wording: string; agreed: boolean })[]> {
  const [asked, agreed] = await Promise.all([listAskedBodies(ctx, whose.eventId), listAgreed(ctx.db, whose)])
  const known = new Set(agreed.map((one) => one.id))
  const former = agreed.filter((one) => asked.every((body) => body.id !== one.id))
  return [...asked.map((body) => ({ ...body, agreed: known.has(body.id) })), ...former.map((one) => ({ ...one, agreed: true }))]
}
