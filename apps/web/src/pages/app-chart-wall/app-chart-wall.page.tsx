import { useTranslation } from 'react-i18next'
import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { ChartFrame } from '../../features/chart/chart-frame.tsx'
import type { Charted } from '../../features/chart/chart-view.ts'
import { NobodyCharted } from '../../features/chart/nobody-charted.tsx'
import { chartMeta, openChart } from '../../features/chart/open-chart.ts'
import { PrintButton } from '../../features/chart/print-button.tsx'
import { ScaleLegend } from '../../features/chart/scale-legend.tsx'
import { Wall } from '../../features/chart/wall.tsx'
import { page } from '../../lib/page.ts'
import { TextLink } from '../../ui/app/link-button.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: chartMeta })

export function loader(args: LoaderFunctionArgs) {
  return openChart<{ people: Charted[] }>(args, { people: [] }, async (charts, groupId) => ({ people: await charts.people.query({ groupId }) }))
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
        <NobodyCharted groupId={state.group.id} />
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
