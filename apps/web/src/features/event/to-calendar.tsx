import { calendarLinks } from '@turnout/core/event/event.rules.ts'
import type { When } from '@turnout/core/time/time.rules.ts'
import { useTranslation } from 'react-i18next'
import { formatShortDay, formatTime } from '../../lib/dates.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'

type Props = {
  event: { slug: string; title: string; placeName: string; placeAddress: string; onlineUrl?: string | null; /** What a calendar calls it where titles say nothing. */ calendarTitle: string | null }
  slots: readonly (When & { id: string; title: string })[]
  /** Whether these are the times that somebody answered: then the file holds no other, and is as discreet as their mail. */
  own?: boolean
}

/** When a time is, in few words. */
const shortWhen = (local: string, locale: string): string => [formatShortDay(local, locale), local.length > 10 && formatTime(local, locale)].filter(Boolean).join(', ')

/** Ways to put an event into one's calendar: the file with its times, and plain links for each time; folded away where one comes to sign up, or they are many. */
export function ToCalendar({ event, slots, own = false }: Props) {
  const { t } = useTranslation()
  const { instance, locale } = useSurroundings()
  const place = [event.placeName, event.placeAddress].filter(Boolean).join(', ')
  const asked = new URLSearchParams(own ? [...slots.map(({ id }) => ['slot', id]), ...(event.calendarTitle === null ? [] : [['discreet', '']])] : [])
  const linksOf = (slot: Props['slots'][number]) => {
    const { google, outlook } = calendarLinks({ event, slot: { title: slot.title, when: slot }, place, origin: instance.origin, neutral: event.calendarTitle })
    const named = slots.length > 1 ? <span className="visually-hidden"> ({nameOf(slot)})</span> : null
    return (
      <>
        <a href={google} rel="noopener noreferrer">{t('event:toGoogle')}{named}</a>
        {' · '}
        <a href={outlook} rel="noopener noreferrer">{t('event:toOutlook')}{named}</a>
      </>
    )
  }
  const nameOf = (slot: Props['slots'][number]) => [slot.title, shortWhen(slot.startLocal, locale)].filter(Boolean).join(', ')
  const file = <a href={`/events/${event.slug}.ics${own ? `?${asked}` : ''}`}>{t(slots.length > 1 ? 'event:calendarAll' : 'event:calendar')}</a>
  const [only, ...more] = slots
  if (more.length === 0)
    return (
      <p>
        {file}
        {only === undefined ? null : <>{' · '}{linksOf(only)}</>}
      </p>
    )
  const each = (
    <ul className="calendars">
      {slots.map((slot) => (
        <li key={slot.id}>
          {nameOf(slot)}
          <span className="detail">{linksOf(slot)}</span>
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <p>{file}</p>
      {own && slots.length <= 3 ? each : (
        <details className="more">
          <summary>{t('event:calendarEach')}</summary>
          {each}
        </details>
      )}
    </>
  )
}
