import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { chooseAction } from '../../features/coverage/choose-action.ts'
import { apiContext } from '../../lib/api-client.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { AppPage } from '../../ui/app/app-page.tsx'
import { Notice } from '../../ui/app/notice.tsx'
import { Section } from '../../ui/app/section.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ data, t }) => ({ title: `${t('app-coverage:choose.title')}: ${data.choice.call.title}` }) })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { coverage, groups } = context.get(apiContext)
  const [choice, all] = await Promise.all([coverage.choice.query({ callId: idParam(params) }), groups.list.query()])
  return { choice, groups: all.map(({ id, name, kind }) => ({ id, name, kind })) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return chooseAction(context.get(apiContext), idParam(params), await request.formData())
}

export function Component() {
  const { t } = useTranslation()
  const { choice, groups } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const [below, list, plan] = [useFormState('below'), useFormState('list'), useFormState('plan')]
  const unknown = search.getAll('unknown')
  const several = search.getAll('several')
  const others = search.getAll('other')
  const count = (name: string) => Number(search.get(name)) || 0
  return (
    <AppPage title={t('app-coverage:choose.title')} back={{ to: `/app/calls/${choice.call.id}/coverage`, label: t('app-coverage:title') }}>
      {search.has('changed') ? <Notice>{t('app-coverage:choose.changed', { count: count('changed') })}</Notice> : null}
      {search.has('added') ? (
        <Notice tone={unknown.length + several.length + others.length > 0 ? 'warn' : 'info'} title={t('app-coverage:choose.added', { count: count('added') })}>
          {t('app-coverage:choose.known', { count: count('known') })}
          {unknown.length > 0 ? <span className="note">{t('app-coverage:choose.unknown', { count: count('unknowns'), lines: unknown.join(', ') })}</span> : null}
          {several.length > 0 ? <span className="note">{t('app-coverage:choose.several', { count: count('severals'), lines: several.join(', ') })}</span> : null}
          {others.length > 0 ? <span className="note">{t('app-coverage:choose.others', { count: count('otherKinds'), lines: others.join(', ') })}</span> : null}
        </Notice>
      ) : null}
      <p className="lead">{t('app-coverage:choose.lead', { count: choice.workplaces })}</p>
      <Section title={t('app-coverage:choose.below')}>
        <Form method="post" className="form">
          <AppFormErrors form={below} />
          <input type="hidden" name="intent" value="below" />
          <NativeSelect {...below.field('groupId')} label={t('app-coverage:choose.group')} description={t('app-coverage:choose.groupHint')} data={[{ value: '', label: '–' }, ...groups.map(({ id, name, kind }) => ({ value: id, label: `${name} (${t(`app-terms:groupKind.${kind}`)})` }))]} mb="sm" required />
          <div className="inline-form">
            <Button type="submit" loading={below.busy}>{t('app-coverage:choose.add')}</Button>
            <Button type="submit" name="takeAway" value="on" variant="default">{t('app-coverage:choose.takeAway')}</Button>
          </div>
        </Form>
      </Section>
      <Section title={t('app-coverage:choose.list')}>
        <Form method="post" encType="multipart/form-data" className="form">
          <AppFormErrors form={list} />
          <input type="hidden" name="intent" value="list" />
          <TextInput type="file" id="list-file" name="file" label={t('app-coverage:choose.file')} accept=".csv,.tsv,.txt,text/csv" mb="sm" />
          <Textarea {...list.field('content')} label={t('app-coverage:choose.content')} description={t('app-coverage:choose.contentHint')} rows={5} mb="sm" />
          <Button type="submit" loading={list.busy}>{t('app-coverage:choose.add')}</Button>
        </Form>
      </Section>
      <Section title={t('app-coverage:choose.target')}>
        <Form method="post" className="form">
          <AppFormErrors form={plan} />
          <input type="hidden" name="intent" value="plan" />
          <div className="field-row">
            <TextInput {...plan.field('targetWorkplaces', choice.coverage?.targetWorkplaces)} inputMode="numeric" label={t('app-coverage:choose.targetWorkplaces')} />
            <TextInput {...plan.field('targetSignups', choice.coverage?.targetSignups)} inputMode="numeric" label={t('app-coverage:choose.targetSignups')} />
            <TextInput {...plan.field('targetOn', choice.coverage?.targetOn)} type="date" label={t('app-coverage:choose.targetOn')} />
          </div>
          <Checkbox name="asksReps" value="on" defaultChecked={plan.ticked('asksReps', 'on', choice.coverage?.asksReps ?? true)} label={t('app-coverage:choose.asksReps')} description={t('app-coverage:choose.asksRepsHint')} mb="sm" />
          <Button type="submit" loading={plan.busy}>{t('app-coverage:choose.save')}</Button>
        </Form>
      </Section>
    </AppPage>
  )
}
