import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { AssessTable } from '../../features/chart/assess-table.tsx'
import { ChartFrame } from '../../features/chart/chart-frame.tsx'
import type { Charted } from '../../features/chart/chart-view.ts'
import { ChartedFilter, filterCharted } from '../../features/chart/charted-filter.tsx'
import { NobodyCharted } from '../../features/chart/nobody-charted.tsx'
import { chartMeta, openChart } from '../../features/chart/open-chart.ts'
import { apiContext } from '../../lib/api-client.ts'
import { answer, readForm, withNotice } from '../../lib/form.ts'
import { text } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: chartMeta })

export function loader(args: LoaderFunctionArgs) {
  return openChart<{ people: Charted[]; questions: string[] }>(args, { people: [], questions: [] }, async (charts, groupId) => {
    const [people, questions] = await Promise.all([charts.people.query({ groupId }), charts.questions.query({ groupId })])
    return { people, questions }
  })
}

const field = 'values.'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { charts } = context.get(apiContext)
  const groupId = idParam(params)
  const values = await readForm(request)
  const given = Object.keys(values).filter((name) => name.startsWith(field))
  return answer(values, () => ({ groupId, question: text(values, 'question'), values: Object.fromEntries(given.map((name) => [name.slice(field.length), text(values, name)])) }), (input) => charts.assess.mutate(input), withNotice(`/app/groups/${groupId}/chart/assess`, 'assessed'))
}

export function Component() {
  const { t } = useTranslation()
  const { state, people, questions } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const shown = filterCharted(people, search)
  return (
    <ChartFrame state={state}>
      {people.length === 0 ? (
        <NobodyCharted groupId={state.group.id} />
      ) : (
        <>
          <p className="lead">{t('app-chart:assessLead')}</p>
          <ChartedFilter people={people} />
          {shown.length === 0 ? <p>{t('app-chart:nobodyFound')}</p> : <AssessTable key={search.toString()} state={state} people={shown} questions={questions} />}
        </>
      )}
    </ChartFrame>
  )
}
