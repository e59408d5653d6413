import type { Message } from '@turnout/mail/message.ts'
import type { Ctx } from '../ctx.ts'
import { answerUrl, type EventFacts, eventFacts } from '../event/event.mail.ts'
import { type Recipient, translatorFor, writeLetter } from '../letter/letter.ts'
import { formatWhen } from '../time/time.rules.ts'
import { type ReminderKind, wordingOf } from './reminder.rules.ts'

type Answered = { id: string; name: string; confirmedAt: Temporal.Instant | null }

/** A reminder with "can't make it" one tap away; for an unproved address it also asks to confirm. */
export function reminderMail(ctx: Ctx, recipient: Recipient, facts: EventFacts, signup: Answered, rule: ReminderKind): Message {
  const t = translatorFor(recipient)
  const kind = wordingOf(rule, facts.when, ctx.now())
  const url = answerUrl(ctx, signup.id)
  const thanks = kind === 'thanks'
  const unconfirmed = signup.confirmedAt === null && !thanks
  return writeLetter(ctx, recipient, {
    subject: t(`mail.reminder.${kind}.subject`, { title: facts.title, when: formatWhen(facts.when, recipient.locale) }),
    heading: t(`mail.reminder.${kind}.heading`, { title: facts.title }),
    paragraphs: [t('mail.hello', { name: signup.name }), t(`mail.reminder.${kind}.body`, { title: facts.title }), ...(unconfirmed ? [t('mail.reminder.unconfirmed')] : [])],
    facts: thanks ? [] : eventFacts(facts, recipient),
    action: thanks ? { label: t('mail.eventPage'), url: `${ctx.origin}/events/${facts.event.slug}` } : { label: t(unconfirmed ? 'mail.confirmAction' : 'mail.answerAction'), url },
    links: thanks ? [] : [{ label: t('mail.declineAction'), url: `${url}?answer=declined` }],
  })
}
