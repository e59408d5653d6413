import type { Message } from '@turnout/mail/message.ts'
import type { Ctx } from '../ctx.ts'
import { type EventFacts, eventFacts } from '../event/event.mail.ts'
import { type Recipient, translatorFor, writeLetter } from '../letter/letter.ts'
import { formatWhen } from '../time/time.rules.ts'
import { signToken } from '../token.ts'

/** What the ledger keeps of a question: which one, and for a call for help what was said. */
export type CheckFacts = { checkId: string; level: string; about: 'question' | 'help'; note: string }

/** Asks whether it is still on, or tells those above that a rep wants help. The link answers; opening it changes nothing. */
export function repCheckMail(ctx: Ctx, recipient: Recipient, facts: EventFacts, { checkId, level, about, note }: CheckFacts): Message {
  const t = translatorFor(recipient)
  const kind = about === 'help' ? 'help' : level === 'above' ? 'above' : level === 'deputy' ? 'deputy' : 'rep'
  const values = { title: facts.title, group: facts.group, when: formatWhen(facts.when, recipient.locale) }
  return writeLetter(ctx, recipient, {
    subject: t(`mail.repCheck.${kind}.subject`, values),
    heading: t(`mail.repCheck.${kind}.heading`, values),
    paragraphs: [...(recipient.name ? [t('mail.hello', { name: recipient.name })] : []), t(`mail.repCheck.${kind}.body`, values), ...(note ? [note] : [])],
    facts: eventFacts({ ...facts, event: { ...facts.event, directions: '', onlineUrl: null } }, recipient),
    action: about === 'help' ? { label: t('mail.repCheck.chase'), url: `${ctx.origin}/app/chase` } : { label: t('mail.repCheck.action'), url: `${ctx.origin}/still-on/${signToken(ctx, 'still_on', checkId)}` },
    links: about === 'question' && level === 'above' ? [{ label: t('mail.repCheck.chase'), url: `${ctx.origin}/app/chase` }] : [],
  })
}
