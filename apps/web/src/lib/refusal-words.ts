import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/**
 * A refusal in the reader's language. Core writes its sentences in English, once, beside the rule they explain;
 * `refusals.json` of another language is keyed by that sentence, and one it lacks is shown as it was written.
 */
export function useRefusalWords(): (message: string) => string {
  const { t } = useTranslation()
  return useCallback((message) => t(message, { ns: 'refusals', keySeparator: false, nsSeparator: false, defaultValue: message }), [t])
}
