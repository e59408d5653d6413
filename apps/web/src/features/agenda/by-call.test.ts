import { expect, test } from 'vitest'
import { byCall } from './by-call.ts'

const event = (id: number, callId: string | null) => ({ id, callId })

test('a call is listed once with its next three events, and what is under no listed call by itself', () => {
  const { calls, others } = byCall([{ id: 'a' }, { id: 'b' }], [event(1, 'a'), event(2, null), event(3, 'a'), event(4, 'gone'), event(5, 'a'), event(6, 'a')])
  expect(calls).toEqual([{ call: { id: 'a' }, next: [event(1, 'a'), event(3, 'a'), event(5, 'a')] }, { call: { id: 'b' }, next: [] }])
  expect(others).toEqual([event(2, null), event(4, 'gone')])
})
