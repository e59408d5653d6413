import { useTranslation } from 'react-i18next'
import { CardTable } from '../../ui/app/card-table.tsx'
import { InstantText } from '../../ui/app/instant-text.tsx'
import { TextLink } from '../../ui/app/link-button.tsx'
import type { Charted, ChartState } from './chart-view.ts'
import { Mark } from './mark.tsx'
import { useScale } from './use-scale.ts'

const mostShown = 500

/** The people of a chart, each with where they work, where they stand and whom they follow. */
export function ChartedTable({ state, people, all }: { state: ChartState; people: readonly Charted[]; all: readonly Charted[] }) {
  const { t } = useTranslation()
  const words = new Map(useScale(state).map(({ value, word }) => [value, word]))
  const names = new Map(all.map((one) => [one.id, one.name]))
  return (
    <>
      <CardTable
        compact
        label={t('app-chart:tab.people')}
        rows={people.slice(0, mostShown)}
        keyOf={({ id }) => id}
        columns={[
          { label: t('app-chart:name'), render: ({ id, name, email }) => <><TextLink to={`/app/groups/${state.group.id}/chart/people/${id}`}>{name}</TextLink><span className="note">{email ?? t('app-chart:nameOnly')}</span></> },
          { label: t('app-chart:department'), onPhone: 'bare', render: ({ department }) => department },
          { label: t('app-chart:shift'), onPhone: 'bare', render: ({ shift }) => shift },
          { label: t('app-chart:assessment'), onPhone: 'wide', render: ({ assessment, assessedAt }) => <><Mark value={assessment} /> {assessment === null ? null : words.get(assessment)}<span className="note">{assessedAt === null ? null : <InstantText at={assessedAt} />}</span></> },
          { label: t('app-chart:leader'), onPhone: 'wide', render: ({ isLeader, followers, followsId }) => [isLeader && t('app-chart:leads', { count: followers }), followsId && t('app-chart:followsWhom', { name: names.get(followsId) })].filter(Boolean).join('; ') },
        ]}
      />
      {people.length > mostShown ? <p>{t('app-chart:further', { count: people.length - mostShown })}</p> : null}
    </>
  )
}
