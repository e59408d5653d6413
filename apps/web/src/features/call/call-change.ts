import { data } from 'react-router'
import type { Api } from '../../lib/api-client.ts'
import { answer, type FormRefusal, type FormResult, withNotice } from '../../lib/form.ts'
import { type FormValues, text } from '../../lib/form-values.ts'
import { changedCall } from './call-values.ts'

export type CallPreview = Awaited<ReturnType<Api['calls']['preview']['mutate']>>
/** The page once more: with what the change would do, or with the form as it was typed. */
export type Shown = FormRefusal & { preview?: CallPreview }

/** Changes a call. What would move or ask its events is shown first; sent once more with `confirmed`, it is done. */
export async function changeCall(api: Api, id: string, values: FormValues): Promise<FormResult> {
  if (text(values, 'back') !== '') return shown(values)
  const refuse = (error: unknown) => answer(values, changedCall(id), () => Promise.reject(error as Error), '')
  if (text(values, 'confirmed') === '') {
    try {
      const preview = await api.calls.preview.mutate(changedCall(id)(values))
      if (preview.effects.some((effect) => effect.own > 0 || (effect.changes && effect.following > 0))) return shown(values, preview)
    } catch (error) {
      return refuse(error)
    }
  }
  return answer(values, changedCall(id), (input) => api.calls.update.mutate(input), ({ moved, told, keptOwnTime, asked }) => {
    const saved = withNotice(`/app/calls/${id}`, 'saved')
    return moved + keptOwnTime + asked === 0 && told === 0 ? saved : `${saved}&moved=${moved}&told=${told}&kept=${keptOwnTime}&asked=${asked}`
  })
}

const shown = (values: FormValues, preview?: CallPreview): FormResult => data({ errors: {}, formError: null, values: { ...values, back: '' }, preview } satisfies Shown)
