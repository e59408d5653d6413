import type { QuestionKind, Replies } from './question.schema.ts'

/** A question as it is asked. */
export type Asked = { id: string; kind: QuestionKind; label: string; hint: string; options: string[]; required: boolean }

export type Reply = { questionId: string; wording: string; values: string[] }

export const replyRefusals = {
  missing: 'Reply to this question.',
  not_offered: 'Choose one of what is offered here.',
  not_a_number: 'Give a number.',
  wording: 'This text has changed. Read it again.',
} as const

export type ReplyProblem = { questionId: string; refused: keyof typeof replyRefusals }

function problemOf({ kind, label, options, required }: Asked, values: string[]): keyof typeof replyRefusals | undefined {
  if (values.length === 0) return required ? 'missing' : undefined
  if (kind === 'consent') return values.every((value) => value === label) ? undefined : 'wording'
  if (kind === 'number') return values.every((value) => /^[+-]?\d{1,15}([.,]\d{1,6})?$/.test(value)) ? undefined : 'not_a_number'
  const offered = kind === 'yes_no' ? ['yes', 'no'] : kind === 'choice' || kind === 'choices' || kind === 'roles' ? options : undefined
  return offered && !values.every((value) => offered.includes(value)) ? 'not_offered' : undefined
}

const takesSeveral = (kind: QuestionKind): boolean => kind === 'choices' || kind === 'roles'

/**
 * What is kept of a form's replies, in the wording they were asked in, or the first that cannot be. Whoever says that they do
 * not come is asked nothing. What was typed for a question that is no longer asked is left out.
 */
export function checkReplies(questions: readonly Asked[], given: Replies): { replies: Reply[] } | ReplyProblem {
  const replies: Reply[] = []
  for (const question of questions) {
    const typed = [...new Set((given[question.id] ?? []).map((value) => value.trim()).filter(Boolean))]
    const values = takesSeveral(question.kind) ? typed : typed.slice(0, 1)
    const refused = problemOf(question, values)
    if (refused) return { questionId: question.id, refused }
    replies.push({ questionId: question.id, wording: question.label, values })
  }
  return { replies }
}
