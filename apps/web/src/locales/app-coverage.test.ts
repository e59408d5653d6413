import { ContactInput } from '@turnout/core/chase/chase.schema.ts'
import { coverageStates, needs } from '@turnout/core/coverage/coverage.rules.ts'
import { boardSorts } from '@turnout/core/coverage/coverage.schema.ts'
import { expect, it } from 'vitest'
import words from './en/app-coverage.json' with { type: 'json' }

it.each([
  ['state', coverageStates, words.state],
  ['need', needs, words.need],
  ['order', boardSorts, words.sort],
  ['kind of contact', ContactInput.shape.kind.options, words.kind],
  ['outcome', [...ContactInput.shape.outcome.options, 'sent'], words.outcome],
])('the board has a word for every %s', (_, values, known) => expect(Object.keys(known).toSorted()).toEqual([...values].toSorted()))
