import { calendarLinks } from '@turnout/core/event/event.rules.ts'
import type { When } from '@turnout/core/time/time.rules.ts'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useSurroundings } from '../../lib/surroundings.tsx'

type Props = { event: { slug: string; title: string; placeName: string; placeAddress: string }; slots: readonly (When & { id: string; title: string })[] }

/** Ways to put an event into one's calendar: the file with all its times, and plain links for each time. */
export function ToCalendar({ event, slots }: Props) {
  const { t } = useTranslation()
  const { instance } = useSurroundings()
  const place = [event.placeName, event.placeAddress].filter(Boolean).join(', ')
  return (
    <p>
      <a href={`/events/${event.slug}.ics`}>{t('event:calendar')}</a>
      {slots.slice(0, 5).map((slot) => {
        const { google, outlook } = calendarLinks({ title: slot.title ? `${event.title}: ${slot.title}` : event.title, when: slot, place, url: `${instance.origin}/events/${event.slug}` })
        const named = slots.length > 1 && slot.title !== '' ? ` (${slot.title})` : ''
        return (
          <Fragment key={slot.id}>
            {' · '}
            <a href={google} rel="noopener noreferrer">{t('event:toGoogle')}{named}</a>
            {' · '}
            <a href={outlook} rel="noopener noreferrer">{t('event:toOutlook')}{named}</a>
          </Fragment>
        )
      })}
    </p>
  )
}
