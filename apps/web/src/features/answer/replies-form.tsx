import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { Button } from '../../ui/document/button.tsx'
import { FormErrors } from '../../ui/document/form-errors.tsx'
import { QuestionFields } from '../question/question-fields.tsx'
import type { AnswerFacts } from './answer.ts'

/** What the event asked and what one replied, to be changed. */
export function RepliesForm({ answer: { token, questions } }: { answer: AnswerFacts }) {
  const { t } = useTranslation()
  const form = useFormState('replies')
  if (questions.length === 0) return null
  return (
    <>
      <h2>{t('answer:repliesTitle')}</h2>
      <FormErrors form={form} />
      <Form method="post" action={`/signups/${token}`} noValidate>
        <input type="hidden" name="intent" value="replies" />
        <QuestionFields form={form} questions={questions} />
        <Button look="secondary">{t('answer:repliesAction')}</Button>
      </Form>
    </>
  )
}
