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

/** One message as it would have gone out (RFC 5322), as text. */
export async function getMail(ctx: Ctx, { id }: { id: number }): Promise<Omit<MailboxRow, 'raw'> & { raw: string }> {
  authorise(ctx, 'mailbox.read')
  const row = await findMail(ctx.db, id)
  if (!row) throw new DomainError('not_found', 'This message is no longer in the mailbox.')
  return { ...row, raw: new TextDecoder().decode(row.raw) }
}
