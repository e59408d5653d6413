import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FormState } from '../../lib/use-form-state.ts'

/** On what question people are assessed; the last ones are offered again. */
export function QuestionField({ form, questions }: { form: FormState; questions: readonly string[] }) {
  const { t } = useTranslation()
  const field = form.field('question', questions[0])
  return (
    <>
      <TextInput {...field} label={t('app-chart:question')} description={t('app-chart:questionHint')} list={`${field.id}-known`} maxLength={200} required mb="md" autoComplete="off" />
      <datalist id={`${field.id}-known`}>
        {questions.map((question) => (
          <option key={question} value={question}>{question}</option>
        ))}
      </datalist>
    </>
  )
}
