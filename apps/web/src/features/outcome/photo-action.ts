import type { Api } from '../../lib/api-client.ts'
import { answer, type FormResult } from '../../lib/form.ts'
import { type FormValues, text } from '../../lib/form-values.ts'

/** What is decided about one picture, on whichever page it is looked at. */
export function decidePhoto({ outcomes }: Pick<Api, 'outcomes'>, values: FormValues, done: string): Promise<FormResult> {
  const change = text(values, 'intent') === 'approve-photo' ? outcomes.approvePhoto : outcomes.removePhoto
  return answer(values, () => ({ id: text(values, 'id') }), (input) => change.mutate(input), done)
}
