import { useTranslation } from 'react-i18next'
import { useRefusalWords } from '../lib/refusal-words.ts'
import type { FormState } from '../lib/use-form-state.ts'
import { withMinutes } from './error-text.ts'

/** The sentence for a form that was refused as a whole: our own for the reasons we know, else the refusal's. */
export function useFormProblem({ formError }: Pick<FormState, 'formError'>): string | null {
  const { t, i18n } = useTranslation()
  const inWords = useRefusalWords()
  if (formError === null) return null
  const words = withMinutes(formError.details)
  for (const key of [formError.reason, formError.code]) if (key !== undefined && i18n.exists(`errors:form.${key}`, words)) return t(`errors:form.${key}`, words)
  return formError.message ? inWords(formError.message) : t('errors:form.general')
}
