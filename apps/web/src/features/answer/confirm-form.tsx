import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { formatInstant } from '../../lib/dates.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { useFormState } from '../../lib/use-form-state.ts'
import { Button } from '../../ui/document/button.tsx'
import { FormErrors } from '../../ui/document/form-errors.tsx'
import { NoticeBox } from '../../ui/document/notice.tsx'
import { type AnswerFacts, severalAnswered } from './answer.ts'

/** The one button that proves an address or takes an offered place. Opening the link alone does neither: mail programs open links too. */
export function ConfirmForm({ answer }: { answer: AnswerFacts }) {
  const { token, status, email, heldUntil, slot } = answer
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  const form = useFormState('confirm')
  const until = heldUntil === null ? '' : formatInstant(heldUntil, locale, slot.timeZone)
  const key = status === 'offered' ? 'take' : status === 'unconfirmed' ? 'confirmFirst' : 'confirm'
  return (
    <>
      <FormErrors form={form} />
      <NoticeBox title={t(`answer:${key}Title`)}>
        <p>
          {key === 'confirm' ? t(`answer:confirm.${severalAnswered(answer).length > 0 ? 'several' : status === 'maybe' || status === 'pending' || status === 'waitlisted' ? status : 'going'}`, { email }) : t(`answer:${key}`, { email, until })}
          {key === 'confirmFirst' && until !== '' ? ` ${t('answer:heldUntil', { until })}` : null}
        </p>
        <Form method="post" action={`/signups/${token}`}>
          <input type="hidden" name="intent" value="confirm" />
          <Button>{t(key === 'take' ? 'answer:takeAction' : 'answer:confirmAction')}</Button>
        </Form>
      </NoticeBox>
    </>
  )
}
