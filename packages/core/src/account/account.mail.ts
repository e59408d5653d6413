import type { Message } from '@turnout/mail/message.ts'
import type { Ctx } from '../ctx.ts'
import { type Recipient, translatorFor, writeLetter } from '../letter/letter.ts'
import { signToken } from '../token.ts'
import { mailedLinkMinutes } from './account.rules.ts'

/** `forData`: they asked to see or delete their data, and the link leads there. */
export function signInMail(ctx: Ctx, recipient: Recipient, linkId: string, forData = false): Message {
  const t = translatorFor(recipient)
  const name = ctx.instance.name
  return writeLetter(ctx, recipient, {
    subject: t('mail.signIn.subject', { name }),
    heading: t(forData ? 'mail.signIn.dataHeading' : 'mail.signIn.heading', { name }),
    paragraphs: [t('mail.signIn.body', { minutes: mailedLinkMinutes }), t('mail.signIn.notYou')],
    action: { label: t('mail.signIn.action'), url: `${ctx.origin}/sign-in/${signToken(ctx, 'sign_in', linkId)}` },
  })
}
