import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { ChartFrame } from '../../features/chart/chart-frame.tsx'
import { TestNumbers } from '../../features/chart/test-numbers.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { answer, readForm, withNotice } from '../../lib/form.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { InstantText } from '../../ui/app/instant-text.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ t, data }) => ({ title: data.test?.title ?? t('app-chart:of', { name: data.state.group.name }) }) })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { charts } = context.get(apiContext)
  const [groupId, id] = [idParam(params), idParam(params, 'testId')]
  const state = await charts.state.query({ groupId })
  return { state, test: state.enabled ? await charts.test.query({ groupId, id }) : null }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { charts } = context.get(apiContext)
  const [groupId, id] = [idParam(params), idParam(params, 'testId')]
  return answer(await readForm(request), () => ({ groupId, id }), (input) => charts.deleteTest.mutate(input), withNotice(`/app/groups/${groupId}/chart/tests`, 'deleted'))
}

/** A test as it was kept: numbers alone. */
export function Component() {
  const { t } = useTranslation()
  const { state, test } = useLoaderData<typeof loader>()
  const form = useFormState()
  if (test === null) return <ChartFrame state={state}>{null}</ChartFrame>
  return (
    <ChartFrame state={state} title={t('app-chart:testOf', { call: test.title })}>
      <p>
        {t('app-chart:keptOn')} <InstantText at={test.keptAt} />{test.by === null ? '' : `, ${test.by}`}
      </p>
      <TestNumbers state={state} table={test.table} />
      <Form method="post" className="section">
        <AppFormErrors form={form} />
        <Button type="submit" variant="default" loading={form.busy}>
          {t('app-chart:deleteTest')}
        </Button>
      </Form>
    </ChartFrame>
  )
}
