import { expect, test } from 'vitest'
import { acceptInput, errorsByInput, takenIn } from './accept-values.ts'

const id = '00000000-0000-7000-8000-000000000001'
const draft = (index: number, more: Record<string, string> = {}) =>
  Object.fromEntries(Object.entries({ title: `Draft ${index}`, kind: 'rally', scope: 'local', startLocal: '2030-05-04', startLocalTime: '12:30', endLocal: '', endLocalTime: '13:30', timeZone: 'Europe/London', place: 'Gate', caller: '', url: '', ...more }).map(([name, value]) => [`drafts.${index}.${name}`, value]))
const values = { ...draft(0), ...draft(3, { startLocalTime: '', endLocalTime: '', 'passage.place': '4 8', asRecord: 'on' }), take: ['0', '3'], campaignId: '', campaignTitle: 'May', jointTitle: 'Together' }

test('the ticked drafts become one call with what was typed, or a call each', () => {
  const one = acceptInput(id)({ ...values, do: 'one' })
  expect(one).toMatchObject({ id, as: 'one', campaignTitle: 'May', common: { title: 'Together' } })
  expect(one.drafts).toMatchObject([
    { index: 0, asRecord: false, values: { title: 'Draft 0', startLocal: '2030-05-04T12:30', endLocal: '2030-05-04T13:30', caller: null }, passages: [] },
    { index: 3, asRecord: true, values: { startLocal: '2030-05-04', endLocal: null }, passages: [{ field: 'place', from: 4, to: 8 }] },
  ])
  const separate = acceptInput(id)({ ...values, do: 'separate' })
  expect(separate).toMatchObject({ as: 'separate' })
  expect(separate.common).toBeUndefined()
})

test('a draft’s own button takes it alone, ticked or not', () => {
  expect(takenIn({ ...values, do: 'accept 2' })).toEqual([2])
  expect(takenIn({ do: 'one', take: '3' })).toEqual([3])
  expect(takenIn({ do: 'one' })).toEqual([])
})

test('complaints come back to the inputs they are about', () => {
  expect(errorsByInput({ 'drafts.1.startLocal': 'past', 'drafts.0.values.title': 'short', campaignTitle: 'missing', drafts: 'none' }, [0, 3])).toEqual({
    'drafts.3.startLocal': 'past', 'drafts.0.title': 'short', campaignTitle: 'missing', take: 'none',
  })
})
