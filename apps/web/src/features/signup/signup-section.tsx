import { useTranslation } from 'react-i18next'
import { Link, useActionData, useSearchParams } from 'react-router'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { NoticeBox } from '../../ui/document/notice.tsx'
import { type EventFacts, isOpen } from '../event/event-facts.ts'
import { MailNotice } from '../sign-in/mail-notice.tsx'
import { MemberSignupForm } from './member-signup-form.tsx'
import { type OwnAnswer, OwnAnswers } from './own-answers.tsx'
import { SignupForm } from './signup-form.tsx'

/** The one thing to do on an event's page, in whichever form fits whoever looks at it. */
export function SignupSection({ event, own }: { event: EventFacts; own: OwnAnswer[] }) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const refused = useActionData() !== undefined
  const { viewer } = useSurroundings()
  const { slug, group } = event
  const source = search.get('src')?.slice(0, 60) ?? null
  if (event.over) return <NoticeBox>{t('signup:over')}</NoticeBox>
  const unanswered = event.slots.filter((slot) => !own.some((answer) => answer.slotId === slot.id))
  const full = !event.slots.some(isOpen)
  if (search.get('done') === 'signed-up' && !refused)
    return (
      <>
        <MailNotice text={t(event.confirmFirst ? 'signup:sentFirst' : 'signup:sent')} />
        <p>
          <a href={`/events/${slug}.ics`}>{t('event:calendar')}</a> · <Link to={`/events/${slug}`}>{t('signup:another')}</Link>
        </p>
      </>
    )
  return (
    <>
      {own.length === 0 ? null : <OwnAnswers answers={own} slots={event.slots} />}
      {full && unanswered.length > 0 ? <NoticeBox>{t('signup:full')}</NoticeBox> : null}
      {full || unanswered.length === 0 ? null : (
        <section aria-labelledby="sign-up">
          <h2 id="sign-up">{t('signup:title')}</h2>
          {viewer === null ? <SignupForm slug={slug} slots={event.slots} group={group.name} source={source} /> : <MemberSignupForm slug={slug} slots={unanswered} group={group.name} name={viewer.name} />}
        </section>
      )}
    </>
  )
}
