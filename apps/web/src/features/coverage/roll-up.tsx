import { coverageStates } from '@turnout/core/coverage/coverage.rules.ts'
import { atLeast, type Blurred } from '@turnout/core/sight/sight.rules.ts'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { shortCount } from '../../lib/use-count.ts'
import { CardTable } from '../../ui/app/card-table.tsx'
import { Facts } from '../../ui/app/facts.tsx'
import { type Board, isAfter, percent, type Sums, withChoice } from './board-view.ts'
import { tones } from './state-badge.tsx'

/** The shares of the states as a bar; the numbers beside it say the same. */
function StateBar({ sums }: { sums: Sums }) {
  return (
    <span className="state-bar" aria-hidden="true">
      {coverageStates.map((state) => (sums.states[state] > 0 ? <span key={state} data-tone={tones[state]} data-state={state} style={{ flexGrow: sums.states[state] }} /> : null))}
    </span>
  )
}

/** The way from the top of the tree to where one looks. */
export function BoardPath({ path }: { path: Board['path'] }) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  if (path.length === 0) return null
  return (
    <nav aria-label={t('app-coverage:path')}>
      <ol className="trail">
        <li><Link className="text-link" to={withChoice(search, { under: null })}>{t('app-coverage:all')}</Link></li>
        {path.map(({ id, name }, index) => (
          <li key={id}>{index === path.length - 1 ? <span aria-current="page">{name}</span> : <Link className="text-link" to={withChoice(search, { under: id })}>{name}</Link>}</li>
        ))}
      </ol>
    </nav>
  )
}

/** Sums of what one looks at, against the target. */
export function BoardSums({ sums, target, outcome }: { sums: Sums; target: Board['target'] | null; outcome: string | null }) {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  const [search] = useSearchParams()
  const number = (value: number) => value.toLocaleString(locale)
  const of = (told: Blurred, wanted: number | null | undefined) => (wanted ? t('app-coverage:ofTarget', { count: atLeast(told), value: shortCount(told, locale), target: number(wanted), share: percent(atLeast(told) / wanted, locale) }) : shortCount(told, locale))
  const after = isAfter(sums)
  const waiting = t('app-coverage:came.waiting', { count: sums.picturesWaiting })
  return (
    <>
      <Facts
        dense
        facts={[
          { label: t('app-coverage:sum.workplaces'), value: number(sums.workplaces) },
          { label: t('app-coverage:sum.withRep'), value: `${number(sums.withRep)} (${percent(sums.workplaces ? sums.withRep / sums.workplaces : null, locale)})` },
          { label: t('app-coverage:sum.hosting'), value: of(sums.hosting, target?.workplaces) },
          { label: t('app-coverage:sum.signups'), value: of(sums.signups, target?.signups) },
          { label: t('app-coverage:sum.density'), value: percent(sums.density, locale), note: t('app-coverage:sum.densityNote', { people: number(sums.headcount) }) },
          { label: t('app-coverage:column.came'), value: after ? number(sums.came) : null, note: t('app-coverage:came.reports', { value: number(sums.reported), of: number(sums.states.happened) }) },
          { label: t('app-coverage:came.title'), value: after ? number(sums.picturesWaiting + sums.picturesApproved) : null, note: sums.picturesWaiting === 0 ? null : outcome ? <Link className="text-link" to={outcome}>{waiting}</Link> : waiting },
        ]}
      />
      <ul className="inline-list" aria-label={t('app-coverage:column.state')}>
        {coverageStates.map((state) => (
          <li key={state}>
            <Link className="text-link" to={withChoice(search, { state: search.get('state') === state ? null : state })} aria-current={search.get('state') === state ? 'true' : undefined}>
              {t(`app-coverage:state.${state}`)}: {number(sums.states[state])}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

/** One line a group directly below, each with its sums. */
export function RollUp({ below }: { below: Board['below'] }) {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  const [search] = useSearchParams()
  if (below.length === 0) return null
  return (
    <CardTable
      compact
      label={t('app-coverage:rollUp')}
      rows={below}
      keyOf={({ id }) => id}
      columns={[
        { label: t('app-coverage:column.group'), render: ({ id, name }) => <Link className="text-link" to={withChoice(search, { under: id })}>{name}</Link> },
        { label: t('app-coverage:column.states'), onPhone: 'wide', render: ({ sums }) => <><StateBar sums={sums} /><span className="note">{coverageStates.filter((state) => sums.states[state] > 0).map((state) => `${t(`app-coverage:state.${state}`)} ${sums.states[state]}`).join(', ')}</span></> },
        { label: t('app-coverage:sum.workplaces'), numeric: true, onPhone: 'hidden', render: ({ sums }) => sums.workplaces.toLocaleString(locale) },
        { label: t('app-coverage:sum.hosting'), numeric: true, render: ({ sums }) => sums.hosting.toLocaleString(locale) },
        { label: t('app-coverage:sum.signups'), numeric: true, render: ({ sums }) => shortCount(sums.signups, locale) },
        { label: t('app-coverage:column.density'), numeric: true, render: ({ sums }) => percent(sums.density, locale) },
        ...(below.some(({ sums }) => isAfter(sums)) ? [{ label: t('app-coverage:column.came'), numeric: true, render: ({ sums }: { sums: Sums }) => <>{sums.came.toLocaleString(locale)}{sums.picturesWaiting > 0 ? <span className="note">{t('app-coverage:came.waitingPictures', { count: sums.picturesWaiting })}</span> : null}</> }] : []),
      ]}
    />
  )
}
