import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Message } from '@turnout/mail/message.ts'
import { renderMail } from '@turnout/mail/render.ts'
import { unsubscribeHeaders } from '@turnout/mail/unsubscribe.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { keyOf, mailboxOf, openToken, signToken, tokenOfMailbox } from '../token.ts'
import { type Translate, wordsFor } from '../words/words.ts'

/** A picture within a letter: what it shows in words, and what stands below it. */
export type Picture = { filename: string; content: Uint8Array; alt: string; caption: string }

export type Letter = {
  subject: string
  heading: string
  paragraphs: string[]
  facts?: { label: string; value: string }[]
  action?: { label: string; url: string }
  links?: { label: string; url: string }[]
  /** Why one gets it, where it is not for an address that its owner gave. */
  footer?: string
  pictures?: Picture[]
  ics?: Message['ics']
  moreIcs?: Message['moreIcs']
}

/** Subjects that say nothing of whom or what a message is about, by what it is. */
export type NeutralSubject = 'answer' | 'reminder' | 'change' | 'cancellation' | 'message' | 'signIn'

export type Recipient = { name: string; email: string; locale: string; deliveryId: number; bulk: boolean; signupId: string | null; personId?: string; timeZone?: string | null; /** What the message is about in words that tell nobody anything, for its subject and heading; null: its own. */ neutral?: NeutralSubject | null; /** The address is the employer's. */ atWork?: boolean }

/** The translator that a letter to this person is written with. */
export const translatorFor = (recipient: Pick<Recipient, 'locale'>): Translate => wordsFor(recipient.locale)

const markOf = (secret: string, deliveryId: number): string => createHmac('sha256', keyOf(secret)).update(`turnout:message:${deliveryId}`).digest('base64url').slice(0, 16)

/** Derived from the delivery, so that a message that has to be repeated is recognisable as the same. */
export function messageIdOf(ctx: Pick<Ctx, 'secrets' | 'origin'>, deliveryId: number): string {
  return `<turnout.${deliveryId}.${markOf(ctx.secrets.at(-1) ?? '', deliveryId)}@${new URL(ctx.origin).hostname}>`
}

/** The delivery that a Message-ID was made for; undefined where it is not one of ours. */
export function deliveryOfMessageId(ctx: Pick<Ctx, 'secrets'>, messageId: string): number | undefined {
  const [, id = '', mark = ''] = /^<?turnout\.(\d{1,15})\.([\w-]{16})@[^<>@\s]+>?$/.exec(messageId.trim()) ?? []
  const genuine = id !== '' && ctx.secrets.some((secret) => timingSafeEqual(Buffer.from(markOf(secret, Number(id))), Buffer.from(mark)))
  return genuine ? Number(id) : undefined
}

/** What of an address goes into its return path, so that a bounce is not laid on an address that its owner took later. */
const printOf = (email: string): Buffer => createHash('sha256').update(email.trim().toLowerCase()).digest().subarray(0, 8)

/**
 * Where bounces of one message go (VERP): `bounce+` and a signed word that names delivery and address. Null where no mail is
 * received: then they go to the sender.
 */
export function returnPathOf(ctx: Pick<Ctx, 'secrets' | 'instance'>, deliveryId: number, email: string): string | undefined {
  const domain = ctx.instance.inboundDomain
  if (!domain) return undefined
  const number = Buffer.alloc(8)
  number.writeBigUInt64BE(BigInt(deliveryId))
  return `bounce+${mailboxOf(signToken(ctx, 'bounce', Buffer.concat([printOf(email), number]).toString('hex')))}@${domain}`
}

