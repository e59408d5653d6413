import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { Button } from '../../ui/document/button.tsx'
import { FormErrors } from '../../ui/document/form-errors.tsx'
import { isOpen, type SlotFacts } from '../event/event-facts.ts'
import { GuestsAndNote } from './guests-and-note.tsx'
import { SlotChoice } from './slot-choice.tsx'

/** A signed-in member signs up with one button: the account says who, and the words above the button are the consent. */
export function MemberSignupForm({ slug, slots, group, name }: { slug: string; slots: SlotFacts[]; group: string; name: string }) {
  const { t } = useTranslation()
  const form = useFormState('member')
  const consent = t('signup:memberConsent', { group })
  const waits = slots.every((slot) => !isOpen(slot) || slot.left === 0)
  return (
    <>
      <FormErrors form={form} />
      <Form method="post" action={`/events/${slug}`} noValidate>
        <input type="hidden" name="intent" value="member" />
        <input type="hidden" name="consent" value={consent} />
        <SlotChoice slots={slots} form={form} />
        <p>{consent}</p>
        <Button>{t(waits ? 'signup:memberActionWaitlist' : 'signup:memberAction', { name })}</Button>
        <details className="more" open={Object.keys(form.errors).some((field) => field !== 'slotId')}>
          <summary>{t('signup:memberMore')}</summary>
          <GuestsAndNote form={form} />
        </details>
      </Form>
    </>
  )
}
