import { describe, expect, test } from 'vitest'
import { defaultWhen, gapsOf, imageTypeOf, mayBecome, openFields } from './call.rules.ts'
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

describe('what a reader of a call’s page would look for in vain', () => {
  const bare = { summary: '', description: '', caller: '', sourceUrl: null, eventDescription: '' }
  const full = { summary: 'A day for the river.', description: 'Why, and how.', caller: 'The River Network', sourceUrl: null, eventDescription: '' }
  test.each([
    ['a bare call', bare, { all: 0, reachable: 0 }, ['about', 'summary', 'caller', 'contact', 'events', 'eventWords']],
    ['a full one with an event that names a contact', full, { all: 1, reachable: 1 }, []],
    ['one whose events name none', full, { all: 3, reachable: 0 }, ['contact']],
    ['one that names an address itself', { ...full, description: 'Ask river@example.org' }, { all: 3, reachable: 0 }, []],
    ['one that names a number', { ...full, summary: 'Ring (0 30) 55 51 23.' }, { all: 3, reachable: 0 }, []],
    ['a year and a day are no number', { ...full, summary: 'On 21 March 2030.' }, { all: 3, reachable: 0 }, ['contact']],
    ['a link to where it was published stands for the words', { ...full, description: '', sourceUrl: 'https://example.org' }, { all: 1, reachable: 1 }, []],
  ] as const)('%s', (_name, call, events, gaps) => expect(gapsOf(call, events)).toEqual(gaps))
})
