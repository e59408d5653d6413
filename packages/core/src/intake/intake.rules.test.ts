import { expect, test } from 'vitest'
import { duplicatesAmong, findWords, isNews, isPast, titleSimilarity } from './intake.rules.ts'

test.each([
  ['today', { start: '2030-03-01', end: null }, 'Europe/London', '2030-03-01T23:59:00Z', false],
  ['yesterday', { start: '2030-02-28', end: null }, 'Europe/London', '2030-03-01T00:00:00Z', true],
  ['began yesterday and goes on', { start: '2030-02-28', end: '2030-03-01' }, 'Europe/London', '2030-03-01T12:00:00Z', false],
  ['this morning', { start: '2030-03-01T08:00', end: '2030-03-01T09:00' }, 'Europe/London', '2030-03-01T12:00:00Z', false],
  ['today is over there', { start: '2030-03-01', end: null }, 'Pacific/Kiritimati', '2030-03-01T12:00:00Z', true],
  ['today has not begun to end there', { start: '2030-03-01', end: null }, 'Pacific/Honolulu', '2030-03-02T08:00:00Z', false],
])('%s', (_name, draft, zone, now, past) => expect(isPast(draft as Parameters<typeof isPast>[0], zone, Temporal.Instant.from(now))).toBe(past))

test.each([
  ['March for fair rents', 'March for Fair Rents', true],
  ['March for fair rents', 'The march for fair rents in Leeds', true],
  ['Workplace day of action', 'Day of action in every workplace', true],
  ['Marsch für faire Mieten', 'Marsch fur faire Mieten!', true],
  ['Town hall blood drive', 'Blood drive, Town Hall', true],
  ['March for fair rents', 'Blood drive at the town hall', false],
  ['March', 'March for fair rents in the north of the city', false],
  ['Rally for schools', 'Rally for hospitals and their staff', false],
  ['', 'March', false],
  ['!!!', '???', false],
])('“%s” and “%s” are alike: %s', (one, other, alike) => {
  expect(titleSimilarity(one, other)).toBeCloseTo(titleSimilarity(other, one))
  expect(titleSimilarity(one, other) >= 0.55).toBe(alike)
})

test.each([
  ['Meet at the Corn\nExchange (north door)!', 'the Corn Exchange', 'the Corn\nExchange'],
  ['Meet at the Corn Exchange (north door)!', 'Exchange (north door)', 'Exchange (north door)'],
  ['Treffen in Größenau, Marktplatz 1–3', 'Größenau, Marktplatz 1–3', 'Größenau, Marktplatz 1–3'],
  ['The Cornmarket, then the Corn Hall', 'Corn', 'Corn'],
  ['What does $1.50 buy? [see *]', '$1.50 buy? [see *]', '$1.50 buy? [see *]'],
  ['Cornmarket', 'Corn', undefined],
  ['Corn Exchange', 'corn exchange', undefined],
  ['Corn Exchange', ' C ', undefined],
  ['Corn Exchange', '', undefined],
  ['x'.repeat(900), 'x'.repeat(800), undefined],
])('in “%s” the words “%s” are found as %j', (text, words, found) => {
  const span = findWords(text, words)
  expect(span && text.slice(span.from, span.to)).toBe(found)
})

test('of words within a longer word only the whole ones count', () => expect(findWords('The Cornmarket, then the Corn Hall', 'Corn')).toEqual({ from: 25, to: 29 }))

const call = (id: string, title: string, startLocal: string, endLocal: string | null = null) => ({ kind: 'call' as const, id, title, startLocal, endLocal })

test('duplicates are of the same day and alike, the likest first', () => {
  const known = [
    call('window', 'March for fair rents everywhere', '2030-03-20', '2030-03-22'), call('same', 'March for fair rents', '2030-03-21T12:00'), call('after', 'March for fair rents', '2030-03-22'),
    call('before', 'March for fair rents', '2030-03-19', '2030-03-20'), call('other', 'Blood drive', '2030-03-21'),
  ]
  expect(duplicatesAmong({ title: 'March for fair rents', start: '2030-03-21T15:00' }, known)).toEqual([
    { kind: 'call', id: 'same', title: 'March for fair rents', startLocal: '2030-03-21T12:00' },
    { kind: 'call', id: 'window', title: 'March for fair rents everywhere', startLocal: '2030-03-20' },
  ])
})

test.each([
  ['to come', '2030-03-21', '2030-03-01', true],
  ['on the day itself', '2030-03-04', '2030-03-01', true],
  ['over by now', '2030-03-02', '2030-03-01', false],
  ['over when it was published', '2030-03-10', '2030-03-11', false],
])('news: %s', (_name, start, publishedOn, news) => expect(isNews({ start, end: null }, 'Europe/London', publishedOn, Temporal.Instant.from('2030-03-04T12:00:00Z'))).toBe(news))
