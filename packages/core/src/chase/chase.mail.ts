import type { Message } from '@turnout/mail/message.ts'
import type { Ctx } from '../ctx.ts'
import { type Recipient, translatorFor, writeLetter } from '../letter/letter.ts'
import type { Translate } from '../words/words.ts'

/** What the ledger keeps of a prepared mail. `url` is where its button leads, `words` what the organizer added. */
export type ChaseFacts = { reason: string; call: string; group: string; url: string; words: string; sender: string }

/** The words of a prepared mail without a greeting: what its preview shows and what is sent. */
export function chaseWords(t: Translate, { reason, call, group, words, sender }: Omit<ChaseFacts, 'url'>): { subject: string; heading: string; paragraphs: string[]; action: string } {
  const values = { call, group }
  const said = (part: string): string => t(`mail.chase.${reason}.${part}`, values)
  return { subject: said('subject'), heading: said('heading'), paragraphs: [t('mail.chase.lead', values), said('body'), ...(words ? [words] : []), ...(sender ? [sender] : [])], action: said('action') }
}

/** What an organizer sends to those who answer for a workplace, in the language of each. */
export function chaseMail(ctx: Ctx, recipient: Recipient, facts: Record<string, string | null | undefined>): Message {
  const t = translatorFor(recipient)
  const { subject, heading, paragraphs, action } = chaseWords(t, { reason: facts.reason ?? 'how', call: facts.call ?? '', group: facts.group ?? '', words: facts.words ?? '', sender: facts.sender ?? '' })
  return writeLetter(ctx, recipient, { subject, heading, paragraphs: [...(recipient.name ? [t('mail.hello', { name: recipient.name })] : []), ...paragraphs], action: { label: action, url: facts.url ?? ctx.origin } })
}
