import { describe, expect, it, test } from 'vitest'
import { choiceToken, inputsOfChoice, passagesIn, provenBy, withChoice } from './chosen.ts'

test.each([
  ['start', '2030-05-04T12:30', { startLocal: '2030-05-04', startLocalTime: '12:30' }, ['date', 'start']],
  ['start', '2030-05-04', { startLocal: '2030-05-04' }, ['date']],
  ['date', '2030-05-04', { startLocal: '2030-05-04' }, ['date']],
  ['start', '18:00', { startLocalTime: '18:00' }, ['start']],
  ['end', '20:00', { endLocalTime: '20:00' }, ['end']],
  ['end', '2030-05-06', { endLocal: '2030-05-06', endLocalTime: '' }, ['end']],
  ['end', '2030-05-06T10:00', { endLocal: '2030-05-06', endLocalTime: '10:00' }, ['end']],
  ['place', 'North gate', { place: 'North gate' }, ['place']],
  ['timezone', 'Europe/Paris', { timeZone: 'Europe/Paris' }, ['timezone']],
])('%s chosen as %s fills and proves what it says', (field, value, inputs, proven) => {
  expect(inputsOfChoice({ field, value })).toEqual(inputs)
  expect(provenBy({ field, value })).toEqual(proven)
})

describe('the button of a choice', () => {
  const choice = { field: 'place', value: 'North gate,\nby the "bell" 12 34', from: 7, to: 31, quote: 'North gate' }
  const typed = { 'drafts.0.title': 'Kept', 'drafts.2.place': 'Old', 'drafts.2.title': 'Also kept' }

  it('changes its own field, keeps everything else that was typed, and remembers the passage', () => {
    const values = withChoice({ ...typed, do: choiceToken(2, choice) })
    expect(values).toMatchObject({ 'drafts.0.title': 'Kept', 'drafts.2.title': 'Also kept', 'drafts.2.place': choice.value })
    expect(passagesIn(values, 2)).toEqual({ place: { from: 7, to: 31 } })
    expect(passagesIn(values, 0)).toEqual({})
  })

  it.each(['keep', 'set x', 'set 1 place 3', 'accept 1'])('is not taken for “%s”', (said) => expect(withChoice({ ...typed, do: said })).toEqual({ ...typed, do: said }))
})
