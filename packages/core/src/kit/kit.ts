import { record } from '../audit/audit.ts'
import { getCall } from '../call/call.repo.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { newId } from '../id.ts'
import { spend } from '../limit/limit.ts'
import { renderMarkdown } from '../markdown/markdown.ts'
import { authorise } from '../permission/permission.ts'
import { openToken, signToken } from '../token.ts'
import { transact } from '../transact.ts'
import { deleteKitRow, findKitFile, getKitRow, type KitRow, listKitRows, lockKit, saveKitRow, updateKitRow } from './kit.repo.ts'
import { largestKit, largestKitFile, mostKitItems } from './kit.rules.ts'
import type { KitInput, KitMove } from './kit.schema.ts'

/** `address`: where a file is fetched, or a link leads; `bodyHtml` for talking points, whose words are Markdown. */
export type KitItem = KitRow & { address: string | null; bodyHtml: string }

/** Where the file of a kit is fetched by whoever was given the link, which is signed. */
export const kitFileUrl = (ctx: Pick<Ctx, 'origin' | 'secrets'>, id: string): string => `${ctx.origin}/kit/${signToken(ctx, 'kit', id)}`

/** A call's kit as it is shown to those who may see it; the caller has checked that they do. */
export async function kitOf(ctx: Ctx, callId: string): Promise<KitItem[]> {
  return (await listKitRows(ctx.db, callId)).map((item) => ({
    ...item,
    address: item.kind === 'file' ? kitFileUrl(ctx, item.id) : item.url,
    bodyHtml: item.kind === 'points' ? renderMarkdown(item.body) : '',
  }))
}

/** A call's kit for those who write it. */
export async function listKit(ctx: Ctx, { callId }: { callId: string }): Promise<{ call: { id: string; title: string }; items: KitItem[] }> {
  authorise(ctx, 'call.write')
  const { id, title } = await getCall(ctx.db, callId)
  return { call: { id, title }, items: await kitOf(ctx, callId) }
}

/** Adds to a call's kit or changes what is in it. Bounded in number and size, whoever adds at the same time. */
export async function writeKit(ctx: Ctx, { callId, id, kind, title, body, url, fileName, content }: KitInput): Promise<void> {
  authorise(ctx, 'call.write')
  const bytes = content === '' ? null : new Uint8Array(Buffer.from(content, 'base64'))
  if (kind === 'file' && !id && !bytes?.byteLength) throw new DomainError('invalid', 'Choose a file that is not empty.', { field: 'content' })
  if (bytes && bytes.byteLength > largestKitFile) throw new DomainError('too_large', 'Choose a file of at most 5 MB.', { field: 'content' })
  await transact(ctx, async (ctx) => {
    const items = await lockKit(ctx.db, callId)
    const known = items.find((item) => item.id === id)
    if (id && known?.kind !== kind) throw new DomainError('not_found', 'This part of the kit does not exist any more.')
    const words = { title, body: kind === 'points' || kind === 'message' ? body : '', url: kind === 'link' ? url : null }
    const file = kind === 'file' && bytes ? { fileName: fileName || 'file', size: bytes.byteLength, content: bytes } : {}
    const others = items.filter((item) => item.id !== id)
    if (others.length >= mostKitItems) throw new DomainError('too_large', `A kit holds at most ${mostKitItems} things. Remove one first.`)
    if (bytes && bytes.byteLength + others.reduce((sum, item) => sum + (item.size ?? 0), 0) > largestKit) throw new DomainError('too_large', 'The files of a kit are at most 25 MB together. Remove one first, or put it elsewhere and add a link.', { field: 'content' })
    const createdBy = ctx.actor.kind === 'person' ? ctx.actor.personId : null
    if (known) await updateKitRow(ctx.db, known.id, { ...words, ...file })
    else await saveKitRow(ctx.db, { id: newId(), callId, kind, ...words, ...file, createdBy, createdAt: ctx.now() })
    await record(ctx, known ? 'call.kit_changed' : 'call.kit_added', callId, { kind })
  })
}

export async function removeKit(ctx: Ctx, { id }: { id: string }): Promise<void> {
  authorise(ctx, 'call.write')
  await transact(ctx, async (ctx) => {
    const { callId, kind } = await getKitRow(ctx.db, id)
    await deleteKitRow(ctx.db, id)
    await record(ctx, 'call.kit_removed', callId, { kind })
  })
}

/** Changes places with its neighbour; at the end of the list it stays. */
export async function moveKit(ctx: Ctx, { id, to }: KitMove): Promise<void> {
  authorise(ctx, 'call.write')
  await transact(ctx, async (ctx) => {
    const items = await lockKit(ctx.db, (await getKitRow(ctx.db, id)).callId)
    const at = items.findIndex((item) => item.id === id)
    const other = at + (to === 'up' ? -1 : 1)
    if (at < 0 || other < 0 || other >= items.length) return
    const order = items.with(at, items[other] as KitRow).with(other, items[at] as KitRow)
    for (const [position, item] of order.entries()) if (item.position !== position) await updateKitRow(ctx.db, item.id, { position })
  })
}

/** The file that a signed link leads to. */
export async function getKitFile(ctx: Ctx, { token }: { token: string }): Promise<{ name: string; content: Uint8Array }> {
  await spend(ctx, 'linkNetwork', ctx.network)
  const file = await findKitFile(ctx.db, openToken(ctx, 'kit', token))
  if (!file) throw new DomainError('gone', 'This file was taken out of the kit. Ask the organizer of the call.')
  return file
}
