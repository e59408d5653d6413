import { readFileSync } from 'node:fs'
import { accentOf } from './accent.ts'
import type { MailContent } from './mail-content.ts'
import { oneLine } from './message.ts'
import { renderText } from './plain-text.ts'
import { type Filling, parseTemplate } from './template.ts'

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
