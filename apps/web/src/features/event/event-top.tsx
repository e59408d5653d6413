import { useTranslation } from 'react-i18next'
import { ElsewhereLine } from '../agenda/elsewhere-line.tsx'
import { WhenLine } from '../agenda/when-line.tsx'
import type { EventFacts } from './event-facts.ts'

/** What matters first: when and where. */
export function EventTop({ event }: { event: EventFacts }) {
  const { t } = useTranslation()
  const [first, ...more] = event.slots
  return (
    <div className="first">
      {first === undefined ? null : (
        <p>
          <WhenLine when={first} />
          {event.online ? <ElsewhereLine when={first} /> : null}
          {more.length === 0 ? null : <span className="detail">{t('event:moreTimes', { count: more.length })}</span>}
        </p>
      )}
      <PlaceLine {...event} />
    </div>
  )
}

type Place = Pick<EventFacts, 'placeName' | 'placeAddress' | 'online'>

function PlaceLine({ placeName, placeAddress, online }: Place) {
  const { t } = useTranslation()
  if (placeName === '' && placeAddress === '' && !online) return null
  return (
    <p>
      {placeName || placeAddress || t('agenda:online')}
      {placeName !== '' && placeAddress !== '' ? <span className="detail">{placeAddress}</span> : null}
      {online && placeName !== '' ? <span className="detail">{t('event:alsoOnline')}</span> : null}
    </p>
  )
}
