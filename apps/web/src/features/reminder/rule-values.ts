import { data } from 'react-router'
import type { Api } from '../../lib/api-client.ts'
import { isApiError } from '../../lib/api-error.ts'
import { answer, type FormResult, refusalOf, statusOf, withNotice } from '../../lib/form.ts'
import { checked, type FormValues, text } from '../../lib/form-values.ts'

export type RuleScope = { of: 'event' | 'call'; id: string }
type Input = Parameters<Api['reminders']['save']['mutate']>[0]

const inputOf = (scope: RuleScope, values: FormValues): Input =>
  ({
    ...scope, ruleId: text(values, 'ruleId'), name: text(values, 'name'), enabled: checked(values, 'enabled'), audience: text(values, 'audience'), anchor: text(values, 'anchor'), timing: text(values, 'timing'),
    amount: text(values, 'amount'), unit: text(values, 'unit'), direction: text(values, 'direction'), days: text(values, 'days'), localTime: text(values, 'localTime').slice(0, 5),
    subject: text(values, 'subject'), body: text(values, 'body'),
  }) as Input

export type Preview = Awaited<ReturnType<Api['reminders']['preview']['query']>>

/** Saves, resets or shows what a reminder would say. The preview comes back with the form as it was typed, so that it works without script. */
export async function actOnRules(api: Api, scope: RuleScope, path: string, values: FormValues): Promise<FormResult> {
  if (text(values, 'deed') === 'reset') return answer(values, () => ({ ...scope, ruleId: text(values, 'ruleId') }), (input) => api.reminders.reset.mutate(input), withNotice(path, 'reminder-reset'))
  if (text(values, 'deed') !== 'preview') return answer(values, () => inputOf(scope, values), (input) => api.reminders.save.mutate(input), withNotice(path, 'reminder-saved'))
  try {
    return data({ errors: {}, formError: null, values, preview: await api.reminders.preview.query(inputOf(scope, values)) })
  } catch (error) {
    if (!isApiError(error) || error.data.httpStatus === 401 || error.data.httpStatus >= 500) throw error
    return data(refusalOf(error.message, error.data, values), { status: statusOf(error.data) })
  }
}
