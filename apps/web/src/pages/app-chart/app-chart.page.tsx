import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { AddMembers, AddPerson } from '../../features/chart/add-person.tsx'
import { ChartFrame } from '../../features/chart/chart-frame.tsx'
import { ChartedFilter, filterCharted } from '../../features/chart/charted-filter.tsx'
import { ChartedTable } from '../../features/chart/charted-table.tsx'
import { personInput } from '../../features/chart/person-input.ts'
import { ScaleLegend } from '../../features/chart/scale-legend.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { answer, readForm, withNotice } from '../../lib/form.ts'
import { list, text } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { Empty } from '../../ui/app/empty.tsx'
import { LinkButton, OuterLink, TextLink } from '../../ui/app/link-button.tsx'
import { Section } from '../../ui/app/section.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ t, data }) => ({ title: t('app-chart:of', { name: data.state.group.name }) }) })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { charts } = context.get(apiContext)
  const groupId = idParam(params)
  const state = await charts.state.query({ groupId })
  // Looking is written down, so nothing is asked for that will not be shown.
  if (!state.enabled) return { state, people: [], uncharted: [] }
  const [people, uncharted] = await Promise.all([charts.people.query({ groupId }), charts.uncharted.query({ groupId })])
  return { state, people, uncharted }
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
        <Empty title={t('app-chart:empty.title')} text={t('app-chart:empty.text')}>
          <TextLink to={upload}>{t('app-chart:import')}</TextLink>
        </Empty>
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
