import { formatWhen } from '@turnout/core/time/time.rules.ts'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { useFormState } from '../../lib/use-form-state.ts'
import { Button } from '../../ui/document/button.tsx'
import { FormErrors } from '../../ui/document/form-errors.tsx'
import { NoticeBox } from '../../ui/document/notice.tsx'
import { type AnswerFacts, type answers, severalAnswered } from './answer.ts'
import { PlacesHeld } from './places-held.tsx'

/** Where a mail's "I can't make it" leads: one button, ready under the finger, for one time or all; until it is pressed nothing is changed. */
export function SayForm({ answer: { token, guests, note, slot, slots }, says, all }: { answer: AnswerFacts; says: (typeof answers)[number]; all: boolean }) {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  const form = useFormState('say')
  const several = !all && severalAnswered({ slots }).length > 0
  const holds = slots.reduce((sum, one) => (all || one.id === slot.id ? sum + one.holds : sum), 0)
  return (
    <>
      <FormErrors form={form} />
      <NoticeBox title={t(`answer:say.${says}.title`)}>
        {several ? <p>{t('answer:say.one', { slot: `${slot.title === '' ? '' : `${slot.title}: `}${formatWhen(slot, locale)}` })}</p> : null}
        <p>{t(all ? 'answer:say.all' : `answer:say.${says}.text`)}</p>
        <Form method="post" action={`/signups/${token}`}>
          <input type="hidden" name="intent" value="say" />
          <input type="hidden" name="answer" value={says} />
          {says === 'going' ? null : <PlacesHeld holds={holds} />}
          {all ? <input type="hidden" name="all" value="on" /> : null}
          <input type="hidden" name="guests" value={guests} />
          <input type="hidden" name="note" value={note} />
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the address asks for exactly this button */}
          <Button autoFocus>{t(`answer:say.${says}.action`)}</Button>
        </Form>
      </NoticeBox>
    </>
  )
}
