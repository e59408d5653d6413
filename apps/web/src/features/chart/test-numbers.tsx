import { share } from '@turnout/core/structure/structure.rules.ts'
import { useTranslation } from 'react-i18next'
import { CardTable } from '../../ui/app/card-table.tsx'
import { Section } from '../../ui/app/section.tsx'
import type { ChartState, Structure, TestTable } from './chart-view.ts'
import { Mark } from './mark.tsx'
import { useScale } from './use-scale.ts'

type Counted = { charted: number; took: number; came: number }

/** How many of how many, with the share as a bar that repeats it. */
export function Share({ of }: { of: Counted }) {
  const { t } = useTranslation()
  const percent = share(of)
  if (percent === null) return <span aria-hidden="true">–</span>
  return (
    <span className="share">
      {t('app-chart:took', { took: of.took, charted: of.charted, percent })}
      <span className="share-bar" aria-hidden="true" style={{ '--share': `${percent}%` } as React.CSSProperties} />
    </span>
  )
}

/** The numbers of a test: altogether, of each assessment, and by department and shift. */
export function TestNumbers({ state, table }: { state: ChartState; table: TestTable }) {
  const { t } = useTranslation()
  const words = new Map(useScale(state).map(({ value, word }) => [value, word]))
  const wordOf = (value: number) => (value === 0 ? t('app-chart:unassessed') : `${value} ${words.get(value)}`)
  return (
    <>
      <p className="lead">
        <Share of={table.total} /> {t('app-chart:came', { count: table.total.came })}
      </p>
      <CardTable label={t('app-chart:byAssessment')} rows={table.byAssessment} keyOf={({ assessment }) => assessment} columns={[{ label: t('app-chart:assessment'), render: ({ assessment }) => <><Mark value={assessment} /> {assessment === 0 ? t('app-chart:unassessed') : words.get(assessment)}</> }, { label: t('app-chart:tookPart'), render: (of) => <Share of={of} /> }]} />
      <Section title={t('app-chart:byPlace')}>
        <CardTable
          label={t('app-chart:byPlace')}
          rows={table.rows}
          keyOf={({ department, shift }) => JSON.stringify([department, shift])}
          columns={[
            { label: t('app-chart:department'), render: ({ department, shift }) => <>{department || t('app-chart:noDepartment')}<span className="note">{shift || t('app-chart:noShift')}</span></> },
            { label: t('app-chart:tookPart'), render: ({ total }) => <Share of={total} /> },
            ...table.byAssessment.map(({ assessment }, index) => ({ label: wordOf(assessment), numeric: true, render: ({ byAssessment }: TestTable['rows'][number]) => (byAssessment[index]?.charted ? t('app-chart:ofThem', byAssessment[index]) : '') })),
          ]}
        />
      </Section>
    </>
  )
}

/** Whether those who follow a leader took part. */
export function LeaderNumbers({ leaders }: { leaders: Structure['leaders'] }) {
  const { t } = useTranslation()
  return <CardTable label={t('app-chart:byLeader')} rows={leaders} keyOf={({ id }) => id} columns={[{ label: t('app-chart:leader'), render: ({ name }) => name }, { label: t('app-chart:followersTook'), render: (of) => <Share of={of} /> }]} />
}
