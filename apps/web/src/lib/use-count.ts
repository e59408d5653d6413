import { type Blurred, isAllFew, smallest } from '@turnout/core/sight/sight.rules.ts'
import { useTranslation } from 'react-i18next'

/** A count in figures; a small number of other bodies' people is only said to be one. */
export function useCount(): (count: Blurred) => string {
  const { t } = useTranslation()
  return (count) => (count === 'few' ? t('app-terms:few', { count: smallest }) : String(count))
}

/** The same of so many places: of fewer than the smallest number told it is only said that some are taken. */
export function useCountOf(): (count: Blurred, capacity: number) => string {
  const { t } = useTranslation()
  const say = useCount()
  return (going, capacity) => (isAllFew(going, capacity) ? t('app-events:someOfCapacity', { capacity }) : t('app-events:ofCapacity', { going: say(going), capacity }))
}
