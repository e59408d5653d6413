import { type Blurred, smallest } from '@turnout/core/sight/sight.rules.ts'
import { useTranslation } from 'react-i18next'

/** A count in figures; a small number of other bodies' people is only said to be one. */
export function useCount(): (count: Blurred) => string {
  const { t } = useTranslation()
  return (count) => (count === 'few' ? t('app-terms:few', { count: smallest }) : String(count))
}
