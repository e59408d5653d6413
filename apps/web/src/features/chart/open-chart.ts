import type { LoaderFunctionArgs } from 'react-router'
import { apiContext, type Api } from '../../lib/api-client.ts'
import type { MetaArgs } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import type { ChartState } from './chart-view.ts'

/** What a page of a chart shows. Looking is written down, so nothing is asked for that will not be shown: where charting is off, `off` stands in its place. */
export async function openChart<Shown>({ params, context }: LoaderFunctionArgs, off: Shown, ask: (charts: Api['charts'], groupId: string) => Promise<Shown>): Promise<{ state: ChartState } & Shown> {
  const { charts } = context.get(apiContext)
  const groupId = idParam(params)
  const state = await charts.state.query({ groupId })
  return { state, ...(state.enabled ? await ask(charts, groupId) : off) }
}

/** "Chart of …": pages of a chart bear its workplace's name. */
export const chartMeta = ({ t, data }: Pick<MetaArgs<{ state: ChartState }>, 't' | 'data'>): { title: string } => ({ title: t('app-chart:of', { name: data.state.group.name }) })
