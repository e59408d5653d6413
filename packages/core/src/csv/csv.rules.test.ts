import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { csvFile, unguarded, wrongs } from './csv.rules.ts'

test.each([
  ['plain', 'Mill', 'Mill'],
  ['a comma', 'Leeds, North', '"Leeds, North"'],
  ['quotes', 'the "mill"', '"the ""mill"""'],
  ['a formula', '=1+1', `'=1+1`],
  ['a formula with a line behind it', '=HYPERLINK("x")\nmore', `"'=HYPERLINK(""x"")\nmore"`],
  ['an address that begins with a sign', '+kim@example.org', `'+kim@example.org`],
  ['what looks like a formula that was kept from running', `'=1+1`, `''=1+1`],
  ['a mark that keeps nothing', `'s-Hertogenbosch`, `'s-Hertogenbosch`],
  ['nothing', '', ''],
])('%s', (_name, cell, written) => {
  expect(csvFile([['head'], [cell]])).toBe(`\uFEFFhead\r\n${written}\r\n`)
  const { data: [again] } = Papa.parse<string[]>(written)
  expect(unguarded(again?.[0] ?? ''), 'comes in again as it went out').toBe(cell)
})

test('what is wrong is said with what stood there, cut where it is long', () => {
  expect(wrongs([false, 'no_name'], [true, 'bad_kind', 'castle'], [true, 'long_name', 'x'.repeat(200)])).toEqual([{ reason: 'bad_kind', value: 'castle' }, { reason: 'long_name', value: `${'x'.repeat(59)}…` }])
})
