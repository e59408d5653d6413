import { useMemo } from 'react'
import { useActionData, useNavigation } from 'react-router'
import type { FormError, FormRefusal } from './form.ts'
import { type FormValues, list, text } from './form-values.ts'
import { useRefusalWords } from './refusal-words.ts'

export type FieldState = { id: string; name: string; defaultValue: string; error: string | undefined }

export type FormState = {
  errors: Record<string, string>
  formError: FormError | null
  /** Why it was refused, in a word to branch on. */
  reason: string | undefined
  /** What was sent, where the page is shown again because of it. */
  values: FormValues | undefined
  /** True while the browser sends this page's form; always false without JavaScript. */
  busy: boolean
  /** Props of one field: its name, id, what was typed or else `initial`, and what is wrong with it. */
  field: (name: string, initial?: string | number | null) => FieldState
  /** Whether a checkbox or radio button was ticked. */
  ticked: (name: string, value: string, initial?: boolean) => boolean
}

const nothing: Record<string, string> = {}

/**
 * What the last submit of this page's form said. A page with several forms gives each a hidden or
 * button field `intent`, and names it here, so that one form's errors do not show in another.
 */
export function useFormState(intent?: string): FormState {
  const answer = useActionData() as FormRefusal | undefined
  const navigation = useNavigation()
  const inWords = useRefusalWords()
  const mine = answer !== undefined && (intent === undefined || text(answer.values, 'intent') === intent)
  const refusal = mine ? answer : undefined
  const errors = useMemo(() => (refusal === undefined ? nothing : Object.fromEntries(Object.entries(refusal.errors).map(([name, message]) => [name, inWords(message)]))), [refusal, inWords])
  return {
    errors,
    formError: refusal?.formError ?? null,
    reason: refusal?.reason,
    values: refusal?.values,
    busy: navigation.state === 'submitting' && (intent === undefined || navigation.formData?.get('intent') === intent),
    field: (name, initial) => ({
      id: intent === undefined ? name : `${intent}-${name}`,
      name,
      defaultValue: refusal === undefined ? String(initial ?? '') : text(refusal.values, name),
      error: errors[name],
    }),
    ticked: (name, value, initial = false) => (refusal === undefined ? initial : list(refusal.values, name).includes(value)),
  }
}
