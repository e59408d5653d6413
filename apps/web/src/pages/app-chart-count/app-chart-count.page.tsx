import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { ChartFrame } from '../../features/chart/chart-frame.tsx'
import { PledgeForm } from '../../features/chart/pledge-form.tsx'
import { LeaderNumbers, TestNumbers } from '../../features/chart/test-numbers.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { answer, readForm, withNotice } from '../../lib/form.ts'
import { list, text } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { Empty } from '../../ui/app/empty.tsx'
import { TextLink } from '../../ui/app/link-button.tsx'
import { Notice } from '../../ui/app/notice.tsx'
import { Section } from '../../ui/app/section.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ t, data }) => ({ title: data.test?.call.title ?? t('app-chart:of', { name: data.state.group.name }) }) })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { charts } = context.get(apiContext)
  const [groupId, callId] = [idParam(params), idParam(params, 'callId')]
  const state = await charts.state.query({ groupId })
  return { state, test: state.enabled ? await charts.structure.query({ groupId, callId }) : null }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { charts } = context.get(apiContext)
  const [groupId, callId] = [idParam(params), idParam(params, 'callId')]
  const values = await readForm(request)
  const tests = `/app/groups/${groupId}/chart/tests`
  if (text(values, 'intent') === 'pledges') return answer(values, () => ({ groupId, callId, shown: list(values, 'shown'), pledged: list(values, 'pledged') }), (input) => charts.notePledges.mutate(input), withNotice(`${tests}/calls/${callId}`, 'saved'))
  return answer(values, () => ({ groupId, callId }), (input) => charts.keepTest.mutate(input), withNotice(tests, 'test-kept'))
}

export function Component() {
  const { t } = useTranslation()
  const { state, test } = useLoaderData<typeof loader>()
  const keep = useFormState('keep')
  if (test === null) return <ChartFrame state={state}>{null}</ChartFrame>
  return (
    <ChartFrame state={state} title={t('app-chart:testOf', { call: test.call.title })}>
      {test.closedLists === 0 ? null : <Notice tone="warn">{t('app-chart:closedLists', { count: test.closedLists })}</Notice>}
      {test.people.length === 0 ? (
        <Empty title={t('app-chart:empty.title')} text={t('app-chart:empty.text')}>
          <TextLink to={`/app/groups/${state.group.id}/chart`}>{t('app-chart:addTitle')}</TextLink>
        </Empty>
      ) : (
        <>
          <TestNumbers state={state} table={test.table} />
          <Form method="post" className="form section">
            <AppFormErrors form={keep} />
            <input type="hidden" name="intent" value="keep" />
            <Button type="submit" loading={keep.busy}>
              {t('app-chart:keep')}
            </Button>{' '}
            <span className="note">{t('app-chart:keepHint')}</span>
          </Form>
          {test.leaders.length === 0 ? null : (
            <Section title={t('app-chart:byLeader')}>
              <LeaderNumbers leaders={test.leaders} />
            </Section>
          )}
          <Section title={t('app-chart:who')}>
            <p className="lead">{t('app-chart:whoLead')}</p>
            <PledgeForm key={test.people.map((one) => one.pledged).join()} people={test.people} />
          </Section>
        </>
      )}
    </ChartFrame>
  )
}
