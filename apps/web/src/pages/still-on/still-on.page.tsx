import { formatWhen, formatZone } from '@turnout/core/time/time.rules.ts'
import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, Form, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { apiContext } from '../../lib/api-client.ts'
import { submit, withNotice } from '../../lib/form.ts'
import { text } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { param } from '../../lib/param.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { useFormState } from '../../lib/use-form-state.ts'
import { Button } from '../../ui/document/button.tsx'
import { TextField } from '../../ui/document/field.tsx'
import { FormErrors } from '../../ui/document/form-errors.tsx'
import { NoticeBox } from '../../ui/document/notice.tsx'
import { Page } from '../../ui/document/page.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export async function loader({ params, context }: LoaderFunctionArgs) {
  return context.get(apiContext).chase.check.query({ token: param(params, 'token', 200) })
}

export const handle = page<Loaded>({ meta: ({ data, t }) => ({ title: t('still-on:title', { title: data.title }), noindex: true }) })

export function action({ request, params, context }: ActionFunctionArgs) {
  const token = param(params, 'token', 200)
  return submit(request, (values) => ({ token, answer: text(values, 'answer') as 'on' | 'help', note: text(values, 'note') }), (input) => context.get(apiContext).chase.answerCheck.mutate(input), withNotice(`/still-on/${token}`, 'still-on-answered'))
}

/** The link in a rep's mail: one tap says whether the event is still on. */
export function Component() {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  const { title, group, place, slug, answer, note, level, zone, startLocal, state } = useLoaderData<typeof loader>()
  const form = useFormState()
  const when = { startLocal, endLocal: null, timeZone: zone }
  const timed = startLocal.length > 10
  return (
    <Page title={t('still-on:title', { title })} lead={[formatWhen(when, locale) + (timed ? ` (${formatZone(when, locale)})` : ''), place, group].filter(Boolean).join(' · ')}>
      <FormErrors form={form} />
      {answer === null ? null : <NoticeBox>{t(`still-on:answered.${answer}`)}</NoticeBox>}
      {state === 'open' ? (
        <>
          <p>{t(level === 'above' ? 'still-on:leadAbove' : 'still-on:lead', { group })}</p>
          <Form method="post">
            <p className="actions">
              <Button name="answer" value="on">{t('still-on:on')}</Button>
            </p>
            <TextField {...form.field('note', note)} label={t('still-on:note')} hint={t('still-on:noteHint')} maxLength={500} rows={3} />
            <p className="actions">
              <Button look="secondary" name="answer" value="help">{t('still-on:help')}</Button>
            </p>
          </Form>
        </>
      ) : (
        <NoticeBox tone="bad">{t(`still-on:state.${state}`)}</NoticeBox>
      )}
      <p><Link to={`/events/${slug}`}>{t('still-on:toEvent')}</Link></p>
    </Page>
  )
}
