import { useTranslation } from 'react-i18next'
import { Form, useSearchParams } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { Button } from '../../ui/document/button.tsx'
import { FormErrors } from '../../ui/document/form-errors.tsx'
import { AnswerChoice } from '../signup/answer-choice.tsx'
import { GuestsAndNote } from '../signup/guests-and-note.tsx'
import { type AnswerFacts, chosen } from './answer.ts'
import { PlacesHeld } from './places-held.tsx'

/** Changes one's answer. `second` where the page has a more pressing button. */
export function ChangeForm({ answer, second }: { answer: AnswerFacts; second: boolean }) {
  const { t } = useTranslation()
  const form = useFormState('change')
  // Whoever signed up a second time finds what they typed then, to be saved or not.
  const [search] = useSearchParams()
  const proposed = /^\d{1,2}$/.test(search.get('guests') ?? '') ? Number(search.get('guests')) : undefined
  return (
    <>
      <h2>{t('answer:changeTitle')}</h2>
      <FormErrors form={form} />
      <Form method="post" action={`/signups/${answer.token}`} noValidate>
        <input type="hidden" name="intent" value="change" />
        <AnswerChoice form={form} initial={chosen(answer.status)} />
        <PlacesHeld holds={answer.slots.find(({ id }) => id === answer.slot.id)?.holds ?? 0} />
        <GuestsAndNote form={form} guests={proposed ?? answer.guests} note={answer.note} />
        <Button look={second ? 'secondary' : 'primary'}>{t('answer:changeAction')}</Button>
      </Form>
    </>
  )
}
