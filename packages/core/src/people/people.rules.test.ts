import { disposableEmailBlocklistSet } from 'disposable-email-domains-js'
import { describe, expect, test } from 'vitest'
import { isThrowAway, topSources } from './people.rules.ts'

describe('an address at a throw-away mail domain', () => {
  const domains = new Set(['throw.example', 'free.dyn.example'])
  test.each([
    ['kim@throw.example', true], ['Kim@Throw.Example', true], ['kim@a.b.throw.example', true], ['kim@free.dyn.example', true],
    ['kim@dyn.example', false], ['kim@notthrow.example', false], ['kim@throw.example.org', false], ['throw.example@example.org', false], ['"kim@throw.example"@example.org', false], ['throw.example', true], ['', false],
  ])('%s: %s', (email, throwAway) => expect(isThrowAway(email, domains)).toBe(throwAway))

  const known = disposableEmailBlocklistSet()
  test.each(['mailinator.com', 'wegwerfmail.de', 'trash-mail.com'])('%s is known', (domain) => expect(isThrowAway(`kim@${domain}`, known)).toBe(true))
  test.each(['gmail.com', 'gmx.de', 'web.de', 't-online.de', 'outlook.com', 'icloud.com', 'proton.me', 'riseup.net', 'posteo.de', 'duck.com', 'mozmail.com', 'example.org'])('%s is nobody’s throw-away', (domain) => expect(isThrowAway(`kim@${domain}`, known)).toBe(false))
})

const one = (source: string, people: number) => ({ source, people, coming: people - 1, confirmed: 1 })

test('past the most links, the rest are one line', () => {
  expect(topSources([one('a', 9), one('b', 5), one('c', 2)], 1)).toEqual({ named: [one('a', 9)], others: { links: 2, people: 7, coming: 5, confirmed: 2 } })
})
