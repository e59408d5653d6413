import { useTranslation } from 'react-i18next'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { ChartFrame } from '../../features/chart/chart-frame.tsx'
import type { Tests } from '../../features/chart/chart-view.ts'
import { chartMeta, openChart } from '../../features/chart/open-chart.ts'
import { Share } from '../../features/chart/test-numbers.tsx'
import { page } from '../../lib/page.ts'
import { CardTable } from '../../ui/app/card-table.tsx'
import { Empty } from '../../ui/app/empty.tsx'
import { InstantText } from '../../ui/app/instant-text.tsx'
import { TextLink } from '../../ui/app/link-button.tsx'
import { Section } from '../../ui/app/section.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: chartMeta })

export function loader(args: LoaderFunctionArgs) {
  return openChart<Tests>(args, { tests: [], calls: [] }, (charts, groupId) => charts.tests.query({ groupId }))
}

export function Component() {
  const { t } = useTranslation()
  const { state, tests, calls } = useLoaderData<typeof loader>()
  const base = `/app/groups/${state.group.id}/chart/tests`
  return (
    <ChartFrame state={state}>
      <p className="lead">{t('app-chart:testsLead')}</p>
      <Section title={t('app-chart:countNow')}>
        {calls.length === 0 ? (
          <Empty title={t('app-chart:noCalls')} text={t('app-chart:noCallsText')} />
        ) : (
          <ul className="plain-list">
            {calls.map(({ id, title, hosted }) => (
              <li key={id}>
                <TextLink to={`${base}/calls/${id}`}>{title}</TextLink> {hosted ? null : <span className="note">{t('app-chart:notHosted')}</span>}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t('app-chart:kept')}>
        {tests.length === 0 ? (
          <p>{t('app-chart:noneKept')}</p>
        ) : (
          <CardTable
            label={t('app-chart:kept')}
            rows={tests}
            keyOf={({ id }) => id}
            columns={[
              { label: t('app-chart:call'), render: ({ id, title, keptAt }) => <><TextLink to={`${base}/${id}`}>{title}</TextLink><span className="note"><InstantText at={keptAt} /></span></> },
              { label: t('app-chart:tookPart'), render: ({ table }) => <Share of={table.total} /> },
              { label: t('app-chart:cameTitle'), numeric: true, render: ({ table }) => String(table.total.came) },
              { label: t('app-chart:by'), render: ({ by }) => by ?? t('app-chart:byNobody') },
            ]}
          />
        )}
      </Section>
    </ChartFrame>
  )
}
