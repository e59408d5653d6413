import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { Button } from '../../ui/document/button.tsx'
import { FormErrors } from '../../ui/document/form-errors.tsx'
import { NoticeBox } from '../../ui/document/notice.tsx'
import type { AnswerFacts } from './answer.ts'

/** The one button that proves an address. Opening the link alone proves nothing: mail programs open links too. */
export function ConfirmForm({ answer }: { answer: AnswerFacts }) {
  const { t } = useTranslation()
  const form = useFormState('confirm')
  return (
    <>
      <FormErrors form={form} />
      <NoticeBox title={t(answer.status === 'unconfirmed' ? 'answer:confirmFirstTitle' : 'answer:confirmTitle')}>
        <p>{t(answer.status === 'unconfirmed' ? 'answer:confirmFirst' : 'answer:confirm', { email: answer.email })}</p>
        <Form method="post" action={`/signups/${answer.token}`}>
          <input type="hidden" name="intent" value="confirm" />
          <Button>{t('answer:confirmAction')}</Button>
        </Form>
      </NoticeBox>
    </>
  )
}
