import { useTranslation } from 'react-i18next'
import type { FormState } from '../lib/use-form-state.ts'

/** The sentence for a form that was refused as a whole: our own for the reasons we know, else the refusal's. */
export function useFormProblem({ formError }: Pick<FormState, 'formError'>): string | null {
  const { t, i18n } = useTranslation()
  if (formError === null) return null
  for (const key of [formError.reason, formError.code]) if (key !== undefined && i18n.exists(`errors:form.${key}`)) return t(`errors:form.${key}`, formError.details ?? {})
  return formError.message || t('errors:form.general')
}
