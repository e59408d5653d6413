import { expect, it } from 'vitest'
import { contactHref } from './contact.tsx'

it.each([
  ['hello@example.org', 'mailto:hello@example.org'],
  [' +44 (20) 7946-0000 ', 'tel:+442079460000'],
  ['Ask Ada at the gate', undefined],
  ['Ada, hello@example.org', undefined],
  ['hello@example.org?bcc=all@example.org', undefined],
  ['javascript:alert(1)', undefined],
  ['12-3', undefined],
])('%s', (typed, href) => expect(contactHref(typed)).toBe(href))
