import { describe, expect, it } from 'vitest'
import { compilePhrases, findPhrases } from './phrases.ts'
import { tokenise } from './tokens.ts'

const book = compilePhrases([
  { tag: 'noun', value: 'strike', phrases: '*streik|climate strike' }, { tag: 'noun', value: 'day', phrases: 'day of action|action' },
  { tag: 'call', value: '', phrases: 'sign up|protest*|vor * jahren' },
])
const find = (text: string) => findPhrases(tokenise(text), book).map((cue) => `${cue.tag}:${text.slice(cue.from, cue.to)}`)

describe('phrases', () => {
  it.each([
    ['Sign-up now', ['call:Sign-up']], ['SIGN UP', ['call:SIGN UP']], ['ein Klimastreik', ['noun:Klimastreik']], ['Protesting', ['call:Protesting']],
    ['Vor drei Jahren', ['call:Vor drei Jahren']], ['a day of action', ['noun:day of action', 'noun:action']], ['the sign', []],
  ])('%s', (text, expected) => {
    expect(find(text)).toEqual(expected)
  })
})
