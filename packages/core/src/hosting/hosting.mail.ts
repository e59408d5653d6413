import type { Message } from '@turnout/mail/message.ts'
import type { Ctx } from '../ctx.ts'
import { type Changed, type EventFacts, eventFacts, factsOfChange, whenLine } from '../event/event.mail.ts'
import { kitFileUrl } from '../kit/kit.ts'
import type { KitRow } from '../kit/kit.repo.ts'
import { type Letter, type Recipient, translatorFor, writeLetter } from '../letter/letter.ts'
import { plainParagraphs } from '../markdown/markdown.rules.ts'
import type { When } from '../time/time.rules.ts'
import { signPersonal } from '../token.ts'
import type { Translate } from '../words/words.ts'

export type MailedKit = Pick<KitRow, 'id' | 'kind' | 'title' | 'body' | 'url'>

/** What a message to a host is about, as it is when it is written. */
export type HostFacts = {
  outcome: string
  /** What an organizer wrote when sending the event back. */
  note: string | null
  /** Whether its approval made the host rep of the group, or the group's own people decide on that. */
  claim: string | null
  round: string | null
  /** Fields that a changed call still asks about. */
  asks: readonly string[]
  /** The event has several times: each would move as far as the call did. */
  several: boolean
  call: { title: string; eventTitle: string; when: When } | null
  kit: readonly MailedKit[]
}

const outcomes = ['published', 'pending', 'approved', 'sent_back', 'asked', 'cohost_asked', 'moved', 'followed', 'attached', 'not_attached', 'waiting']

/** Tells a host what became of their event: public, waiting, approved with the call's kit, sent back with a note, or what a changed call asks of it. */
export function hostingMail(ctx: Ctx, recipient: Recipient, facts: EventFacts, host: HostFacts): Message {
  const t = translatorFor(recipient)
  const key = outcomes.includes(host.outcome) ? host.outcome : 'published'
  const words = { title: facts.title, call: host.call?.title ?? '', group: facts.group }
  const page = { label: t('mail.eventPage'), url: `${ctx.origin}/events/${facts.event.slug}` }
  const workspace = key === 'waiting' ? { label: t('mail.hosting.queue'), url: `${ctx.origin}/app/reviews` } : { label: t('mail.hosting.action'), url: `${ctx.origin}/app/events/${facts.event.id}` }
  const hosts = key === 'published' || key === 'approved' || key === 'attached'
  const letter: Letter = {
    subject: t(`mail.hosting.${key}.subject`, words),
    heading: t(`mail.hosting.${key}.heading`, words),
    paragraphs: [t(`mail.hosting.${key}.body`, words), ...(host.claim ? [t(host.claim === 'rep' ? 'mail.hosting.nowRep' : 'mail.hosting.claimAsked', words)] : []), ...(host.note ? paragraphsOf(t('mail.hosting.note', { note: host.note })) : []), ...(hosts ? kitParagraphs(host.kit, t) : []), ...(recipient.atWork ? [t('mail.atWorkHost')] : [])],
    facts: eventFacts(facts, recipient),
    action: workspace,
    links: [...(facts.event.status === 'published' ? [page] : []), ...(hosts ? kitLinks(ctx, host.kit) : [])],
  }
  if (key === 'cohost_asked') return writeLetter(ctx, recipient, { ...letter, facts: bothSay(recipient, facts, host) })
  return writeLetter(ctx, recipient, key === 'asked' && host.round ? { ...letter, ...asking(ctx, recipient, facts, host, host.round), links: [...askLinks(ctx, recipient, host, host.round, t), workspace] } : letter)
}

