import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { AddMembers, AddPerson } from '../../features/chart/add-person.tsx'
import { ChartFrame } from '../../features/chart/chart-frame.tsx'
import { ChartedFilter, filterCharted } from '../../features/chart/charted-filter.tsx'
import type { Charted, Uncharted } from '../../features/chart/chart-view.ts'
import { ChartedTable } from '../../features/chart/charted-table.tsx'
import { NobodyCharted } from '../../features/chart/nobody-charted.tsx'
import { chartMeta, openChart } from '../../features/chart/open-chart.ts'
import { personInput } from '../../features/chart/person-input.ts'
import { ScaleLegend } from '../../features/chart/scale-legend.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { answer, readForm, withNotice } from '../../lib/form.ts'
import { list, text } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { LinkButton, OuterLink, TextLink } from '../../ui/app/link-button.tsx'
import { Section } from '../../ui/app/section.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: chartMeta })

export function loader(args: LoaderFunctionArgs) {
  return openChart<{ people: Charted[]; uncharted: Uncharted[] }>(args, { people: [], uncharted: [] }, async (charts, groupId) => {
    const [people, uncharted] = await Promise.all([charts.people.query({ groupId }), charts.uncharted.query({ groupId })])
    return { people, uncharted }
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { charts } = context.get(apiContext)
  const groupId = idParam(params)
  const values = await readForm(request)
  const done = withNotice(`/app/groups/${groupId}/chart`, 'charted')
  if (text(values, 'intent') === 'members') return answer(values, () => ({ groupId, emails: list(values, 'emails') }), (input) => charts.addMembers.mutate(input), done)
  return answer(values, () => ({ groupId, ...personInput(values) }), (input) => charts.add.mutate(input), done)
}

export function Component() {
  const { t } = useTranslation()
  const { state, people, uncharted } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const shown = filterCharted(people, search)
  const upload = `/app/groups/import?kind=chart&groupId=${state.group.id}`
  return (
    <ChartFrame state={state} actions={people.length === 0 ? null : <LinkButton to="#add">{t('app-chart:addTitle')}</LinkButton>}>
      {people.length === 0 ? (
        <NobodyCharted groupId={state.group.id}>
          <TextLink to={upload}>{t('app-chart:import')}</TextLink>
        </NobodyCharted>
      ) : (
        <>
          <ScaleLegend state={state} people={people} />
          <ChartedFilter people={people} />
          {shown.length === 0 ? <p>{t('app-chart:nobodyFound')}</p> : <ChartedTable state={state} people={shown} all={people} />}
          <ul className="inline-list section">
            <li><TextLink to={upload}>{t('app-chart:import')}</TextLink></li>
            <li><OuterLink href={`/app/groups/${state.group.id}/chart.csv`} download>{t('app-chart:export')}</OuterLink></li>
          </ul>
        </>
      )}
      <Section title={t('app-chart:addTitle')} id="add">
        <AddPerson people={people} uncharted={uncharted} />
      </Section>
      {uncharted.length === 0 ? null : (
        <details className="disclosure" open={people.length === 0}>
          <summary>{t('app-chart:membersTitle', { count: uncharted.length })}</summary>
          <AddMembers uncharted={uncharted} />
        </details>
      )}
    </ChartFrame>
  )
}
