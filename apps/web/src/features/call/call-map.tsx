import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Api } from '../../lib/api-client.ts'
import { type Looked, lookAt } from './look-at.ts'

type Map = NonNullable<Awaited<ReturnType<Api['calls']['events']['query']>>['map']>
type Spot = Map['spots'][number]

/** As large as what it stands for, within what a number and a finger need. */
const radius = (count: number): number => (count === 1 ? 7 : Math.min(15, 9 + Math.log2(count) / 1.5))

/** How many pixels a unit is where there is room. */
const enlarged = 1.4

/** The events as spots on the outlines of the land; each leads closer, or to its event. Nothing is loaded from anywhere, and no script is needed. */
export function CallMap({ map, slug, looked }: { map: Map; slug: string; looked: Looked }) {
  const { t } = useTranslation()
  const label = ({ count, town }: Spot): string => (town === '' ? t('call:map.spotNowhere', { count }) : t('call:map.spot', { count, town }))
  return (
    <figure className="map" aria-label={t('call:map.label')}>
      <svg viewBox={`0 0 ${map.width} ${map.height}`} width={map.width * enlarged} height={map.height * enlarged}>
        <path className="land" d={map.land} />
        {map.spots.map((spot) => {
          const to = spot.slug === null ? spot.area && lookAt(slug, { ...looked, area: spot.area }, 'events') : `/events/${spot.slug}`
          const dot = <Dot spot={spot} label={label(spot)} />
          return to ? <Link key={`${spot.x} ${spot.y}`} to={to} aria-label={label(spot)}>{dot}</Link> : <g key={`${spot.x} ${spot.y}`}>{dot}</g>
        })}
      </svg>
      <figcaption className="hint">
        {[t('call:map.says'), map.elsewhere > 0 && t('call:map.elsewhere', { count: map.elsewhere })].filter(Boolean).join(' ')} <a href="#list">{t('call:map.toList')}</a>
      </figcaption>
    </figure>
  )
}

function Dot({ spot: { x, y, count }, label }: { spot: Spot; label: string }) {
  return (
    <>
      <title>{label}</title>
      <circle className="reach" cx={x} cy={y} r={15} />
      <circle cx={x} cy={y} r={Number(radius(count).toFixed(1))} />
      {count > 1 ? <text x={x} y={y + 3.8}>{count}</text> : null}
    </>
  )
}
