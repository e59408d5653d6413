import { signToken } from '@turnout/core/token.ts'
import { describe, expect, test } from 'vitest'
import type { Entry, Press } from './door.ts'
import { isOpen, merged, shown, withPresses } from './door-list.ts'
import { entryOfCode } from './ticket-code.ts'

const id = '01970000-0000-7000-8000-000000000001'
const entry = (more: Partial<Entry> = {}): Entry => ({ id, slotId: 's', name: 'Ada', status: 'going', expected: 1, state: null, guests: 1, markedAt: null, markId: null, paper: false, ...more })
const press = (more: Partial<Press> = {}): Press => ({ id: 'b', entryId: id, slotId: 's', walkIn: false, state: 'attended', guests: 1, name: '', at: '2030-03-21T12:00:00.000Z', ...more })

test.each([
  ['before it opens', '2030-03-20T12:30:00Z', '2030-03-20T12:29:59Z', false],
  ['from then on', '2030-03-20T12:30:00Z', '2030-03-20T12:30:00Z', true],
  ['on a list that does not say', undefined, '2030-03-01T12:00:00Z', true],
])('the door on a device, %s', (_, opensAt, now, open) => expect(isOpen({ opensAt }, Date.parse(now))).toBe(open))

describe('what stands on a device', () => {
  test.each([
    ['nothing was known', entry(), press(), 'attended'],
    ['an older mark of another device', entry({ state: 'no_show', markedAt: '2030-03-21T11:59:59Z', markId: 'a' }), press(), 'attended'],
    ['a newer mark of another device', entry({ state: 'no_show', markedAt: '2030-03-21T12:00:00.001Z', markId: 'a' }), press(), 'no_show'],
    ['the same moment, the greater id', entry({ state: 'no_show', markedAt: '2030-03-21T12:00:00Z', markId: 'c' }), press(), 'no_show'],
  ])('%s', (_, known, pressed, state) => expect(withPresses([known], [pressed])[0]?.state).toBe(state))

  test('the newest of one’s own presses, in whatever order they lie', () => {
    const later = press({ id: 'a', state: null, at: '2030-03-21T12:00:01.000Z' })
    for (const presses of [[press(), later], [later, press()]]) expect(withPresses([entry()], presses)[0]?.state).toBeNull()
  })

  test('somebody written down here, and taken back', () => {
    const dee = press({ entryId: 'dee', walkIn: true, state: 'walk_in', name: 'Dee', guests: 0 })
    const all = withPresses([entry()], [dee])
    expect(shown(all, { typed: 'de', slotId: null }).entries.map(({ name }) => name)).toEqual(['Dee'])
    const gone = withPresses(all, [{ ...dee, id: 'c', state: null, name: '', at: '2030-03-21T12:00:02.000Z' }])
    expect(shown(gone, { typed: '', slotId: null })).toMatchObject({ came: 0, expected: 2, present: 0 })
    expect(gone.filter(({ name }) => name === 'Dee')).toEqual([])
  })

  test('whom somebody brings is expected and counted like anybody', () => {
    const all = [entry(), entry({ id: 'bo', expected: 0, guests: 0 }), entry({ id: 'cy', status: 'maybe', expected: 3, guests: 3 })]
    expect(shown(all, { typed: '', slotId: null })).toMatchObject({ expected: 3, present: 0, guests: true })
    expect(shown(withPresses(all, [press()]), { typed: '', slotId: null })).toMatchObject({ came: 1, expected: 3, present: 2 })
  })

  test('who said no is not listed until they come', () => {
    expect(shown([entry({ status: 'declined' })], { typed: '', slotId: null }).entries).toEqual([])
    expect(shown(merged([entry({ status: 'declined' })], [entry({ status: 'declined', state: 'attended', guests: 2 })]), { typed: '', slotId: null })).toMatchObject({ came: 1, present: 3 })
  })
})

test('a code names the line it stands for, and other codes none', () => {
  const token = signToken({ secrets: ['a secret of thirty-two characters or more'] }, 'ticket', id)
  expect(entryOfCode(`https://turnout.example/tickets/${token}`)).toBe(id)
  for (const other of ['', 'https://elsewhere.example', `https://turnout.example/signups/${token}`, `${token}x`]) expect(entryOfCode(other)).toBeUndefined()
})
