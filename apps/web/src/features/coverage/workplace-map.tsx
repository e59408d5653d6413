import { coverageStates } from '@turnout/core/coverage/coverage.rules.ts'
import { pathOf, projectionOf } from '@turnout/core/outline/outline.rules.ts'
import { useTranslation } from 'react-i18next'
import type { Api } from '../../lib/api-client.ts'
import { tones } from './state-badge.tsx'

type WorkplaceMap = Awaited<ReturnType<Api['coverage']['map']['query']>>

const width = 900
const most = 700
/** Points that are no further apart than this hide each other. */
const touching = 12

/** Those at one spot lie around it like the seeds of a sunflower, each to be seen; the closer, the more there are. */
function spread(nth: number, of: number): { x: number; y: number } {
  const [angle, away] = [nth * 2.39996, Math.sqrt(nth) * Math.min(9, 60 / Math.sqrt(of))]
  return { x: Math.cos(angle) * away, y: Math.sin(angle) * away }
}

/** Workplaces as points on the outlines of the land. Nothing is loaded from anywhere. */
export function MapOfWorkplaces({ points, land }: Pick<WorkplaceMap, 'points' | 'land'>) {
  const { t } = useTranslation()
  const at = projectionOf(land.box, width, most)
  // Who is furthest lies lowest: what is silent must not hide under what goes well.
  const byState = points.map((point) => ({ ...point, x: at.x(point.longitude), y: at.y(point.latitude) })).toSorted((a, b) => coverageStates.indexOf(b.state) - coverageStates.indexOf(a.state))
  const spots = Map.groupBy(byState, ({ x, y }) => `${Math.round(x / touching)} ${Math.round(y / touching)}`)
  const drawn = [...spots.values()].flatMap((spot) => spot.map((point, nth) => ({ ...point, off: spread(nth, spot.length) }))).toSorted((a, b) => coverageStates.indexOf(b.state) - coverageStates.indexOf(a.state))
  return (
    <svg className="workplace-map" viewBox={`0 0 ${at.width.toFixed(0)} ${at.height.toFixed(0)}`} role="img" aria-label={t('app-coverage:map.alt')}>
      <path className="land" d={pathOf(land.rings, at)} />
      {drawn.map(({ id, name, state, x, y, exact, off }) => (
        <circle key={id} data-tone={tones[state]} data-state={state} cx={(x + off.x).toFixed(1)} cy={(y + off.y).toFixed(1)} r={exact ? 8 : 6}>
          <title>{`${name}: ${t(`app-coverage:state.${state}`)}`}</title>
        </circle>
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
