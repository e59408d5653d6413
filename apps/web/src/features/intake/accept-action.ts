import { data } from 'react-router'
import type { Api } from '../../lib/api-client.ts'
import { answer, type FormResult, readForm, withNotice } from '../../lib/form.ts'
import { type FormValues, number, text } from '../../lib/form-values.ts'
import { acceptInput, errorsByInput, takenIn } from './accept-values.ts'
import { withChoice } from './chosen.ts'

/** What was sent, for the page to show it again with nothing lost. */
export function shownAgain(values: FormValues): FormResult {
  return data({ errors: {}, formError: null, values })
}

/** One form with many buttons: `do` says which was pressed. Those that decide nothing show the page again. */
export async function actOnReading(api: Api, id: string, request: Request): Promise<FormResult> {
  const values = await readForm(request)
  const pressed = text(values, 'do')
  if (pressed === 'dismiss') return answer(values, () => ({ id }), (input) => api.intakes.dismiss.mutate(input), withNotice('/app/intake', 'intake-dismissed'))
  if (pressed === 'restore') return answer(values, () => ({ id }), (input) => api.intakes.restore.mutate(input), withNotice(`/app/intake/${id}`, 'intake-restored'))
  const [, verb, draft] = /^(drop|undrop) (\d{1,4})$/.exec(pressed) ?? []
  if (draft !== undefined) {
    const result = await answer(values, () => ({ id, draft }), (input) => (verb === 'drop' ? api.intakes.dismiss : api.intakes.restore).mutate(input), '')
    // What was typed for the other drafts stays: the page is shown again, not left.
    return result instanceof Response ? shownAgain(values) : result
  }
  if (/^(one|separate|accept \d+)$/.test(pressed)) return accept(api, id, values)
  return shownAgain(withChoice(values))
}

async function accept(api: Api, id: string, values: FormValues): Promise<FormResult> {
  const open = number(values, 'open') ?? 1
  const result = await answer(values, acceptInput(id), (input) => api.intakes.accept.mutate(input), ({ calls: [call, ...others] }, { as, drafts }) => {
    if (others.length > 0) return withNotice(`/app/intake/${id}`, 'calls-created')
    // Who takes the drafts one by one comes back for the next.
    const next = as === 'separate' && drafts.length < open
    return withNotice(next || call === undefined ? `/app/intake/${id}` : `/app/calls/${call.id}`, 'call-created')
  })
  if (!(result instanceof Response)) result.data.errors = errorsByInput(result.data.errors, takenIn(values))
  return result
}
