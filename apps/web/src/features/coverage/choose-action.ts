import type { Api } from '../../lib/api-client.ts'
import { answer, type FormResult, withNotice } from '../../lib/form.ts'
import { checked, formValues, text } from '../../lib/form-values.ts'
import { tableText } from '../../lib/table-text.ts'

/** As many lines of what was not found as an address holds. */
const named = 20

/** What the forms of the choice do: a subtree, a list or a file, and the target. */
export async function chooseAction({ coverage }: Api, callId: string, form: FormData): Promise<FormResult> {
  const values = formValues(form)
  const here = `/app/calls/${callId}/coverage/choose`
  switch (text(values, 'intent')) {
    case 'below':
      return answer(values, (values) => ({ callId, groupId: text(values, 'groupId'), takeAway: checked(values, 'takeAway') }), (input) => coverage.chooseSubtree.mutate(input), ({ changed }) => `${here}?changed=${changed}`)
    case 'list': {
      const content = (await tableText(form.get('file'))) ?? text(values, 'content')
      return answer(values, () => ({ callId, content }), (input) => coverage.chooseList.mutate(input), ({ added, known, unknown, several, others }) => {
        const told = new URLSearchParams({ added: String(added), known: String(known), unknowns: String(unknown.length), severals: String(several.length), otherKinds: String(others.length) })
        for (const line of unknown.slice(0, named)) told.append('unknown', line.slice(0, 60))
        for (const line of several.slice(0, named)) told.append('several', line.slice(0, 60))
        for (const line of others.slice(0, named)) told.append('other', line.slice(0, 60))
        return `${here}?${told}`
      })
    }
    default:
      return answer(
        values,
        (values) => ({ callId, targetWorkplaces: text(values, 'targetWorkplaces'), targetSignups: text(values, 'targetSignups'), targetOn: text(values, 'targetOn'), asksReps: checked(values, 'asksReps') }),
        (input) => coverage.plan.mutate(input),
        withNotice(here, 'saved'),
      )
  }
}
