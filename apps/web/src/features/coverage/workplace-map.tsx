import { coverageStates } from '@turnout/core/coverage/coverage.rules.ts'
import { pathOf, projectionOf } from '@turnout/core/outline/outline.rules.ts'
import { useTranslation } from 'react-i18next'
import type { Api } from '../../lib/api-client.ts'
import { dotsOf } from './map-dots.ts'
import { tones } from './state-badge.tsx'

type WorkplaceMap = Awaited<ReturnType<Api['coverage']['map']['query']>>

const width = 900
const most = 700
/** As many workplaces as a dot names; the list beside the map has all. */
const named = 10

/** Workplaces as points on the outlines of the land. Nothing is loaded from anywhere. */
export function MapOfWorkplaces({ points, land }: Pick<WorkplaceMap, 'points' | 'land'>) {
  const { t } = useTranslation()
  const at = projectionOf(land.box, width, most)
  const dots = dotsOf(points.map((point) => ({ ...point, x: at.x(point.longitude), y: at.y(point.latitude) })))
  return (
    <svg className="workplace-map" viewBox={`0 0 ${at.width.toFixed(0)} ${at.height.toFixed(0)}`} role="img" aria-label={t('app-coverage:map.alt')}>
      <path className="land" d={pathOf(land.rings, at)} />
      {dots.map(({ names, state, x, y, r }) => (
        <g key={`${x} ${y}`} data-tone={tones[state]} data-state={state} data-count={names.length}>
          <title>{`${names.slice(0, named).join(', ')}${names.length > named ? ' …' : ''}: ${t(`app-coverage:state.${state}`)}`}</title>
          <circle cx={x.toFixed(1)} cy={y.toFixed(1)} r={r} />
          {names.length > 1 ? <text x={x.toFixed(1)} y={(y + 3.8).toFixed(1)}>{names.length}</text> : null}
        </g>
      ))}
    </svg>
  )
}

/** What the colours mean, with how many points have each. */
export function MapLegend({ points }: Pick<WorkplaceMap, 'points'>) {
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
