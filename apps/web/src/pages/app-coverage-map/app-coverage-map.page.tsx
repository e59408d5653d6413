import { VisuallyHidden } from '@mantine/core'
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
import { Notice } from '../../ui/app/notice.tsx'
import { Pager } from '../../ui/app/pager.tsx'
import { Section } from '../../ui/app/section.tsx'

export const handle = page<undefined>({ meta: ({ t }) => ({ title: `${t('app-coverage:map.title')}: ${t('app-coverage:title')}` }) })

/** What of the list stands on one page; the map shows all of it. */
const listed = 50

/** As many of those that are on no map as are named beside it; the list has all. */
const named = 10

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const map = await context.get(apiContext).coverage.map.query(boardFilterOf(idParam(params), searchParams))
  const list = [...map.points.map((row) => ({ ...row, why: null })), ...map.elsewhere].toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const at = Math.max(1, Number(searchParams.get('page')) || 1)
  return { callId: idParam(params), points: map.points, land: map.land, unasked: map.unasked, organizers: map.organizers, lost: map.elsewhere.slice(0, named), lostCount: map.elsewhere.length, list: list.slice((at - 1) * listed, at * listed), more: list.length > at * listed }
}

export function Component() {
  const { t } = useTranslation()
  const { callId, points, land, unasked, organizers, lost, lostCount, list, more } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const here = `/app/calls/${callId}/coverage`
  return (
    <AppPage title={t('app-coverage:map.title')} back={{ to: `${here}${withChoice(search, {})}`, label: t('app-coverage:title') }}>
      <BoardFilterForm organizers={organizers} clear={`${here}/map`} />
      {unasked ? <Notice tone="warn" title={t('app-coverage:map.unasked')}>{t('app-coverage:map.unaskedText')}</Notice> : null}
      {points.length === 0 && unasked ? null : points.length === 0 ? <Empty title={t('app-coverage:map.empty.title')} text={t('app-coverage:map.empty.text')} /> : (
        <>
          <p>{t('app-coverage:map.lead', { count: points.length })}</p>
          <MapOfWorkplaces points={points} land={land} />
          <MapLegend points={points} />
        </>
      )}
      {lostCount === 0 ? null : (
        <details className="disclosure">
          <summary>{t('app-coverage:map.lost', { count: lostCount })}</summary>
          <p className="tight">{t('app-coverage:map.lostText')}</p>
          <ul className="plain-list">
            {lost.map(({ id, name, town, why }) => <li key={id}>{name}: {t(`app-coverage:map.why.${why}`, { town: town ?? '' })} <TextLink to={`/app/groups/${id}/edit`}>{t('app-coverage:map.mend')} <VisuallyHidden>{name}</VisuallyHidden></TextLink></li>)}
          </ul>
          {lostCount > lost.length ? <p>{t('app-coverage:map.lostMore', { count: lostCount - lost.length })}</p> : null}
        </details>
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
            { label: t('app-coverage:map.where'), onPhone: 'wide', render: ({ town, why }) => <>{town ?? '–'}{why === null ? null : <span className="note">{t('app-coverage:map.elsewhere')}</span>}</> },
          ]}
        />
        <Pager page={Math.max(1, Number(search.get('page')) || 1)} more={more} />
      </Section>
    </AppPage>
  )
}
