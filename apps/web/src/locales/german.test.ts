import { SignInUse } from '@turnout/core/account/account.schema.ts'
import { HostInput } from '@turnout/core/event/event.schema.ts'
import { refusals, timeOver, tooLarge } from '@turnout/core/signup/signup.rules.ts'
import { AnswerChange } from '@turnout/core/answer/answer.schema.ts'
import { SignUpInput } from '@turnout/core/signup/signup.schema.ts'
import { expect, it } from 'vitest'
import type { ZodType } from 'zod'
import german from './de/refusals.json' with { type: 'json' }

const files = import.meta.glob<object>('./{en,de}/*.json', { eager: true, import: 'default' })
const namespaces = Object.keys(files).flatMap((path) => /^\.\/de\/([\w-]+)\.json$/.exec(path)?.[1] ?? []).filter((name) => name !== 'refusals')

/** Every text with its place and what is filled into it. */
function texts(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${path} ${(String(value).match(/\{\{\w+\}\}/g) ?? []).toSorted().join(' ')}`.trim()]
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`))
}

it.each(namespaces)('%s says in German all that it says in English', (namespace) => {
  // A German "one" may leave its number out where English does not.
  const shape = (locale: string) => texts(files[`./${locale}/${namespace}.json`]).toSorted()
  expect(shape('de')).toEqual(shape('en'))
})

const long = 'x'.repeat(30_000)
const wrong: [string, ZodType, Record<string, unknown>[]][] = [
  ['sign-up', SignUpInput, [{ slotIds: [], name: '', email: 'x', guests: '-1', consent: '' }, { slotIds: [''], name: long, email: long, guests: '11', note: long, consent: '' }, { guests: '1.5' }]],
  ['answer', AnswerChange, [{ token: 'x', answer: 'going', guests: '99', note: long }]],
  ['sign-in', SignInUse, [{ token: 'x', email: 'x', name: '' }]],
  ['hosting', HostInput, [
    { callId: crypto.randomUUID(), capacity: '0', onlineUrl: 'javascript:x', placeName: '', startLocal: '2030-01-01', endLocal: '2030-01-01T12:00' },
    { callId: crypto.randomUUID(), capacity: '1.5', groupName: long, placeName: long, placeAddress: long, directions: long, contact: long, title: long, groupTown: long, startLocal: '2030-01-02T12:00', endLocal: '2030-01-01T12:00' },
    { callId: crypto.randomUUID(), groupName: 'Depot', placeName: 'Gate', startLocal: 'soon', endLocal: '' },
    { callId: crypto.randomUUID(), groupName: 'Depot', placeName: 'Gate', startLocal: '', endLocal: '2030-01-01' },
    { callId: crypto.randomUUID() },
  ]],
]

it.each(wrong)('every complaint about a %s form has its German sentence', (_, schema, inputs) => {
  // What no form of ours can send is not translated: a missing field, or a choice that no list offers.
  const messages = inputs.flatMap((input) => schema.safeParse(input).error?.issues ?? []).filter(({ code }) => code !== 'invalid_type' && code !== 'invalid_value').map(({ message }) => message)
  expect(messages.length).toBeGreaterThan(1)
  expect(messages.filter((message) => !(message in german))).toEqual([])
})

it('has a German sentence for every refusal of an answer', () => {
  const known = [...Object.keys(german), 'over', 'cancelled']
  expect(Object.entries(refusals).filter(([reason, sentence]) => !known.includes(reason) && !known.includes(sentence))).toEqual([])
  expect(known).toContain(timeOver)
  // A sign-up is for eleven at most.
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(tooLarge).filter((sentence) => !known.includes(sentence))).toEqual([])
})
