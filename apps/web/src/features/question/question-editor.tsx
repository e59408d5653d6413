import { useTranslation } from 'react-i18next'
import { FormPart } from '../../ui/app/form-part.tsx'
import { Section } from '../../ui/app/section.tsx'
import type { Asked } from './asked.ts'
import { QuestionForm } from './question-form.tsx'

/** What a call or an event asks, in order, each question a form of its own. */
export function QuestionEditor({ own, fromCall }: { own: readonly Asked[]; fromCall: readonly Asked[] }) {
  const { t } = useTranslation()
  return (
    <>
      {fromCall.length === 0 ? null : (
        <Section title={t('app-questions:fromCall')}>
          <p>{t('app-questions:fromCallText')}</p>
          <ul>
            {fromCall.map(({ id, label, kind, required }) => (
              <li key={id}>
                {label} ({t(`app-questions:kind.${kind}`)}
                {required ? `, ${t('app-questions:required')}` : ''})
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('app-questions:title')}>
        {own.length === 0 ? <p>{t('app-questions:none')}</p> : null}
        {own.map((question, index) => (
          // A form begins anew when what it shows was changed or moved.
          <FormPart key={`${question.id} ${JSON.stringify(question)}`} title={t('app-questions:number', { number: index + 1 })}>
            <QuestionForm question={question} first={index === 0} last={index === own.length - 1} />
          </FormPart>
        ))}
      </Section>
      <Section title={t('app-questions:new')}>
        <QuestionForm key={own.length} />
      </Section>
    </>
  )
}
