import type { Message } from '@turnout/mail/message.ts'
import { signInMail } from '../account/account.mail.ts'
import { defaultWhen } from '../call/call.rules.ts'
import type { Ctx } from '../ctx.ts'
import { cancellationMail, changeMail, type EventFacts, hostingMail } from '../event/event.mail.ts'
import { resolveWhen } from '../event/event.rules.ts'
import type { Recipient } from '../letter/letter.ts'
import { reminderMail } from '../reminder/reminder.mail.ts'
import { confirmationMail, promotionMail } from '../signup/signup.mail.ts'
import type { MailRow } from './delivery.repo.ts'

function recipientOf(ctx: Ctx, { delivery, person, signup, link }: MailRow): Recipient {
  return {
    name: signup?.name ?? person.name,
    email: link?.email ?? person.email,
    locale: delivery.facts.locale ?? signup?.locale ?? person.locale ?? ctx.locale,
    deliveryId: delivery.id,
    bulk: delivery.bulk,
    signupId: delivery.signupId,
  }
}

function eventFactsOf({ event, slot, call, group }: MailRow): EventFacts {
  if (!event || !slot || !group) throw new Error('invariant: a message about an event has the event')
  return { event, slot, group: group.name, title: event.title ?? call?.eventTitle ?? '', when: resolveWhen(slot, call && defaultWhen(call)) }
}

/** The message that a row of the ledger stands for, written from what is true now. */
export function composeMail(ctx: Ctx, row: MailRow): Message {
  const { delivery, signup, rule } = row
  const recipient = recipientOf(ctx, row)
  if (delivery.kind === 'sign_in') {
    if (!delivery.signInLinkId) throw new Error('invariant: a sign-in message has its link')
    return signInMail(ctx, recipient, delivery.signInLinkId)
  }
  const all = eventFactsOf(row)
  // How to get there and the online link are for people who come.
  const comes = !signup || signup.status === 'going' || signup.status === 'maybe'
  const facts = comes ? all : { ...all, event: { ...all.event, onlineUrl: null, directions: '' } }
  if (delivery.kind === 'change') return changeMail(ctx, recipient, facts, delivery.facts, comes)
  if (delivery.kind === 'cancellation') return cancellationMail(ctx, recipient, facts)
  if (delivery.kind === 'hosting') return hostingMail(ctx, recipient, facts, delivery.facts.outcome ?? 'published')
  if (!signup) throw new Error('invariant: a message about an answer has the answer')
  if (delivery.kind === 'reminder') return reminderMail(ctx, recipient, facts, signup, rule?.kind ?? 'day_before')
  return delivery.kind === 'promotion' ? promotionMail(ctx, recipient, facts, signup) : confirmationMail(ctx, recipient, facts, signup, delivery.facts.again)
}
