import { readFileSync } from 'node:fs'
import { accentOf } from './accent.ts'
import { oneLine } from './message.ts'
import { renderText } from './plain-text.ts'
import { type Filling, parseTemplate } from './template.ts'

export type Link = { label: string; url: string }

/** Everything that a mail says, in the recipient's language. Plain text throughout: markup in it is shown, not obeyed. */
export type MailContent = {
  /** BCP 47. */
  locale: string
  /** By default what the locale is written in. */
  dir?: 'ltr' | 'rtl'
  subject: string
  heading: string
  paragraphs: string[]
  facts: { label: string; value: string }[]
  /** The one thing to do. */
  action?: Link
  links?: Link[]
  /** Pictures that come with the message, each with what it shows for whoever cannot see it; the words never depend on them. */
  pictures?: { cid: string; alt: string; caption: string }[]
  /** Why one gets this, and from whom. */
  footer: string[]
  unsubscribe?: Link
  /** Stands above everything, for a rehearsal. */
  banner?: string
  /** `#rrggbb` */
  accent?: string
}

let layout: ((filling: Filling) => string) | undefined

/** The HTML and the plain text of a mail. Addresses must be http, https or mailto; others are refused. */
export function renderMail(content: MailContent): { html: string; text: string } {
  const { locale, dir = directionOf(locale), subject, heading, paragraphs, facts, action, links = [], pictures = [], footer, unsubscribe, banner, accent } = content
  for (const link of [action, unsubscribe, ...links]) if (link && !/^(https?:\/\/|mailto:)[^\s]+$/i.test(link.url)) throw new Error('invariant: a mail links to http, https or mailto')
  layout ??= parseTemplate(readFileSync(new URL('templates/layout.html', import.meta.url), 'utf8'))
  const html = layout({
    ...accentOf(accent),
    locale,
    dir,
    start: dir === 'rtl' ? 'right' : 'left',
    end: dir === 'rtl' ? 'left' : 'right',
    subject: oneLine(subject),
    heading,
    paragraphs,
    hasFacts: facts.length > 0,
    facts,
    action,
    links,
    pictures,
    footer,
    unsubscribe,
    banner,
  })
  return { html, text: renderText(content) }
}

const rightToLeft = /^(ar|arc|ckb|dv|fa|he|ks|ku-arab|ps|sd|ug|ur|yi)\b/i
const directionOf = (locale: string) => (rightToLeft.test(locale) ? 'rtl' : 'ltr')