/** The delivery that a word after `bounce+` names, and whether it went to this address. Undefined where it is not ours. */
export function openReturnPath(ctx: Pick<Ctx, 'secrets'>, word: string): { deliveryId: number; wentTo(email: string): boolean } | undefined {
  try {
    const id = Buffer.from(openToken(ctx, 'bounce', tokenOfMailbox(word)).replaceAll('-', ''), 'hex')
    return { deliveryId: Number(id.readBigUInt64BE(8)), wentTo: (email) => id.subarray(0, 8).equals(printOf(email)) }
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
}

/** Whom a person's calendar program answers: an address that names the answer by a signed word. The sender where no mail is received. */
export function calendarAddressOf(ctx: Pick<Ctx, 'secrets' | 'instance'>, signupId: string | null): string {
  const { inboundDomain, mailFrom } = ctx.instance
  return signupId && inboundDomain ? `reply+${mailboxOf(signToken(ctx, 'reply', signupId))}@${inboundDomain}` : mailFrom
}

/** Programs that answer by themselves are asked not to. Reports of what could not be delivered are wanted, so not `All`. */
const noAnswers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'DR, RN, NRN, OOF, AutoReply' }

/** Dresses a letter as a message: layout, footer, why one gets it, and the unsubscribe link where it is not strictly needed. */
export function writeLetter(ctx: Ctx, recipient: Recipient, written: Letter): Message {
  const t = translatorFor(recipient)
  // What others see in a list of messages or on a locked screen: the subject and how the letter begins. What its heading would say, such
  // as what one answered, comes after the greeting.
  const letter = recipient.neutral ? { ...written, subject: t(`mail.neutral.${recipient.neutral}`), heading: t(`mail.neutral.${recipient.neutral}`), paragraphs: written.paragraphs.toSpliced(1, 0, written.heading) } : written
  const { signupId, bulk } = recipient
  // Whoever has no answer, as a member of a group has none, unsubscribes as a person: from everything that is not strictly needed.
  const unsubscribes = signupId ?? recipient.personId
  const unsubscribeToken = bulk && unsubscribes ? signToken(ctx, 'unsubscribe', unsubscribes) : undefined
  const unsubscribeUrl = unsubscribeToken && `${ctx.origin}/unsubscribe/${unsubscribeToken}`
  const leave = unsubscribeToken && signupId && ctx.instance.inboundDomain ? `leave+${mailboxOf(unsubscribeToken)}@${ctx.instance.inboundDomain}` : undefined
  // RFC 2392: the id of a part is as unique as that of a message.
  const pictures = (letter.pictures ?? []).map((picture, at) => ({ ...picture, type: 'image/png' as const, cid: `${at + 1}.${messageIdOf(ctx, recipient.deliveryId).slice(1, -1)}` }))
  const { html, text } = renderMail({
    locale: recipient.locale,
    subject: letter.subject,
    heading: letter.heading,
    paragraphs: letter.paragraphs,
    facts: letter.facts ?? [],
    action: letter.action,
    links: letter.links,
    pictures,
    footer: [letter.footer ?? t(unsubscribeUrl ? 'mail.footer.bulk' : 'mail.footer.transactional', { name: ctx.instance.name, origin: ctx.origin })],
    unsubscribe: unsubscribeUrl ? { label: t('mail.footer.unsubscribe'), url: unsubscribeUrl } : undefined,
    banner: ctx.instance.rehearsal ? t('mail.rehearsal') : undefined,
    accent: ctx.instance.accent,
  })
  return {
    to: { name: recipient.name, email: recipient.email },
    subject: letter.subject,
    html,
    text,
    messageId: messageIdOf(ctx, recipient.deliveryId),
    headers: { ...noAnswers, ...(unsubscribeUrl ? unsubscribeHeaders(unsubscribeUrl, leave) : {}) },
    ics: letter.ics,
    moreIcs: letter.moreIcs,
    ...(pictures.length > 0 && { pictures: pictures.map(({ cid, filename, type, content }) => ({ cid, filename, type, content })) }),
    bulk,
    replyTo: letter.ics && signupId && ctx.instance.inboundDomain ? { name: recipient.neutral ? '' : ctx.instance.name, email: calendarAddressOf(ctx, signupId) } : undefined,
    returnPath: returnPathOf(ctx, recipient.deliveryId, recipient.email),
  }
}
