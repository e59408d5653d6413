import { expect, it } from 'vitest'
import { describeError, redact } from './describe-error.ts'

it.each([
  ['mail to Robin.Example+x@mail.example failed', 'mail to <address> failed'],
  ['token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.x is bad', 'token <token> is bad'],
  ['at /signups/Zm9vYmFyYmF6cXV4Zm9vYmFyMTIz', 'at /signups/<token>'],
  ['relation "signups" does not exist', 'relation "signups" does not exist'],
])('%s', (message, expected) => {
  expect(redact(message)).toBe(expected)
})

it('leaves the values of a query out, and follows the causes', () => {
  const cause = Object.assign(new Error('duplicate key'), { code: '23505' })
  const described = describeError(new Error('Failed query: insert into people\nparams: robin,Long Street 1', { cause }))
  expect(described.message).toBe('Failed query: insert into people')
  expect(described.cause).toMatchObject({ message: 'duplicate key', code: '23505' })
  expect(JSON.stringify(described)).not.toContain('Long Street')
})
