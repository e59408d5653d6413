import { readdirSync, readFileSync } from 'node:fs'
import { lines } from '@turnout/core/audit/audit.rules.ts'
import { expect, test } from 'vitest'
import ofCalls from '../../locales/en/app-calls.json' with { type: 'json' }
import words from '../../locales/en/app-groups.json' with { type: 'json' }

const core = new URL('../../../../../packages/core/src/', import.meta.url)

/** What a deed is called where its name is put together from parts. */
const parts: Record<string, string[]> = {
  'event.${status}': ['event.pending', 'event.draft', 'event.published', 'event.cancelled'], 'event.ask_${answer}': ['event.ask_taken', 'event.ask_kept'], 'event.signups_${decision}': ['event.signups_approved', 'event.signups_declined'],
  '${input.of}.reminder_saved': ['event.reminder_saved'], '${scope.of}.reminder_reset': ['event.reminder_reset'], '${of}.announced': ['event.announced', 'group.announced'], '${scope.of}.announcement_withdrawn': ['event.announcement_withdrawn', 'group.announcement_withdrawn'],
  'mail.${deed}': ['mail.send_now', 'mail.skip'],
}

test('every deed and every look that core writes down has words in the log of the group', () => {
  const lines = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts')).flatMap((file) => readFileSync(new URL(file, core), 'utf8').split('\n')).filter((line) => /\brecord\w*\(/.test(line))
  const plain = lines.flatMap((line) => [...line.matchAll(/'((?:group|event|chart|mail|question)\.[a-z_]+)'/g)].map((match) => match[1] ?? ''))
  const built = lines.flatMap((line) => [...line.matchAll(/`([^`]+)`, /g)].map((match) => match[1] ?? '')).filter((one) => !/^(call|intake)\./.test(one))
  expect(built.filter((one) => parts[one] === undefined)).toEqual([])
  expect(plain.length).toBeGreaterThan(60)
  const known: Record<string, string> = words.log.action
  expect([...new Set([...plain, ...built.flatMap((one) => parts[one] ?? [])])].filter((action) => known[action.replace('.', '_')] === undefined)).toEqual([])
})

test('every deed at a call has words in its log', () => {
  const known: Record<string, string> = { ...words.log.action, ...ofCalls.log.action }
  expect(Object.keys(lines).filter((action) => /^(call|coverage)\./.test(action) && known[action.replace('.', '_')] === undefined)).toEqual([])
})
