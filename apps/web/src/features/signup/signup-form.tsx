import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { Button } from '../../ui/document/button.tsx'
import { Field, TickField } from '../../ui/document/field.tsx'
import { FormErrors } from '../../ui/document/form-errors.tsx'
import { type EventFacts, onlyWaits } from '../event/event-facts.ts'
import { QuestionFields } from '../question/question-fields.tsx'
import { AnswerChoice } from './answer-choice.tsx'
import { GuestsAndNote } from './guests-and-note.tsx'
import { BodyChoice, HostChoice } from './host-choice.tsx'
import { needsProof, ProofStep } from './proof-step.tsx'
import { SlotChoice, useSlotNames } from './slot-choice.tsx'
import { WayHere } from './way-here.tsx'

/** Signing up without an account. What stands beside the box is sent with it: the consent is kept in the words that were read. */
export function SignupForm({ event }: { event: EventFacts }) {
  const { slug, slots, questions, stamp, consent: words } = event
  const { t } = useTranslation()
  const form = useFormState('sign-up')
  const names = useSlotNames(slots)
  const consent = words.signUp
  return (
    <>
      {needsProof(form) ? null : <FormErrors form={form} names={names} />}
      <Form method="post" action={`/events/${slug}`} noValidate>
        <input type="hidden" name="intent" value="sign-up" />
        <input type="hidden" name="stamp" value={form.field('stamp', stamp).defaultValue} />
        <WayHere form={form} />
        <ProofStep form={form} />
        <HostChoice event={event} form={form} />
        <SlotChoice slots={slots} form={form} />
        <AnswerChoice form={form} />
        <Field {...form.field('name')} label={t('signup:name')} autoComplete="name" maxLength={120} required />
        <Field {...form.field('email')} label={t('signup:email')} hint={t('signup:emailHint')} type="email" autoComplete="email" inputMode="email" spellCheck={false} maxLength={254} required />
        <GuestsAndNote form={form} />
        <QuestionFields form={form} questions={questions} />
        <Trap label={t('signup:trap')} />
        <TickField {...form.field('consent')} defaultValue={undefined} label={consent} value={consent} defaultChecked={form.ticked('consent', consent)} required />
        <BodyChoice event={event} form={form} />
        <Button>{t(onlyWaits(slots) ? 'signup:actionWaitlist' : 'signup:action')}</Button>
      </Form>
    </>
  )
}

/** A field that people neither see nor reach; programs fill it in. */
function Trap({ label }: { label: string }) {
  return (
    <div className="visually-hidden" aria-hidden="true">
      <label htmlFor="website">{label}</label>
      <input id="website" name="website" tabIndex={-1} autoComplete="off" />
    </div>
  )
}
