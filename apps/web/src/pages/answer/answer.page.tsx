import { useTranslation } from 'react-i18next'
import { Link, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { WhenLine } from '../../features/agenda/when-line.tsx'
import { type AnswerFacts, answers, awaitsConfirmation, chosen, severalAnswered } from '../../features/answer/answer.ts'
import { AnswerMore } from '../../features/answer/answer-facts.tsx'
import { BringOthers } from '../../features/answer/bring-others.tsx'
import { ChangeForm } from '../../features/answer/change-form.tsx'
import { DataForm } from '../../features/answer/data-form.tsx'
import { ConfirmForm } from '../../features/answer/confirm-form.tsx'
import { AtWork, DiscretionPart } from '../../features/answer/discretion-part.tsx'
import { RepliesForm } from '../../features/answer/replies-form.tsx'
import { SayForm } from '../../features/answer/say-form.tsx'
import { SlotForms } from '../../features/answer/slot-forms.tsx'
import { TicketCode } from '../../features/answer/ticket-code.tsx'
import { ToCalendar } from '../../features/event/to-calendar.tsx'
import { slotName } from '../../features/signup/slot-name.ts'
import { apiContext } from '../../lib/api-client.ts'
import { page } from '../../lib/page.ts'
import { param } from '../../lib/param.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { NoticeBox } from '../../ui/document/notice.tsx'
import { Page } from '../../ui/document/page.tsx'

export { action } from '../../features/answer/answer-action.ts'

export async function loader({ params, context }: LoaderFunctionArgs): Promise<AnswerFacts> {
  const token = param(params, 'token')
  const { signups, discretion } = context.get(apiContext)
  const [answer, own] = await Promise.all([signups.answer.query({ token }), discretion.get.query({ token })])
  return { token, ...answer, discretion: own }
}

export const handle = page<AnswerFacts>({ meta: ({ data, t }) => ({ title: t('answer:title', { title: data.event.title }), noindex: true }) })

export function Component() {
  const { t } = useTranslation()
  const answer = useLoaderData<AnswerFacts>()
  const { event, slot } = answer
  const cancelled = event.status === 'cancelled'
  const coming = answer.slots.filter((one) => (one.status === 'going' || one.status === 'maybe' || one.status === 'unconfirmed') && !one.over)
  const several = severalAnswered(answer).length > 0
  const first = several ? (coming[0] ?? slot) : slot
  const place = [event.placeName, event.placeAddress].filter(Boolean)
  return (
    <Page
      title={event.title}
      top={
        <div className="first">
          <p>
            <WhenLine when={first} />
            {several && coming.length > 1 ? <span className="detail">{t('event:moreTimes', { count: coming.length - 1 })}</span> : null}
          </p>
          {place[0] === undefined ? null : (
            <p>
              {place[0]}
              {place[1] === undefined ? null : <span className="detail">{place[1]}</span>}
            </p>
          )}
        </div>
      }
    >
      {cancelled ? null : <Said answer={answer} />}
      {cancelled || event.over || answer.free === null ? null : <p>{several && slot.title !== '' ? `${slot.title}: ` : null}{t('answer:roomFor', { count: answer.free, people: answer.guests + 1 })}</p>}
      <Steps answer={answer} />
      {event.over || cancelled ? null : <AtWork discretion={answer.discretion} />}
      {cancelled ? null : <AnswerMore {...answer} />}
      {answer.ticket === null || cancelled ? null : (
        <details className="more">
          <summary>{t('ticket:open')}</summary>
          <TicketCode token={answer.ticket} />
        </details>
      )}
      <p>
        <Link to={`/events/${event.slug}`}>{t('answer:eventPage')}</Link>
      </p>
      {cancelled || coming.length === 0 ? null : <ToCalendar event={{ ...event, calendarTitle: answer.calendarTitle }} slots={coming} own />}
      {event.over || cancelled ? null : (
        <>
          {answer.slots.length > 1 ? <SlotForms answer={answer} /> : <ChangeForm answer={answer} second={awaitsConfirmation(answer)} />}
          <RepliesForm answer={answer} />
          <BringOthers answer={answer} />
          <DiscretionPart {...answer} />
        </>
      )}
      <DataForm token={answer.token} />
    </Page>
  )
}

/** What was answered: of several times each by itself. */
function Said({ answer }: { answer: AnswerFacts }) {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  const several = severalAnswered(answer)
  if (several.length === 0) return <p className="lead">{t(`answer:says.${answer.status}`, { name: answer.name })}</p>
  return (
    <>
      <p className="lead">{t('answer:saysSeveral', { name: answer.name })}</p>
      <ul>
        {several.map((one) => (
          <li key={one.id}>
            {slotName({ ...one, when: one }, locale)}: <strong>{t(`answer:status.${one.status}`)}</strong>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What is to be done first, or why nothing can be. */
function Steps({ answer }: { answer: AnswerFacts }) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const { event, status } = answer
  if (event.status === 'cancelled')
    return (
      <NoticeBox tone="bad" title={t('event:cancelled')}>
        {event.cancelReason === '' ? <p>{t('event:cancelledText')}</p> : <p>{t('event:cancelledReason', { reason: event.cancelReason })}</p>}
      </NoticeBox>
    )
  if (event.over) return <NoticeBox>{t('answer:over')}</NoticeBox>
  const says = answers.find((one) => one === search.get('answer'))
  const all = search.has('all') && answer.slots.filter((slot) => slot.status !== null).length > 1
  const saysMore = all ? answer.slots.some((slot) => slot.status !== null && !slot.over && chosen(slot.status) !== says) : chosen(status) !== says
  if (says !== undefined && saysMore) return <SayForm answer={answer} says={says} all={all} />
  return awaitsConfirmation(answer) ? <ConfirmForm answer={answer} /> : null
}
