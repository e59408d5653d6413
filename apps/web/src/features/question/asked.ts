import type { QuestionKind } from '@turnout/core/question/question.schema.ts'
import { type FormValues, list } from '../../lib/form-values.ts'

/** A question as the pages know it. */
export type Asked = { id: string; kind: QuestionKind; label: string; hint: string; options: string[]; required: boolean }

export const replyName = (id: string): string => `replies.${id}`

/** What a form holds of replies, by the id of the question. */
export function repliesOf(values: FormValues): Record<string, string[]> {
  const names = Object.keys(values).filter((name) => name.startsWith('replies.'))
  return Object.fromEntries(names.map((name) => [name.slice('replies.'.length), list(values, name)]))
}
