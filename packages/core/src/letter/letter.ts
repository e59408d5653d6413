import { createHmac } from 'node:crypto'
import type { Message } from '@turnout/mail/message.ts'
import { renderMail } from '@turnout/mail/render.ts'
import { unsubscribeHeaders } from '@turnout/mail/unsubscribe.ts'
import type { Ctx } from '../ctx.ts'
import { keyOf, signToken } from '../token.ts'
import { type Translate, wordsFor } from '../words/words.ts'

export type Letter = {
  subject: string
  preheader?: string
  heading: string
  paragraphs: string[]
  facts?: { label: string; value: string }[]
  action?: { label: string; url: string }
  links?: { label: string; url: string }[]
  ics?: Message['ics']
}

export type Recipient = { name: string; email: string; locale: string; deliveryId: number; bulk: boolean; signupId: string | null }

/** The translator that a letter to this person is written with. */
export const translatorFor = (recipient: Pick<Recipient, 'locale'>): Translate => wordsFor(recipient.locale)

/** Derived from the delivery, so that a message that has to be repeated is recognisable as the same. */
export function messageIdOf(ctx: Pick<Ctx, 'secrets' | 'origin'>, deliveryId: number): string {
  const mark = createHmac('sha256', keyOf(ctx.secrets.at(-1) ?? '')).update(`turnout:message:${deliveryId}`).digest('base64url').slice(0, 16)
  return `<turnout.${deliveryId}.${mark}@${new URL(ctx.origin).hostname}>`
}

/** Dresses a letter as a message: layout, footer, why one gets it, and the unsubscribe link where it is not strictly needed. */
export function writeLetter(ctx: Ctx, recipient: Recipient, letter: Letter): Message {
  const t = translatorFor(recipient)
  const { signupId, bulk } = recipient
  const unsubscribeUrl = bulk && signupId ? `${ctx.origin}/unsubscribe/${signToken(ctx, 'unsubscribe', signupId)}` : undefined
  const { html, text } = renderMail({
    locale: recipient.locale,
    subject: letter.subject,
    preheader: letter.preheader ?? letter.paragraphs[0] ?? '',
    heading: letter.heading,
    paragraphs: letter.paragraphs,
    facts: letter.facts ?? [],
    action: letter.action,
    links: letter.links,
    footer: [t(unsubscribeUrl ? 'mail.footer.bulk' : 'mail.footer.transactional', { name: ctx.instance.name, origin: ctx.origin })],
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
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', ...(unsubscribeUrl ? unsubscribeHeaders(unsubscribeUrl) : {}) },
    ics: letter.ics,
    bulk,
  }
}
