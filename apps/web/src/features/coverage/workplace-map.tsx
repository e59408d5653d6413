import { coverageStates } from '@turnout/core/coverage/coverage.rules.ts'
import { pathOf, projectionOf } from '@turnout/core/outline/outline.rules.ts'
import { useTranslation } from 'react-i18next'
import type { Api } from '../../lib/api-client.ts'
import { tones } from './state-badge.tsx'

type Map = Awaited<ReturnType<Api['coverage']['map']['query']>>

const width = 900
const most = 700

/** Workplaces as points on the outlines of the land. Nothing is loaded from anywhere. */
export function WorkplaceMap({ points, land }: Pick<Map, 'points' | 'land'>) {
  const { t } = useTranslation()
  const at = projectionOf(land.box, width, most)
  // Who is furthest lies lowest: what is silent must not hide under what goes well.
  const drawn = points.toSorted((a, b) => coverageStates.indexOf(b.state) - coverageStates.indexOf(a.state))
  return (
    <svg className="workplace-map" viewBox={`0 0 ${at.width.toFixed(0)} ${at.height.toFixed(0)}`} role="img" aria-label={t('app-coverage:map.alt')}>
      <path className="land" d={pathOf(land.rings, at)} />
      {drawn.map(({ id, name, state, latitude, longitude, exact }) => (
        <circle key={id} data-tone={tones[state]} data-state={state} cx={at.x(longitude).toFixed(1)} cy={at.y(latitude).toFixed(1)} r={exact ? 8 : 6}>
          <title>{`${name}: ${t(`app-coverage:state.${state}`)}`}</title>
        </circle>
      ))}
    </svg>
  )
}

/** What the colours mean, with how many points have each. */
export function MapLegend({ points }: Pick<Map, 'points'>) {
  const { t } = useTranslation()
  return (
    <ul className="inline-list">
      {coverageStates.map((state) => {
        const count = points.filter((point) => point.state === state).length
        return count === 0 ? null : (
          <li key={state}>
            <svg className="key" viewBox="0 0 14 14" aria-hidden="true"><circle data-tone={tones[state]} data-state={state} cx="7" cy="7" r="6" /></svg> {t(`app-coverage:state.${state}`)}: {count}
          </li>
        )
      })}
    </ul>
  )
}
