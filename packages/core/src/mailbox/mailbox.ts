import PostalMime from 'postal-mime'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { authorise } from '../permission/permission.ts'
import { findMail, listMailRows, type MailboxRow, saveMail } from './mailbox.repo.ts'

export type StoredMail = { messageId: string; recipient: string; subject: string; raw: Uint8Array }

/** Takes in what would have been sent if an SMTP server were named. */
export async function storeMail(ctx: Ctx, mail: StoredMail): Promise<void> {
  await saveMail(ctx.db, { ...mail, receivedAt: ctx.now() })
}

/** The newest 200 messages. Organizers of the instance only: here stand sign-in links. */
export async function listMailbox(ctx: Ctx): Promise<Omit<MailboxRow, 'raw'>[]> {
  authorise(ctx, 'mailbox.read')
  return listMailRows(ctx.db)
}

/** A message taken apart for reading. `content` is there for attachments that are text, such as a calendar entry. */
export type Mail = Omit<MailboxRow, 'raw'> & {
  raw: string
  headers: { name: string; value: string }[]
  text: string
  html: string | null
  attachments: { name: string; type: string; content: string | null }[]
}

/** One message as it would have gone out (RFC 5322), whole and in its parts. */
export async function getMail(ctx: Ctx, { id }: { id: number }): Promise<Mail> {
  authorise(ctx, 'mailbox.read')
  const row = await findMail(ctx.db, id)
  if (!row) throw new DomainError('not_found', 'This message is no longer in the mailbox.')
  const { headers, text = '', html, attachments } = await PostalMime.parse(row.raw, { attachmentEncoding: 'arraybuffer' })
  return {
    ...row,
    raw: new TextDecoder().decode(row.raw),
    headers: headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
    text,
    html: html ? withPictures(html, attachments) : null,
    attachments: attachments.map(({ filename, mimeType, content }) => ({ name: filename ?? mimeType, type: mimeType, content: mimeType.startsWith('text/') ? textOf(content) : null })),
  }
}

/** Pictures that come with a message are shown where it names them (RFC 2392), as no mail program of ours is at hand to do so. */
function withPictures(html: string, attachments: Awaited<ReturnType<typeof PostalMime.parse>>['attachments']): string {
  return attachments.reduce((shown, { contentId, mimeType, content }) => {
    if (!contentId || !/^image\/(png|jpeg|gif|webp)$/.test(mimeType)) return shown
    return shown.replaceAll(`cid:${contentId.replace(/^<|>$/g, '')}`, `data:${mimeType};base64,${(typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as ArrayBuffer)).toString('base64')}`)
  }, html)
}

function textOf(content: string | ArrayBuffer | Uint8Array): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}
