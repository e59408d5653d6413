import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { AssessmentHistory, AssessPerson } from '../../features/chart/assess-person.tsx'
import { ChartFrame } from '../../features/chart/chart-frame.tsx'
import { PersonFields } from '../../features/chart/person-fields.tsx'
import { personInput } from '../../features/chart/person-input.ts'
import { apiContext } from '../../lib/api-client.ts'
import { answer, readForm, withNotice } from '../../lib/form.ts'
import { text } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { Section } from '../../ui/app/section.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ t, data }) => ({ title: data.person?.name ?? t('app-chart:of', { name: data.state.group.name }) }) })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { charts } = context.get(apiContext)
  const [groupId, id] = [idParam(params), idParam(params, 'personId')]
  const state = await charts.state.query({ groupId })
  if (!state.enabled) return { state, person: null, people: [], uncharted: [], questions: [] }
  const [person, people, uncharted, questions] = await Promise.all([charts.person.query({ groupId, id }), charts.people.query({ groupId }), charts.uncharted.query({ groupId }), charts.questions.query({ groupId })])
  return { state, person, people, uncharted, questions }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { charts } = context.get(apiContext)
  const [groupId, id] = [idParam(params), idParam(params, 'personId')]
  const values = await readForm(request)
  const chart = `/app/groups/${groupId}/chart`
  const here = `${chart}/people/${id}`
  const intent = text(values, 'intent')
  if (intent === 'assess') return answer(values, () => ({ groupId, question: text(values, 'question'), values: { [id]: text(values, 'value') } }), (input) => charts.assess.mutate(input), withNotice(here, 'assessed'))
  if (intent === 'takeBack') return answer(values, () => ({ groupId, id: text(values, 'id') }), (input) => charts.takeBack.mutate(input), withNotice(here, 'saved'))
  if (intent === 'remove') return answer(values, () => ({ groupId, id }), (input) => charts.remove.mutate(input), withNotice(chart, 'uncharted'))
  return answer(values, () => ({ groupId, id, ...personInput(values) }), (input) => charts.update.mutate(input), withNotice(here, 'saved'))
}

export function Component() {
  const { t } = useTranslation()
  const { state, person, people, uncharted, questions } = useLoaderData<typeof loader>()
  const [details, remove] = [useFormState('details'), useFormState('remove')]
  if (person === null) return <ChartFrame state={state}>{null}</ChartFrame>
  const led = people.filter((one) => one.followsId === person.id).map((one) => one.name)
  return (
    <ChartFrame state={state} title={person.name}>
      {led.length === 0 ? null : <p>{t('app-chart:followedBy', { names: led.join(', ') })}</p>}
      <Section title={t('app-chart:assess')}>
        <AssessPerson key={person.history.length} state={state} questions={questions} />
      </Section>
      <Section title={t('app-chart:history')}>
        <AssessmentHistory state={state} history={person.history} />
      </Section>
      <Section title={t('app-chart:details')}>
        <Form method="post" className="form">
          <AppFormErrors form={details} />
          <input type="hidden" name="intent" value="details" />
          <PersonFields form={details} people={people} uncharted={uncharted} person={person} />
          <Button type="submit" loading={details.busy}>
            {t('app-terms:save')}
          </Button>
        </Form>
      </Section>
      <Section title={t('app-chart:remove')}>
        <Form method="post" className="form">
          <AppFormErrors form={remove} />
          <p className="note">{t('app-chart:removeHint')}</p>
          <input type="hidden" name="intent" value="remove" />
          <Button type="submit" variant="default" loading={remove.busy}>
            {t('app-chart:remove')}
          </Button>
        </Form>
      </Section>
    </ChartFrame>
  )
}
