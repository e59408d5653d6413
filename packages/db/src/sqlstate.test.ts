import { expect, test } from 'vitest'
import { isConnectionLost, isPassing, isSerializationFailure, isUniqueViolation, missingReference, sqlState } from './sqlstate.ts'

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

test('a reference to nothing names its column and the table it leads to', () => {
  const message = 'insert or update on table "calls" violates foreign key constraint "calls_campaign_id_campaigns_id_fk"'
  const violation = (constraint: string, table = 'calls', text = message) => wrapped(Object.assign(new Error(text), { code: '23503', constraint, table }))
  expect(missingReference(violation('calls_campaign_id_campaigns_id_fk'))).toEqual({ column: 'campaign_id', table: 'campaigns' })
  expect(missingReference(violation('accepted_drafts_intake_id_intakes_id_fk', 'accepted_drafts'))).toEqual({ column: 'intake_id', table: 'intakes' })
  expect(missingReference(violation('calls_campaign_id_campaigns_id_fk', 'calls', 'update or delete on table "campaigns" violates foreign key constraint "calls_campaign_id_campaigns_id_fk" on table "calls"'))).toBeUndefined()
  expect(missingReference(violation('someone_elses'))).toBeUndefined()
  expect(missingReference(raised('23505', { constraint: 'calls_campaign_id_campaigns_id_fk', table: 'calls' }))).toBeUndefined()
  expect(missingReference(new Error('plain'))).toBeUndefined()
})

test.each<[string, Error, boolean, boolean?]>([
  ['the server is stopping', Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01' }), true],
  ['the server is starting', new Error('Failed query', { cause: Object.assign(new Error('starting up'), { code: '57P03' }) }), true],
  ['the connection was cut', new Error('Failed query', { cause: new Error('Connection terminated unexpectedly') }), true],
  ['nobody listens', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), true],
  ['the statement is wrong', Object.assign(new Error('duplicate key'), { code: '23505' }), false],
  ['a trigger refused', new Error('Failed query', { cause: Object.assign(new Error('disk full'), { code: 'P0001' }) }), false],
  ['a query was cancelled', Object.assign(new Error('canceling statement'), { code: '57014' }), false, true],
  ['a deadlock', new Error('Failed query', { cause: Object.assign(new Error('deadlock detected'), { code: '40P01' }) }), false, true],
  ['the disk is full', Object.assign(new Error('could not extend file'), { code: '53100' }), false, true],
])('%s: a lost connection: %s', (_, error, lost, passing = lost) => {
  expect(isConnectionLost(error)).toBe(lost)
  expect(isPassing(error), 'whether it may succeed when it is tried again').toBe(passing)
})
