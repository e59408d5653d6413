import { describe, expect, it } from 'vitest'
import { kinds } from '../draft.ts'
import { tokenise } from '../lexicon/tokens.ts'
import { languages } from './all.ts'
import { detectLanguage } from './detect.ts'

/** Every text of a language's data, however deep it lies. */
const listsOf = (data: object): string[] => Object.values(data).flatMap((value: unknown) => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? listsOf(value) : []))

describe.each(languages.map((language) => [language.code, language] as const))('%s', (_code, language) => {
  it('names twelve months, seven weekdays, five ordinals', () => {
    expect([language.months.length, language.weekdays.length, language.ordinals.length]).toEqual([12, 7, 5])
  })

  it('names the kinds of the closed list only', () => {
    expect(Object.keys(language.nouns).filter((kind) => !kinds.some((known) => known === kind))).toEqual([])
  })

  it('has no empty phrase, which would match nothing and hide a slip', () => {
    const lists = [...language.months, ...language.weekdays, ...Object.values(language.nouns), ...Object.values(language.cues), ...Object.values(language.labels)]
    expect(lists.flatMap((list) => list.split('|')).filter((phrase) => phrase.trim() === '')).toEqual([])
  })

  it('has patterns that are regular expressions by themselves, and none that begins or ends with nothing', () => {
    const patterns = Object.entries(language.patterns)
    for (const [, alternatives] of patterns) expect(() => new RegExp(`^(?:${alternatives})$`, 'iu')).not.toThrow()
    expect(patterns.filter(([, alternatives]) => /^\||\|\||\|$/u.test(alternatives)).map(([name]) => name)).toEqual([])
  })

  it('says no phrase twice in one list', () => {
    const twice = listsOf({ ...language, patterns: {} }).flatMap((list) => {
      const phrases = list.split('|').map((phrase) => phrase.trim())
      return phrases.filter((phrase, at) => phrase !== '' && phrases.indexOf(phrase) !== at)
    })
    expect(twice).toEqual([])
  })
})

describe('the language of a text', () => {
  it('is the locale’s, unless another is plainly written', () => {
    expect(detectLanguage(tokenise('Rally 5 May'), 'de-DE').code).toBe('de')
    expect(detectLanguage(tokenise('We are going to march to the town hall and we want you to be there with us.'), 'de-DE').code).toBe('en')
    expect(detectLanguage(tokenise('Nous appelons à la grève et aux manifestations dans toutes les villes du pays.'), 'en-GB').code).toBe('fr')
  })
})
