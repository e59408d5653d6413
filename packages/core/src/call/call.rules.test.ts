import { describe, expect, test } from 'vitest'
import { defaultWhen, imageTypeOf, mayBecome, openFields } from './call.rules.ts'
import { CallStatus } from './call.schema.ts'

test('a published call closes and opens again; a draft only becomes public; nothing goes back to draft', () => {
  const turns = CallStatus.options.flatMap((from) => CallStatus.options.filter((to) => mayBecome(from, to)).map((to) => `${from} → ${to}`))
  expect(turns).toEqual(['draft → published', 'published → closed', 'closed → published'])
})

test('what each status lets change', () => {
  expect(CallStatus.options.map(openFields)).toEqual(['all', 'told', 'words'])
})

describe('when events take place that give no time of their own', () => {
  const call = { startLocal: '2024-10-10', endLocal: '2024-10-12', timeZone: 'Europe/London', eventStartLocal: null, eventEndLocal: null }
  test('the action’s time', () => expect(defaultWhen(call)).toEqual({ startLocal: '2024-10-10', endLocal: '2024-10-12', timeZone: 'Europe/London' }))
  test('the default time of events, whose end is never the action’s', () =>
    expect(defaultWhen({ ...call, eventStartLocal: '2024-10-10T12:30' })).toEqual({ startLocal: '2024-10-10T12:30', endLocal: null, timeZone: 'Europe/London' }))
})

test.each([
  ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0], 'image/png'],
  ['JPEG', [0xff, 0xd8, 0xff, 0xe0], 'image/jpeg'],
  ['WebP', [...Buffer.from('RIFF1234WEBPVP8 ')], 'image/webp'],
  ['RIFF that is sound', [...Buffer.from('RIFF1234WAVEfmt ')], undefined],
  ['GIF', [...Buffer.from('GIF89a')], undefined],
  ['SVG, which can hold a script', [...Buffer.from('<svg xmlns="http://www.w3.org/2000/svg">')], undefined],
  ['a cut PNG', [0x89, 0x50, 0x4e], undefined],
  ['nothing', [], undefined],
])('a picture’s type is read from its bytes: %s', (_name, bytes, type) => expect(imageTypeOf(new Uint8Array(bytes))).toBe(type))
