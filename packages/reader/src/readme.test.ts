import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { readCall } from './read-call.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

it('the README’s example gives what the README says', () => {
  const code = /```ts\n([\s\S]*?)```/u.exec(readme)![1]!.replace(/^import .*$/mu, '')
  const [call, ...lines] = code.split(/\n(?=drafts|text)/u)
  expect(lines.length).toBeGreaterThan(4)
  const { drafts, text } = runInNewContext(`${call}; ({ drafts, notes, text })`, { readCall }) as ReturnType<typeof readCall>
  const value = (expression: string) => runInNewContext(`(${expression})`, { drafts, text }) as unknown
  const pairs = lines.map((line) => line.trim().split(/\s+\/\/ /u) as [string, string])
  expect(pairs.map(([asked]) => [asked, value(asked)])).toEqual(pairs.map(([asked, said]) => [asked, value(said)]))
})
