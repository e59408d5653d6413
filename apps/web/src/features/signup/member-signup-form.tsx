import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { Button } from '../../ui/document/button.tsx'
import { FormErrors } from '../../ui/document/form-errors.tsx'
import { type EventFacts, onlyWaits, type SlotFacts } from '../event/event-facts.ts'
import { QuestionFields } from '../question/question-fields.tsx'
import { GuestsAndNote } from './guests-and-note.tsx'
import { BodyChoice, HostChoice } from './host-choice.tsx'
import { SlotChoice, useSlotNames } from './slot-choice.tsx'
import { WayHere } from './way-here.tsx'

/** A signed-in member signs up with one button: the account says who, and the words above the button are the consent. */
export function MemberSignupForm({ event, slots, name }: { event: EventFacts; slots: SlotFacts[]; name: string }) {
  const { slug, questions, consent: words } = event
  const { t } = useTranslation()
  const form = useFormState('member')
  const names = useSlotNames(slots)
  const consent = words.member
  const further = new Set(['guests', 'note'])
  return (
    <>
      <FormErrors form={form} names={names} />
      <Form method="post" action={`/events/${slug}`} noValidate>
        <input type="hidden" name="intent" value="member" />
        <input type="hidden" name="consent" value={consent} />
        <WayHere form={form} />
        <HostChoice event={event} form={form} />
        <SlotChoice slots={slots} form={form} />
        <QuestionFields form={form} questions={questions} />
        <BodyChoice event={event} form={form} />
        <p>{consent}</p>
        <Button>{t(onlyWaits(slots) ? 'signup:memberActionWaitlist' : 'signup:memberAction', { name })}</Button>
        <details className="more" open={Object.keys(form.errors).some((field) => further.has(field))}>
          <summary>{t('signup:memberMore')}</summary>
          <GuestsAndNote form={form} />
        </details>
      </Form>
    </>
  )
}
