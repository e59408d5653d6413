import { describe, expect, it } from 'vitest'
import { languages } from '../languages/all.ts'
import { entriesOf } from './lexicon.ts'
import { fold, tokenise } from './tokens.ts'

/** As it is looked for: without accents, hyphens and apostrophes' forms. */
const asMatched = (phrase: string) => tokenise(fold(phrase.trim())).filter((token) => token.lower !== '-').map((token) => token.lower).join(' ')

describe.each(languages.map((language) => [language.code, language] as const))('the lists of %s', (_code, language) => {
  it('give no phrase two meanings under one tag, of which the later would silently win', () => {
    const meanings = new Map<string, Set<string>>()
    for (const { tag, value, phrases } of entriesOf(language))
      for (const phrase of phrases.split('|')) {
        const key = `${tag}: ${asMatched(phrase)}`
        meanings.set(key, (meanings.get(key) ?? new Set()).add(value))
      }
    expect([...meanings].filter(([, values]) => values.size > 1).map(([key, values]) => `${key} = ${[...values].join(' and ')}`)).toEqual([])
  })
})
