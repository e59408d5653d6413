import { useTranslation } from 'react-i18next'
import { formatShortDay } from '../../lib/dates.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { CardTable } from '../../ui/app/card-table.tsx'
import { Section } from '../../ui/app/section.tsx'
import type { Board } from './board-view.ts'

type Day = NonNullable<Board['progress']>['now']

const [width, height, left, bottom] = [640, 180, 44, 22]

const at = (day: string) => Date.parse(`${day}T00:00Z`)

/** A line of one number over the days, with a dashed one for the target. The table below says the same. */
function Line({ label, days, value, target, targetOn }: { label: string; days: readonly Day[]; value: (day: Day) => number; target: number | null; targetOn: string | null }) {
  const { locale } = useSurroundings()
  const first = at(days[0]?.takenOn ?? '')
  const last = Math.max(at(days.at(-1)?.takenOn ?? ''), targetOn ? at(targetOn) : 0, first + 86_400_000)
  const top = Math.max(1, target ?? 0, ...days.map(value)) * 1.05
  const x = (day: string) => left + ((at(day) - first) / (last - first)) * (width - left - 8)
  const y = (amount: number) => 8 + (1 - amount / top) * (height - bottom - 8)
  const points = days.map((day) => `${x(day.takenOn).toFixed(1)},${y(value(day)).toFixed(1)}`)
  const lastDay = days.at(-1)
  return (
    <figure className="chart">
      <figcaption>{label}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <line className="axis" x1={left} x2={width} y1={y(0)} y2={y(0)} />
        <text x={left - 6} y={y(0)} textAnchor="end">0</text>
        <text x={left} y={height - 4}>{formatShortDay(days[0]?.takenOn ?? '', locale)}</text>
        <text x={width - 4} y={height - 4} textAnchor="end">{formatShortDay(new Date(last).toISOString().slice(0, 10), locale)}</text>
        {target ? <><line className="target" x1={left} x2={width} y1={y(target)} y2={y(target)} /><text x={left - 6} y={y(target) + 4} textAnchor="end">{target.toLocaleString(locale)}</text></> : null}
        <polyline className="line" points={points.join(' ')} />
        {lastDay ? <circle className="dot" cx={x(lastDay.takenOn)} cy={y(value(lastDay))} r="4" /> : null}
        {lastDay ? <text className="figure" x={Math.min(x(lastDay.takenOn) + 8, width - 60)} y={Math.max(y(value(lastDay)) - 6, 14)}>{value(lastDay).toLocaleString(locale)}</text> : null}
      </svg>
    </figure>
  )
}

/** How it went day by day against what was wanted, as lines and as a table. */
export function ProgressChart({ progress, target }: { progress: NonNullable<Board['progress']>; target: Board['target'] }) {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  const days = [...progress.days, progress.now]
  return (
    <Section title={t('app-coverage:progress.title')}>
      {days.length < 2 ? <p>{t('app-coverage:progress.first')}</p> : (
        <div className="charts">
          <Line label={t('app-coverage:progress.hosting')} days={days} value={({ hosting }) => hosting} target={target.workplaces} targetOn={target.on} />
          <Line label={t('app-coverage:progress.signups')} days={days} value={({ signups }) => signups} target={target.signups} targetOn={target.on} />
        </div>
      )}
      <details className="disclosure">
        <summary>{t('app-coverage:progress.table')}</summary>
        <CardTable
          label={t('app-coverage:progress.table')}
          rows={days.toReversed()}
          keyOf={({ takenOn }) => takenOn}
          columns={[
            { label: t('app-coverage:progress.day'), render: ({ takenOn }) => formatShortDay(takenOn, locale) },
            { label: t('app-coverage:sum.workplaces'), numeric: true, render: ({ workplaces }) => workplaces.toLocaleString(locale) },
            { label: t('app-coverage:sum.withRep'), numeric: true, render: ({ withRep }) => withRep.toLocaleString(locale) },
            { label: t('app-coverage:sum.hosting'), numeric: true, render: ({ hosting }) => hosting.toLocaleString(locale) },
            { label: t('app-coverage:sum.signups'), numeric: true, render: ({ signups }) => signups.toLocaleString(locale) },
          ]}
        />
      </details>
    </Section>
  )
}
