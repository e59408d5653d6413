import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { NoticeBox } from '../../ui/document/notice.tsx'
import { type EventFacts, isOpen, type SlotFacts } from '../event/event-facts.ts'
import { SlotList } from '../event/slot-list.tsx'
import { MemberSignupForm } from './member-signup-form.tsx'
import { type OwnAnswer, OwnAnswers } from './own-answers.tsx'
import { useJustAnswered, useSent } from './sent-notice.tsx'
import { SignupForm } from './signup-form.tsx'

/** The one thing to do on an event's page, in whichever form fits whoever looks at it. */
export function SignupSection({ event, own }: { event: EventFacts; own: OwnAnswer[] }) {
  const { t } = useTranslation()
  const sent = useSent()
  const justAnswered = useJustAnswered()
  const answered = (slot: SlotFacts) => justAnswered || own.some((answer) => answer.slotId === slot.id)
  const { viewer } = useSurroundings()
  const { slug } = event
  if (event.over)
    return (
      <>
        <NoticeBox>{t('signup:over')}</NoticeBox>
        <Times slots={event.slots} answered={answered} />
      </>
    )
  const unanswered = event.slots.filter((slot) => !own.some((answer) => answer.slotId === slot.id))
  const full = !event.slots.some(isOpen)
  if (sent)
    return (
      <>
        <Times slots={event.slots} answered={answered} />
        <p className="muted">{t('signup:twice')}</p>
        <p>
          <Link to={`/events/${slug}`}>{t('signup:another')}</Link>
        </p>
      </>
    )
  return (
    <>
      {own.length === 0 ? null : <OwnAnswers answers={own} slots={event.slots} />}
      {full && unanswered.length > 0 && !justAnswered ? <NoticeBox>{t('signup:full')}</NoticeBox> : null}
      {full || unanswered.length === 0 ? (
        <Times slots={event.slots} answered={answered} />
      ) : (
        <section aria-labelledby="sign-up">
          <h2 id="sign-up">{t('signup:title')}</h2>
          {viewer === null ? <SignupForm event={event} /> : <MemberSignupForm event={event} slots={unanswered} name={viewer.name} />}
        </section>
      )}
    </>
  )
}

/** The times of an event where no form lists them. */
function Times({ slots, answered }: { slots: SlotFacts[]; answered: (slot: SlotFacts) => boolean }) {
  return slots.length > 1 ? <SlotList slots={slots} answered={answered} /> : null
}
