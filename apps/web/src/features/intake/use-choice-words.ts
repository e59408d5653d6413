import { formatWhen } from '@turnout/core/time/time.rules.ts'
import { useTranslation } from 'react-i18next'
import { useSurroundings } from '../../lib/surroundings.tsx'
import type { Choice } from './choices.ts'

/** Says what a field would hold if a passage were chosen for it: a day in words, anything else as it is. */
export function useChoiceWords(): (choice: Pick<Choice, 'field' | 'value'>) => string {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  return ({ field, value }) => {
    if (field === 'kind' || field === 'scope') return t(`app-terms:${field}.${value}`)
    if (/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/.test(value)) return formatWhen({ startLocal: value, endLocal: null }, locale)
    return value
  }
}
