import type { CallStatus } from '@turnout/core/call/call.schema.ts'
import { useTranslation } from 'react-i18next'
import { StateBadge, type Tone } from '../../ui/app/badge.tsx'

const tones: Record<CallStatus, Tone> = { draft: 'neutral', published: 'good', closed: 'waiting' }

export function CallStatusBadge({ status }: { status: CallStatus }) {
  const { t } = useTranslation()
  return <StateBadge tone={tones[status]}>{t(`app-terms:callStatus.${status}`)}</StateBadge>
}
