import type { Message } from '@turnout/mail/message.ts'
import type { Ctx } from '../ctx.ts'
import { answerUrl, type EventFacts, eventFacts, inviteFor } from '../event/event.mail.ts'
import { type Recipient, translatorFor, writeLetter } from '../letter/letter.ts'
import type { Signup } from './signup.repo.ts'

type Answered = Pick<Signup, 'id' | 'name' | 'status' | 'guests' | 'confirmedAt'>

/** Which of the texts an answer gets. */
function confirmationKey({ status, confirmedAt }: Pick<Signup, 'status' | 'confirmedAt'>, again: boolean): 'again' | 'confirm' | 'confirmFirst' | 'going' | 'maybe' | 'waitlisted' | 'declined' {
  if (again) return 'again'
  if (status === 'unconfirmed') return 'confirmFirst'
  if (status === 'declined' || status === 'cancelled') return 'declined'
  if (status === 'going' && confirmedAt === null) return 'confirm'
  return status
}

/** What was written down, the link that confirms or changes it, and for those who come the calendar entry. */
export function confirmationMail(ctx: Ctx, recipient: Recipient, facts: EventFacts, signup: Answered, again: string | null = null): Message {
  const t = translatorFor(recipient)
  const key = confirmationKey(signup, again !== null)
  const comes = signup.status === 'going' || signup.status === 'maybe'
  const guests = signup.guests > 0 ? [{ label: t('mail.facts.guests'), value: String(signup.guests) }] : []
  const url = `${answerUrl(ctx, signup.id)}${again === null ? '' : `?guests=${again}`}`
  return writeLetter(ctx, recipient, {
    subject: t(`mail.confirmation.${key}.subject`, { title: facts.title }),
    heading: t(`mail.confirmation.${key}.heading`),
    paragraphs: [t('mail.hello', { name: signup.name }), t(`mail.confirmation.${key}.body`, { title: facts.title })],
    facts: [...eventFacts(facts, recipient), ...guests],
    action: { label: t(key === 'confirm' || key === 'confirmFirst' ? 'mail.confirmAction' : 'mail.answerAction'), url },
    links: [{ label: t('mail.eventPage'), url: `${ctx.origin}/events/${facts.event.slug}` }],
    ics: comes ? inviteFor(ctx, facts, recipient) : undefined,
  })
}

/** A place became free and is this person's now. */
export function promotionMail(ctx: Ctx, recipient: Recipient, facts: EventFacts, signup: Answered): Message {
  const t = translatorFor(recipient)
  return writeLetter(ctx, recipient, {
    subject: t('mail.promotion.subject', { title: facts.title }),
    heading: t('mail.promotion.heading'),
    paragraphs: [t('mail.hello', { name: signup.name }), t('mail.promotion.body', { title: facts.title })],
    facts: eventFacts(facts, recipient),
    action: { label: t(signup.status === 'unconfirmed' ? 'mail.confirmAction' : 'mail.answerAction'), url: answerUrl(ctx, signup.id) },
    ics: signup.status === 'going' ? inviteFor(ctx, facts, recipient) : undefined,
  })
}
