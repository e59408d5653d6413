import { useTranslation } from 'react-i18next'
import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { ChartFrame } from '../../features/chart/chart-frame.tsx'
import { PrintButton } from '../../features/chart/print-button.tsx'
import { ScaleLegend } from '../../features/chart/scale-legend.tsx'
import { Wall } from '../../features/chart/wall.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { Empty } from '../../ui/app/empty.tsx'
import { TextLink } from '../../ui/app/link-button.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ t, data }) => ({ title: t('app-chart:of', { name: data.state.group.name }) }) })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { charts } = context.get(apiContext)
  const groupId = idParam(params)
  const state = await charts.state.query({ groupId })
  return { state, people: state.enabled ? await charts.people.query({ groupId }) : [] }
}

export function Component() {
  const { t } = useTranslation()
  const { state, people } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const paper = search.get('paper') === 'a3' ? 'a3' : 'a4'
  const here = `/app/groups/${state.group.id}/chart/wall`
  return (
    <ChartFrame state={state} actions={state.enabled && people.length > 0 ? <PrintButton>{t('app-chart:print')}</PrintButton> : null}>
      {people.length === 0 ? (
        <Empty title={t('app-chart:empty.title')} text={t('app-chart:empty.text')}>
          <TextLink to={`/app/groups/${state.group.id}/chart`}>{t('app-chart:addTitle')}</TextLink>
        </Empty>
      ) : (
        <>
          <p className="lead off-paper">
            {t('app-chart:printHint', { paper: paper.toUpperCase() })}{' '}
            <TextLink to={paper === 'a4' ? `${here}?paper=a3` : here}>{t('app-chart:otherPaper', { paper: paper === 'a4' ? 'A3' : 'A4' })}</TextLink>
          </p>
          <ScaleLegend state={state} people={people} />
          <Wall state={state} people={people} paper={paper} />
        </>
      )}
    </ChartFrame>
  )
}
