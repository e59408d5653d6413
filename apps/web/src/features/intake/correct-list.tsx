import { VisuallyHidden } from '@mantine/core'
import { useMounted } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { ChoiceButton } from './choice-button.tsx'
import { choicesFor, isWords } from './choices.ts'
import type { DraftView } from './intake-view.ts'
import { useReading } from './reading-state.ts'

/** Opened, every passage that could fill the field is offered here, and with JavaScript is a button in the text as well. */
export function CorrectList({ index, field, draft }: { index: number; field: string; draft: DraftView }) {
  const { t } = useTranslation()
  const { intake, correcting, correct } = useReading()
  const selectable = useMounted() && isWords(field)
  const choices = choicesFor(field, intake.candidates, draft.doubts)
  if (choices.length === 0 && !selectable) return null
  return (
    <details className="correct" open={correcting?.index === index && correcting.field === field} onToggle={({ currentTarget }) => correct({ index, field }, currentTarget.open)}>
      <summary>
        {t('app-intake:correct.button')}
        <VisuallyHidden>: {t(`app-terms:evidence.${field}`)}</VisuallyHidden>
      </summary>
      {choices.length === 0 ? null : <p className="note">{t('app-intake:correct.hint')}</p>}
      <div className="choice-buttons">
        {choices.filter((choice, at) => choices.findIndex(({ value }) => value === choice.value) === at).map((choice) => (
          <ChoiceButton key={`${choice.from} ${choice.value}`} index={index} choice={choice} />
        ))}
      </div>
      {selectable ? <p className="note">{t('app-intake:correct.hintWords')}</p> : null}
    </details>
  )
}
