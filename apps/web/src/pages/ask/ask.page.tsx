import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { AskForm } from '../../features/ask/ask-form.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { answer, readForm, withNotice } from '../../lib/form.ts'
import { text } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { param } from '../../lib/param.ts'
import { countIn, saidOf } from '../../lib/use-count.ts'
import { useFormState } from '../../lib/use-form-state.ts'
import { FormErrors } from '../../ui/document/form-errors.tsx'
import { NoticeBox } from '../../ui/document/notice.tsx'
import { Page } from '../../ui/document/page.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>
type Field = Loaded['asks'][number]['field']

export async function loader({ params, context }: LoaderFunctionArgs) {
  return context.get(apiContext).hosting.ask.query({ token: param(params, 'token', 200) })
}

export const handle = page<Loaded>({ meta: ({ data, t }) => ({ title: t('ask:title', { title: data.event.title }), noindex: true }) })

export async function action({ request, params, context }: ActionFunctionArgs) {
  const token = param(params, 'token', 200)
  return answer(await readForm(request), (values) => ({ token, field: text(values, 'field') as Field, answer: text(values, 'answer') as 'taken' | 'kept' }), (input) => context.get(apiContext).hosting.answerAsk.mutate(input), ({ answer, told }) => withNotice(`/asks/${token}?told=${told}`, `ask-${answer}`))
}

/** A changed call asks a host: take the new one, or keep ours. The link in the mail chose, a button here decides. */
export function Component() {
  const { t } = useTranslation()
  const loaded = useLoaderData<typeof loader>()
  const { event, group, call, asks } = loaded
  const [search] = useSearchParams()
  const form = useFormState()
  const told = saidOf(countIn(search, 'told'))
  return (
    <Page title={t('ask:title', { title: event.title })} lead={group}>
      <FormErrors form={form} />
      {told.count === 0 ? null : <p>{t(`ask:told${told.which}`, { count: told.count })}</p>}
      <p>{t('ask:lead', { call: call.title })}</p>
      {event.status === 'cancelled' ? <NoticeBox tone="bad">{t('ask:cancelled')}</NoticeBox> : asks.map((ask) => <AskForm key={ask.field} ask={ask} loaded={loaded} chosen={search.get('answer') ?? ''} />)}
      <p>{event.status === 'published' ? <Link to={`/events/${event.slug}`}>{t('host:toEvent')}</Link> : null}</p>
    </Page>
  )
}
