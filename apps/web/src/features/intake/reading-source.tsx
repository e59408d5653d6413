import { Button, VisuallyHidden } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../ui/app/section.tsx'
import { ChoiceText } from './choice-text.tsx'
import { choicesFor, isWords } from './choices.ts'
import { evidenceOf } from './evidence-of.ts'
import { EvidenceText } from './evidence-text.tsx'
import { Legend } from './legend.tsx'
import { useReading } from './reading-state.ts'
import { SourceBox } from './source-box.tsx'
import { SelectedWords } from './selected-words.tsx'
import { bring, useFollow } from './use-follow.ts'

/** The published text beside the drafts: the passages of the open one marked, or while a field is corrected those that could fill it. */
export function ReadingSource({ said }: { said: string }) {
  const { t } = useTranslation()
  const { intake, active, correcting, chosen, choose, correct, say } = useReading()
  const box = useRef<HTMLElement>(null)
  useFollow(box)
  useEffect(() => {
    const source = box.current
    if (correcting !== null && source !== null) bring(source, source.querySelector('.choice[aria-pressed=true]') ?? source.querySelector('.choice'))
  }, [correcting])
  const draft = intake.drafts[active]
  const evidence = evidenceOf(intake.text, draft?.evidence ?? [], chosen[active])
  return (
    <div className="reading-sticky">
      <Section title={t('app-intake:source')}>
        <VisuallyHidden component="output">
          {said}
        </VisuallyHidden>
        {correcting === null || draft === undefined ? (
          <>
            <Legend fields={[...new Set(evidence.map(({ field }) => field))]} />
            <SourceBox label={t('app-intake:source')} ref={box}>
              <EvidenceText text={intake.text} evidence={evidence} fieldHref={(field) => `#field-${active}-${field}`} />
            </SourceBox>
          </>
        ) : (
          <>
            <p className="legend">{t(isWords(correcting.field) ? 'app-intake:correct.chooseWords' : 'app-intake:correct.choose', { field: t(`app-terms:evidence.${correcting.field}`) })}</p>
            {isWords(correcting.field) ? <SelectedWords box={box} text={intake.text} field={correcting.field} onTake={(choice) => choose(active, choice)} /> : null}
            <SourceBox label={t('app-intake:source')} ref={box}>
              <ChoiceText
                text={intake.text}
                choices={choicesFor(correcting.field, intake.candidates, draft.doubts)}
                chosen={({ from, to }) => evidence.some((one) => one.from === from && one.to === to)}
                say={say}
                onChoose={(choice) => choose(active, choice)}
              />
            </SourceBox>
            <Button variant="default" size="compact-sm" mt="xs" onClick={() => correct(correcting, false)}>
              {t('app-intake:correct.leave')}
            </Button>
          </>
        )}
      </Section>
    </div>
  )
}
