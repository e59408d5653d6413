import type { EventStatus } from '@turnout/core/event/event.schema.ts'
import { useTranslation } from 'react-i18next'
import { StateBadge, type Tone } from '../../ui/app/badge.tsx'

const tones: Record<EventStatus, Tone> = { draft: 'neutral', pending: 'waiting', published: 'good', cancelled: 'bad' }

export function EventStatusBadge({ status }: { status: EventStatus }) {
  const { t } = useTranslation()
  return <StateBadge tone={tones[status]}>{t(`app-terms:eventStatus.${status}`)}</StateBadge>
}
