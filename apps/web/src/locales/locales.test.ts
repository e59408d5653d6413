import { expect, it } from 'vitest'
import { resolveLocale } from './locales.ts'

it.each([
  [undefined, undefined, 'en'],
  [undefined, 'xx,en-GB;q=0.5', 'en'],
  ['en', 'xx', 'en'],
  ['../../etc', 'en', 'en'],
  [undefined, `${'a,'.repeat(10000)}`, 'en'],
])('the choice %s and the header %s give %s', (chosen, header, expected) => {
  expect(resolveLocale(chosen, header)).toBe(expected)
})
