import { scale } from '@turnout/core/chart/chart.schema.ts'
import { useTranslation } from 'react-i18next'
import type { ChartState } from './chart-view.ts'

/** What 1 to 5 mean here: in the words of the nearest body that has some, else in ours. */
export function useScale({ words }: Pick<ChartState, 'words'>): { value: number; word: string }[] {
  const { t } = useTranslation()
  return scale.map((value) => ({ value, word: words?.words[value - 1] || t(`app-chart:scale.${value}`) }))
}
