import { useTranslation } from 'react-i18next'
import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { BoardFilterForm } from '../../features/coverage/board-filter.tsx'
import { boardFilterOf, withChoice } from '../../features/coverage/board-view.ts'
import { CoverageStateBadge } from '../../features/coverage/state-badge.tsx'
import { MapLegend, MapOfWorkplaces } from '../../features/coverage/workplace-map.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { AppPage } from '../../ui/app/app-page.tsx'
import { CardTable } from '../../ui/app/card-table.tsx'
import { Empty } from '../../ui/app/empty.tsx'
import { TextLink } from '../../ui/app/link-button.tsx'
import { Pager } from '../../ui/app/pager.tsx'
import { Section } from '../../ui/app/section.tsx'

export const handle = page<undefined>({ meta: ({ t }) => ({ title: `${t('app-coverage:map.title')}: ${t('app-coverage:title')}` }) })

/** What of the list stands on one page; the map shows all of it. */
const listed = 50

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const map = await context.get(apiContext).coverage.map.query(boardFilterOf(idParam(params), searchParams))
  const list = [...map.points, ...map.elsewhere.map((row) => ({ ...row, exact: null }))].toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const at = Math.max(1, Number(searchParams.get('page')) || 1)
  return { callId: idParam(params), points: map.points, land: map.land, organizers: map.organizers, list: list.slice((at - 1) * listed, at * listed), more: list.length > at * listed }
}

export function Component() {
  const { t } = useTranslation()
  const { callId, points, land, organizers, list, more } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const here = `/app/calls/${callId}/coverage`
  return (
    <AppPage title={t('app-coverage:map.title')} back={{ to: `${here}${withChoice(search, {})}`, label: t('app-coverage:title') }}>
      <BoardFilterForm organizers={organizers} clear={`${here}/map`} />
      {points.length === 0 ? <Empty title={t('app-coverage:map.empty.title')} text={t('app-coverage:map.empty.text')} /> : (
        <>
          <p>{t('app-coverage:map.lead', { count: points.length })}</p>
          <MapOfWorkplaces points={points} land={land} />
          <MapLegend points={points} />
        </>
      )}
      <Section title={t('app-coverage:map.list')}>
        <CardTable
          compact
          label={t('app-coverage:map.list')}
          rows={list}
          keyOf={({ id }) => id}
          columns={[
            { label: t('app-coverage:column.workplace'), render: ({ id, name }) => <TextLink to={`${here}/${id}`}>{name}</TextLink> },
            { label: t('app-coverage:column.state'), onPhone: 'bare', render: ({ state }) => <CoverageStateBadge state={state} /> },
            { label: t('app-coverage:map.where'), onPhone: 'wide', render: ({ town, exact }) => <>{town ?? '–'}{exact === null ? <span className="note">{t('app-coverage:map.elsewhere')}</span> : null}</> },
          ]}
        />
        <Pager page={Math.max(1, Number(search.get('page')) || 1)} more={more} />
      </Section>
    </AppPage>
  )
}
