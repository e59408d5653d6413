import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { Button } from '../../ui/document/button.tsx'
import { FormErrors } from '../../ui/document/form-errors.tsx'
import { NoticeBox } from '../../ui/document/notice.tsx'
import type { AnswerFacts } from './answer.ts'

/** Where the reminder's "I can't make it" leads: one button, ready under the finger; until it is pressed nothing is changed. */
export function DeclineForm({ answer }: { answer: AnswerFacts }) {
  const { t } = useTranslation()
  const form = useFormState('decline')
  return (
    <>
      <FormErrors form={form} />
      <NoticeBox title={t('answer:declineTitle')}>
        <p>{t('answer:decline')}</p>
        <Form method="post" action={`/signups/${answer.token}`}>
          <input type="hidden" name="intent" value="decline" />
          <input type="hidden" name="answer" value="declined" />
          <input type="hidden" name="guests" value={answer.guests} />
          <input type="hidden" name="note" value={answer.note} />
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the address asks for exactly this button */}
          <Button autoFocus>{t('answer:declineAction')}</Button>
        </Form>
      </NoticeBox>
    </>
  )
}
