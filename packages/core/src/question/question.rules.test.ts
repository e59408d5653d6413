import { describe, expect, test } from 'vitest'
import { type Asked, checkReplies } from './question.rules.ts'
import { QuestionInput, type QuestionKind } from './question.schema.ts'

const ask = (kind: QuestionKind, more: Partial<Asked> = {}): Asked => ({ id: 'q', kind, label: 'I agree', hint: '', options: ['Tea', 'Cake'], required: false, ...more })

describe('what is kept of a reply', () => {
  test.each<[QuestionKind, string[], string[] | string]>([
    ['text', [' Hello '], ['Hello']], ['text', ['one', 'two'], ['one']], ['text', ['  '], []], ['long_text', ['a\nb'], ['a\nb']],
    ['choice', ['Tea'], ['Tea']], ['choice', ['Tea', 'Cake'], ['Tea']], ['choice', ['Beer'], 'not_offered'],
    ['choices', ['Tea', 'Cake', 'Tea'], ['Tea', 'Cake']], ['choices', ['Tea', 'Beer'], 'not_offered'], ['roles', ['Cake'], ['Cake']], ['roles', ['Boss'], 'not_offered'],
    ['yes_no', ['yes'], ['yes']], ['yes_no', ['perhaps'], 'not_offered'],
    ['number', ['12'], ['12']], ['number', ['-1,5'], ['-1,5']], ['number', ['1e9'], 'not_a_number'], ['number', ['many'], 'not_a_number'],
    ['consent', ['I agree'], ['I agree']], ['consent', ['on'], 'wording'],
  ])('%s %j: %j', (kind, typed, expected) => {
    const checked = checkReplies([ask(kind)], { q: typed })
    expect('refused' in checked ? checked.refused : checked.replies).toEqual(typeof expected === 'string' ? expected : [{ questionId: 'q', wording: 'I agree', values: expected }])
  })
})

test.each<QuestionKind>(['text', 'long_text', 'choice', 'choices', 'yes_no', 'number', 'consent', 'roles'])('a required %s has to be there', (kind) => {
  expect(checkReplies([ask(kind, { required: true })], {})).toEqual({ questionId: 'q', refused: 'missing' })
  expect(checkReplies([ask(kind)], {})).toMatchObject({ replies: [{ values: [] }] })
})

test('what nobody asked is not kept', () => expect(checkReplies([], { q: ['x'] })).toEqual({ replies: [] }))

test.each([
  [{ kind: 'choice', options: 'Tea\r\n Cake \n\nTea' }, ['Tea', 'Cake']], [{ kind: 'choice', options: 'Tea' }, 'options'], [{ kind: 'roles', options: 'I can steward' }, ['I can steward']], [{ kind: 'roles', options: '' }, 'options'], [{ kind: 'text', options: 'left over' }, []], [{ kind: 'text', label: 'x' }, 'label'], [{ kind: 'riddle' }, 'kind'],
] as const)('a question %j: %j', (more, expected) => {
  const { data, error } = QuestionInput.safeParse({ owner: { callId: '00000000-0000-7000-8000-000000000000' }, label: 'What do you bring?', ...more })
  expect(data?.options ?? error?.issues[0]?.path[0]).toEqual(expected)
})
