import { Button, Checkbox, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { apiContext } from '../../lib/api-client.ts'
import { answer, readForm, withNotice } from '../../lib/form.ts'
import { checked, text } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { AppPage } from '../../ui/app/app-page.tsx'
import { InstantText } from '../../ui/app/instant-text.tsx'
import { Notice } from '../../ui/app/notice.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ data, t }) => ({ title: `${t('app-coverage:mail.title')}: ${data.preview.workplace}` }) })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const of = { callId: idParam(params), groupId: idParam({ id: params['groupId'] }) }
  return { of, preview: await context.get(apiContext).chase.preview.query(of), formKey: crypto.randomUUID() }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const of = { callId: idParam(params), groupId: idParam({ id: params['groupId'] }) }
  const values = await readForm(request)
  return answer(values, (values) => ({ ...of, key: text(values, 'key'), words: text(values, 'words'), again: checked(values, 'again') }), (input) => context.get(apiContext).chase.send.mutate(input), withNotice(`/app/calls/${of.callId}/coverage/${of.groupId}`, 'announcement-sent'))
}

/** The prepared mail as it goes out, and one button that sends it. */
export function Component() {
  const { t } = useTranslation()
  const { of, preview, formKey } = useLoaderData<typeof loader>()
  const form = useFormState()
  const { subject, heading, paragraphs, action, recipients, lastSentAt, held, workplace } = preview
  return (
    <AppPage title={t('app-coverage:mail.title')} back={{ to: `/app/calls/${of.callId}/coverage/${of.groupId}`, label: workplace }}>
      <AppFormErrors form={form} />
      {held ? <Notice tone="warn">{t('app-coverage:mail.held')}</Notice> : null}
      {lastSentAt === null ? null : <Notice tone="warn">{t('app-coverage:mail.last')} <InstantText at={lastSentAt} /></Notice>}
      <p className="lead">{recipients === 0 ? t('app-coverage:mail.nobody') : t('app-coverage:mail.lead', { count: recipients })}</p>
      <div className="mail-text" data-preview>
        <strong>{subject}</strong>
        {'\n\n'}
        {heading}
        {'\n\n'}
        {paragraphs.join('\n\n')}
        {'\n\n'}
        [{action}]
      </div>
      {recipients === 0 || held ? null : (
        <Form method="post" className="form">
          <input type="hidden" name="key" value={formKey} />
          <Textarea {...form.field('words')} label={t('app-coverage:mail.words')} description={t('app-coverage:mail.wordsHint')} maxLength={500} rows={3} my="sm" />
          {lastSentAt === null ? null : <Checkbox id="again" name="again" value="on" defaultChecked={form.ticked('again', 'on')} label={t('app-coverage:mail.again')} mb="sm" />}
          <Button type="submit" loading={form.busy}>{t('app-coverage:mail.send', { count: recipients })}</Button>
        </Form>
      )}
    </AppPage>
  )
}
