import { useTranslation } from 'react-i18next'
import { ChoiceButton } from './choice-button.tsx'
import { fieldOf } from './choices.ts'
import type { DraftView } from './intake-view.ts'

/** Under a field that should be looked at: why, and what else it may be. */
export function DoubtNotes({ index, field, draft }: { index: number; field: string; draft: DraftView }) {
  const { t } = useTranslation()
  const weekdaySaid = draft.doubts.some(({ why }) => why === 'weekday')
  const doubts = draft.doubts.filter((doubt) => fieldOf(doubt.field) === field)
  return (
    <>
      {field === 'start' && draft.weekdayMismatch && !weekdaySaid ? <p className="doubt">{t('app-intake:doubt.weekday')}</p> : null}
      {doubts.map(({ field, why, readings }) => (
        <div className="doubt" key={`${field} ${why}`}>
          {t(`app-intake:doubt.${why}`)}
          {readings.length === 0 ? null : (
            <div className="choice-buttons">
              {t('app-intake:doubt.orElse')}
              {readings.map((reading) => (
                <ChoiceButton key={`${reading.from} ${reading.value}`} index={index} choice={{ ...reading, field }} />
              ))}
            </div>
          )}
        </div>
      ))}
    </>
  )
}
