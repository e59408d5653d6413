import { tallyOf } from '@turnout/core/assessment/assessment.rules.ts'
import { useTranslation } from 'react-i18next'
import type { Charted, ChartState } from './chart-view.ts'
import { Mark } from './mark.tsx'
import { useScale } from './use-scale.ts'

/** What each number means, and how many stand there. */
export function ScaleLegend({ state, people }: { state: ChartState; people: readonly Charted[] }) {
  const { t } = useTranslation()
  const words = new Map(useScale(state).map(({ value, word }) => [value, word]))
  return (
    <ul className="inline-list" aria-label={t('app-chart:legend')}>
      {tallyOf(people).map(({ value, people: count }) => (
        <li key={value}>
          <Mark value={value} /> {value === 0 ? t('app-chart:unassessed') : words.get(value)}: <strong>{count}</strong>
        </li>
      ))}
    </ul>
  )
}
