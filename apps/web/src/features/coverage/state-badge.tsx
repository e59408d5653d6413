import type { CoverageState } from '@turnout/core/coverage/coverage.rules.ts'
import { useTranslation } from 'react-i18next'
import { StateBadge, type Tone } from '../../ui/app/badge.tsx'

export const tones: Record<CoverageState, Tone> = { silent: 'bad', contacted: 'neutral', rep_found: 'waiting', hosting: 'waiting', ready: 'good', happened: 'good' }

export function CoverageStateBadge({ state }: { state: CoverageState }) {
  const { t } = useTranslation()
  return <StateBadge tone={tones[state]} state={state}>{t(`app-coverage:state.${state}`)}</StateBadge>
}
