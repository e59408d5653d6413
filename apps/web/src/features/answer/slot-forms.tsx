import { formatWhen } from '@turnout/core/time/time.rules.ts'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { Unbroken } from '../../ui/unbroken.tsx'
import { useFormState } from '../../lib/use-form-state.ts'
import { Button } from '../../ui/document/button.tsx'
import { Field } from '../../ui/document/field.tsx'
import { FormErrors } from '../../ui/document/form-errors.tsx'
import { isOpen } from '../event/event-facts.ts'
import { useSlotState } from '../event/slot-state.tsx'
import { AnswerChoice } from '../signup/answer-choice.tsx'
import { type AnsweredSlot, type AnswerFacts, chosen } from './answer.ts'
import { PlacesHeld } from './places-held.tsx'

/** Every time of an event that has several, each with one's answer to it and a form that changes that one alone. */
export function SlotForms({ answer }: { answer: AnswerFacts }) {
  const { t } = useTranslation()
  return (
    <>
      <h2>{t('answer:slotsTitle')}</h2>
      <p>{t('answer:slotsEach')}</p>
      {answer.slots.map((slot) => (
        <SlotForm key={slot.id} token={answer.token} slot={slot} />
      ))}
    </>
  )
}

function SlotForm({ token, slot }: { token: string; slot: AnsweredSlot }) {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  const form = useFormState(`change-${slot.id}`)
  const stateOf = useSlotState()
  // Whoever has a place, or waits for one, is told of their own answer instead.
  const added = slot.status === null || chosen(slot.status) === 'declined'
  const state = added ? stateOf(slot) : ''
  const name = `${slot.title === '' ? '' : `${slot.title}: `}${formatWhen(slot, locale)}`
  return (
    <section className="slot-answer" aria-label={name}>
      <FormErrors form={form} />
      {slot.over || (slot.status === null && !isOpen(slot)) ? (
        <p>
          <strong><Unbroken>{name}</Unbroken></strong> <span className="detail">{slot.over ? t('event:slotOver') : state}</span>
        </p>
      ) : (
        <Form method="post" action={`/signups/${token}`} noValidate>
          <input type="hidden" name="intent" value={`change-${slot.id}`} />
          <input type="hidden" name="slotId" value={slot.id} />
          <input type="hidden" name="note" value={slot.note} />
          <AnswerChoice form={form} legend={`${name} (${t(slot.status === null ? 'answer:status.none' : `answer:status.${slot.status}`)})`} initial={slot.status === null ? null : chosen(slot.status)} />
          {state === '' ? null : <p className="state">{state}</p>}
          <PlacesHeld holds={slot.holds} />
          {slot.guests > 0 ? <Field {...form.field('guests', slot.guests)} label={t('signup:guests')} hint={t('signup:guestsHint')} type="number" inputMode="numeric" min={0} max={10} autoComplete="off" /> : <input type="hidden" name="guests" value="0" />}
          <Button look="secondary">{t('answer:slotAction', { name: slot.title || formatWhen(slot, locale) })}</Button>
        </Form>
      )}
    </section>
  )
}
