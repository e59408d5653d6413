import type { Api } from '../../lib/api-client.ts'
import { answer, type FormResult, withNotice } from '../../lib/form.ts'
import { checked, type FormValues, text } from '../../lib/form-values.ts'

/** The small forms on the board: keeping and dropping views, giving workplaces to somebody. They lead back to the board as it was looked at. */
export async function boardAction({ coverage }: Api, callId: string, values: FormValues, here: string): Promise<FormResult> {
  const back = withNotice(here, 'saved')
  switch (text(values, 'intent')) {
    case 'keep':
      return answer(values, (values) => ({ callId, name: text(values, 'name'), query: text(values, 'query') }), (input) => coverage.keepView.mutate(input), back)
    case 'drop':
      return answer(values, (values) => ({ id: text(values, 'id') }), (input) => coverage.dropView.mutate(input), back)
    default:
      return answer(values, (values) => ({ callId, under: text(values, 'under'), groupId: text(values, 'groupId'), ownerId: text(values, 'ownerId'), onlyFree: checked(values, 'onlyFree') }), (input) => coverage.assign.mutate(input), back)
  }
}
