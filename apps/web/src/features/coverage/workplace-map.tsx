import { coverageStates } from '@turnout/core/coverage/coverage.rules.ts'
import { useTranslation } from 'react-i18next'
import type { Api } from '../../lib/api-client.ts'
import { tones } from './state-badge.tsx'

type Map = Awaited<ReturnType<Api['coverage']['map']['query']>>

const width = 900
const most = 700

/** Where a coordinate is on the picture: degrees of longitude are as wide as they are in the middle of what is shown. */
function projection({ west, south, east, north }: Map['land']['box']) {
  const narrow = Math.cos(((south + north) / 2) * (Math.PI / 180))
  const scale = Math.min(width / ((east - west) * narrow), most / (north - south))
  return { x: (longitude: number) => (longitude - west) * narrow * scale, y: (latitude: number) => (north - latitude) * scale, width: (east - west) * narrow * scale, height: (north - south) * scale }
}

/** Workplaces as points on the outlines of the land. Nothing is loaded from anywhere. */
export function WorkplaceMap({ points, land }: Pick<Map, 'points' | 'land'>) {
  const { t } = useTranslation()
  const at = projection(land.box)
  // Who is furthest lies lowest: what is silent must not hide under what goes well.
  const drawn = points.toSorted((a, b) => coverageStates.indexOf(b.state) - coverageStates.indexOf(a.state))
  const path = land.rings.map((ring) => `M${ring.map(([longitude, latitude]) => `${at.x(longitude).toFixed(1)} ${at.y(latitude).toFixed(1)}`).join('L')}Z`).join('')
  return (
    <svg className="workplace-map" viewBox={`0 0 ${at.width.toFixed(0)} ${at.height.toFixed(0)}`} role="img" aria-label={t('app-coverage:map.alt')}>
      <path className="land" d={path} />
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
