import { expect, test } from 'vitest'
import { isSerializationFailure, isUniqueViolation, sqlState } from './sqlstate.ts'

const raised = (code: string, more = {}): Error => Object.assign(new Error('raised'), { code, ...more })
const wrapped = (cause: Error): Error => new Error('Failed query', { cause })

test.each([
  { error: raised('23505'), state: '23505' },
  { error: wrapped(wrapped(raised('XX000'))), state: 'XX000' },
  { error: raised('EPIPE'), state: undefined },
  { error: raised('ECONNREFUSED'), state: undefined },
  { error: new Error('plain'), state: undefined },
  { error: 'no error at all', state: undefined },
])('finds $state', ({ error, state }) => {
  expect(sqlState(error)).toBe(state)
})

test('a unique violation is told by its constraint', () => {
  const error = wrapped(raised('23505', { constraint: 'people_email_unique' }))
  expect(isUniqueViolation(error)).toBe(true)
  expect(isUniqueViolation(error, 'people_email_unique')).toBe(true)
  expect(isUniqueViolation(error, 'groups_slug_unique')).toBe(false)
  expect(isUniqueViolation(raised('23503'))).toBe(false)
})

test('only what may succeed again counts as a serialization failure', () => {
  expect(isSerializationFailure(wrapped(raised('40001')))).toBe(true)
  expect(isSerializationFailure(raised('40P01'))).toBe(true)
  expect(isSerializationFailure(raised('23505'))).toBe(false)
})
