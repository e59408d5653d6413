import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { ChartFrame } from '../../features/chart/chart-frame.tsx'
import { WordsForm } from '../../features/chart/words-form.tsx'
import { chartMeta } from '../../features/chart/open-chart.ts'
import { apiContext } from '../../lib/api-client.ts'
import { answer, readForm, withNotice } from '../../lib/form.ts'
import { text } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { InstantText } from '../../ui/app/instant-text.tsx'
import { Notice } from '../../ui/app/notice.tsx'
import { Section } from '../../ui/app/section.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: chartMeta })

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { state: await context.get(apiContext).charts.state.query({ groupId: idParam(params) }) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { charts } = context.get(apiContext)
  const groupId = idParam(params)
  const values = await readForm(request)
  const chart = `/app/groups/${groupId}/chart`
  const intent = text(values, 'intent')
  const on = text(values, 'on') === 'yes'
  if (intent === 'switch') return answer(values, () => ({ groupId, on }), (input) => charts.switch.mutate(input), withNotice(on ? chart : `${chart}/settings`, on ? 'chart-on' : 'chart-off'))
  if (intent === 'delete') return answer(values, () => ({ groupId }), (input) => charts.delete.mutate(input), withNotice(`${chart}/settings`, 'chart-deleted'))
  return answer(values, () => ({ groupId, words: [0, 1, 2, 3, 4].map((index) => text(values, `words.${index}`)) }), (input) => charts.setWords.mutate(input), withNotice(`${chart}/settings`, 'saved'))
}

export function Component() {
  const { t } = useTranslation()
  const { state } = useLoaderData<typeof loader>()
  return (
    <ChartFrame state={state} title={t('app-chart:tab.settings')}>
      {state.mayChart ? null : <Notice>{t('app-chart:hidden')}</Notice>}
      {state.mayWord ? (
        <Section title={t('app-chart:wordsTitle')}>
          <WordsForm key={state.ownWords?.join() ?? ''} state={state} />
        </Section>
      ) : null}
      {state.enabled ? <Deed intent="switch" title={t('app-chart:switchOff')} hint={t('app-chart:switchOffHint')} /> : null}
      {state.mayChart && !state.enabled && !state.group.archived ? <Deed intent="switch" on title={t('app-chart:off.on')} hint={t('app-chart:off.text')} /> : null}
      {state.kept === null ? null : (
        <>
          <Deed intent="delete" title={t('app-chart:deleteKept', { count: state.kept.people })} hint={t('app-chart:deleteHint')} />
          <p className="note">
            {t('app-chart:off.until')} <InstantText at={state.kept.until} />.
          </p>
        </>
      )}
    </ChartFrame>
  )
}

function Deed({ intent, on = false, title, hint }: { intent: string; on?: boolean; title: string; hint: string }) {
  const form = useFormState(intent)
  return (
    <Section title={title}>
      <Form method="post" className="form">
        <AppFormErrors form={form} />
        <p className="note">{hint}</p>
        <input type="hidden" name="intent" value={intent} />
        {on ? <input type="hidden" name="on" value="yes" /> : null}
        <Button type="submit" variant="default" loading={form.busy}>
          {title}
        </Button>
      </Form>
    </Section>
  )
}
