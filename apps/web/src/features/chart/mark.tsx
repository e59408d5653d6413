import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** An assessment: the number says it, shape and shade only repeat it, so that it reads in black and white. 0 and null are nobody's. */
export function Mark({ value, word }: { value: number | null; word?: string }) {
  const { t } = useTranslation()
  const known = value !== null && value > 0
  return (
    <span className="mark" data-value={value ?? 0}>
      {known ? value : <span aria-hidden="true">–</span>}
      {word || !known ? <VisuallyHidden>{known ? ` ${word}` : t('app-chart:unassessed')}</VisuallyHidden> : null}
    </span>
  )
}
