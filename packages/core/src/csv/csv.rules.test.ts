import { expect, test } from 'vitest'
import { csvFile } from './csv.rules.ts'

test.each([
  ['plain', 'Mill', 'Mill'],
  ['a comma', 'Leeds, North', '"Leeds, North"'],
  ['quotes', 'the "mill"', '"the ""mill"""'],
  ['a formula', '=1+1', `'=1+1`],
  ['a formula with a line behind it', '=HYPERLINK("x")\nmore', `"'=HYPERLINK(""x"")\nmore"`],
  ['nothing', '', ''],
])('%s', (_name, cell, written) => expect(csvFile([['head'], [cell]])).toBe(`\uFEFFhead\r\n${written}\r\n`))
