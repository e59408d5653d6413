import type { QuestionKind } from '@turnout/core/question/question.schema.ts'
import type { Api } from '../../lib/api-client.ts'
import { answer, type FormResult, readForm, withNotice } from '../../lib/form.ts'
import { checked, text } from '../../lib/form-values.ts'

type Owner = { callId: string } | { eventId: string }

/** Adds, changes, moves or takes away a question; each form of the page holds one. */
export async function answerQuestionForm(request: Request, { questions }: Pick<Api, 'questions'>, owner: Owner, path: string): Promise<FormResult> {
  const values = await readForm(request)
  const id = text(values, 'id')
  const does = text(values, 'does')
  const done = withNotice(path, 'saved')
  if (does === 'remove') return answer(values, () => ({ id }), (input) => questions.remove.mutate(input), done)
  if (does === 'up' || does === 'down') return answer(values, () => ({ id, to: does as 'up' | 'down' }), (input) => questions.move.mutate(input), done)
  const question = () => ({
    // What is not in the list goes to the schema as it is, to be refused there.
    id, owner, kind: text(values, 'kind') as QuestionKind, label: text(values, 'label'), hint: text(values, 'hint'), options: text(values, 'options'), required: checked(values, 'required'),
  })
  return answer(values, question, (input) => questions.write.mutate(input), done)
}
