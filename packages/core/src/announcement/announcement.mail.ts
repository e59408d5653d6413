import type { Message } from '@turnout/mail/message.ts'
import type { Ctx } from '../ctx.ts'
import { answerUrl, type EventFacts, eventFacts, whenLine } from '../event/event.mail.ts'
import { placeOf } from '../notice/notice.ts'
import { plainParagraphs } from '../markdown/markdown.rules.ts'
import { type Recipient, translatorFor, writeLetter } from '../letter/letter.ts'
import { fillIn, type Placeholder } from '../reminder/reminder.rules.ts'

/** What somebody wrote; `group` where it goes to a group's members. */
export type AnnouncementWords = { subject: string; body: string; group: string | null }

function valuesOf(ctx: Ctx, recipient: Recipient, facts: EventFacts | null, group: string | null): Record<Placeholder, string> {
  const link = recipient.signupId ? answerUrl(ctx, recipient.signupId) : facts ? `${ctx.origin}/events/${facts.event.slug}` : ctx.origin
  return {
    name: recipient.name, link, count: '', host: facts?.group ?? group ?? '', title: facts?.title ?? group ?? '', slot: facts?.slot.title ?? '', contact: facts?.event.contact ?? '',
    when: facts ? whenLine(facts.when, recipient.locale) : '', where: facts ? placeOf(facts.event) : '',
  }
}

/** An announcement as it was written: no picture, no tracking, links as they are. Below it what it is about, and the way to one's answer; whoever is still to come says in two taps that they cannot. */
export function announcementMail(ctx: Ctx, recipient: Recipient, words: AnnouncementWords, facts: EventFacts | null, comes: boolean): Message {
  const t = translatorFor(recipient)
  const values = valuesOf(ctx, recipient, facts, words.group)
  const subject = fillIn(words.subject, values)
  return writeLetter(ctx, recipient, {
    subject,
    heading: subject,
    paragraphs: plainParagraphs(words.body).map((one) => fillIn(one, values)),
    facts: facts ? eventFacts({ ...facts, event: { ...facts.event, onlineUrl: null, directions: '' } }, recipient).slice(0, 3) : words.group ? [{ label: t('mail.facts.host'), value: words.group }] : [],
    links: recipient.signupId && comes ? [{ label: t('mail.declineAction'), url: `${answerUrl(ctx, recipient.signupId)}?answer=declined` }] : [],
    action: recipient.signupId ? { label: t('mail.answerAction'), url: answerUrl(ctx, recipient.signupId) } : undefined,
  })
}
