import { type Ctx } from '@turnout/core/ctx.ts'
import { storeMail } from '@turnout/core/mailbox/mailbox.ts'
import type { DkimKey } from '@turnout/mail/dkim.ts'
import { createEmbeddedTransport } from '@turnout/mail/embedded-transport.ts'
import { createSmtpTransport } from '@turnout/mail/smtp-transport.ts'
import type { Transport } from '@turnout/mail/transport.ts'
import type { Config } from './config.ts'

/** SMTP where a server is named, else the mailbox in the workspace. */
export function openTransport({ smtpUrl, smtpConnections, mailFrom }: Config, ctx: Ctx, dkim?: () => DkimKey | undefined): Transport {
  if (smtpUrl) return createSmtpTransport({ url: smtpUrl, from: mailFrom, dkim, maxConnections: smtpConnections })
  return createEmbeddedTransport({
    from: mailFrom,
    store: ({ messageId, to, subject, raw }) => storeMail(ctx, { messageId, recipient: to.email, subject, raw }),
  })
}