/** Tells groups that host along what the event says now and what it said before, when they agreed to it. */
export function cohostChangeMail(ctx: Ctx, recipient: Recipient, facts: EventFacts, changed: readonly Changed[]): Message {
  const t = translatorFor(recipient)
  const words = { title: facts.title, group: facts.group }
  const parts = new Set(changed.flatMap((one) => one.parts))
  const [only] = changed.length === 1 ? changed : []
  return writeLetter(ctx, recipient, {
    subject: t('mail.hosting.cohost_changed.subject', words),
    heading: t('mail.hosting.cohost_changed.heading', words),
    paragraphs: [t('mail.hosting.cohost_changed.body', words), ...(parts.has('directions') ? [t('mail.change.directions')] : []), ...(parts.has('description') ? [t('mail.change.description')] : [])],
    facts: factsOfChange(only ? only.facts : facts, changed, recipient),
    action: { label: t('mail.hosting.action'), url: `${ctx.origin}/app/events/${facts.event.id}` },
    links: facts.event.status === 'published' ? [{ label: t('mail.eventPage'), url: `${ctx.origin}/events/${facts.event.slug}` }] : [],
  })
}

const paragraphsOf = (text: string): string[] => text.split(/\n{2,}/)

/** Talking points are Markdown, which a mail shows as words; a message to forward stays as it was written. */
function kitParagraphs(kit: readonly MailedKit[], t: Translate): string[] {
  const words = kit.filter((item) => item.kind === 'points' || item.kind === 'message').flatMap((item) => [`${item.title}:`, ...(item.kind === 'points' ? plainParagraphs : paragraphsOf)(item.body)])
  return kit.length === 0 ? [] : [t('mail.hosting.kit'), ...words]
}

const kitLinks = (ctx: Ctx, kit: readonly MailedKit[]): { label: string; url: string }[] =>
  kit.flatMap((item) => (item.kind === 'file' ? { label: item.title, url: kitFileUrl(ctx, item.id) } : item.kind === 'link' && item.url ? { label: item.title, url: item.url } : []))

function askUrl(ctx: Ctx, { personId }: Recipient, round: string, answer: string): string {
  if (personId === undefined) throw new Error('invariant: whoever is asked is a person')
  return `${ctx.origin}/asks/${signPersonal(ctx, 'ask', round, personId)}${answer === '' ? '' : `?answer=${answer}`}`
}

/** The call's new value and the event's own, side by side. */
function bothSay(recipient: Recipient, facts: EventFacts, { asks, call, several }: HostFacts): { label: string; value: string }[] {
  const t = translatorFor(recipient)
  const values: Record<string, [string, string]> = {
    time: [call ? whenLine(call.when, recipient.locale) : '', several ? t('mail.hosting.severalTimes') : whenLine(facts.when, recipient.locale)],
    title: [call?.eventTitle ?? '', facts.title],
  }
  const both = asks.flatMap((field) => (values[field] ? [{ label: t(`mail.hosting.theirs.${field}`), value: values[field][0] }, { label: t(`mail.hosting.ours.${field}`), value: values[field][1] }] : [{ label: t('mail.hosting.theirs.description'), value: t('mail.hosting.otherDescription') }]))
  return [{ label: t('mail.facts.what'), value: facts.title }, { label: t('mail.facts.host'), value: facts.group }, ...both]
}

/** Both values and the one thing to do: nothing is decided before its page was seen. */
function asking(ctx: Ctx, recipient: Recipient, facts: EventFacts, host: HostFacts, round: string): Pick<Letter, 'facts' | 'action'> {
  const t = translatorFor(recipient)
  const one = host.asks.length === 1
  return { facts: bothSay(recipient, facts, host), action: { label: t(one ? 'mail.hosting.take' : 'mail.hosting.decide'), url: askUrl(ctx, recipient, round, one ? 'taken' : '') } }
}

const askLinks = (ctx: Ctx, recipient: Recipient, { asks }: HostFacts, round: string, t: Translate): { label: string; url: string }[] => (asks.length === 1 ? [{ label: t('mail.hosting.keep'), url: askUrl(ctx, recipient, round, 'kept') }] : [])
