import { Button, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { apiContext } from '../../lib/api-client.ts'
import { answer, readForm, withNotice } from '../../lib/form.ts'
import { text } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { useFormState } from '../../lib/use-form-state.ts'
import { toldApart } from '../../features/group/placed.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { AppPage } from '../../ui/app/app-page.tsx'
import { Notice } from '../../ui/app/notice.tsx'
import { Section } from '../../ui/app/section.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ t, data }) => ({ title: t('app-groups:arrange.title', { name: data.group.name }) }) })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { groups } = context.get(apiContext)
  const id = idParam(params)
  const [group, all] = await Promise.all([groups.get.query({ id }), groups.list.query()])
  // Below itself a group cannot stand; the refusal for deeper ones is the server's.
  return { group, others: toldApart(all.filter((one) => one.id !== id && one.parentId !== id), all).map(({ id, name }) => ({ value: id, label: name })) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { groups } = context.get(apiContext)
  const id = idParam(params)
  const values = await readForm(request)
  const here = `/app/groups/${id}`
  const intent = text(values, 'intent')
  if (intent === 'archive') return answer(values, () => ({ id }), (input) => groups.archive.mutate(input), withNotice('/app/groups', 'group-archived'))
  if (intent === 'restore') return answer(values, () => ({ id }), (input) => groups.restore.mutate(input), withNotice(here, 'saved'))
  if (intent === 'merge') return answer(values, () => ({ id, intoId: text(values, 'intoId') }), (input) => groups.merge.mutate(input), (_, { intoId }) => withNotice(`/app/groups/${intoId}`, 'group-merged'))
  return answer(values, () => ({ id, parentId: text(values, 'parentId') }), (input) => groups.move.mutate(input), withNotice(here, 'saved'))
}

export function Component() {
  const { t } = useTranslation()
  const { group, others } = useLoaderData<typeof loader>()
  return (
    <AppPage title={t('app-groups:arrange.title', { name: group.name })} back={{ to: `/app/groups/${group.id}`, label: group.name }}>
      {group.mayArrange ? group.archivedAt === null ? <Living group={group} others={others} /> : <Deed intent="restore" title={t('app-groups:arrange.restore')} hint={t('app-groups:arrange.restoreHint')} /> : <Notice>{t('app-groups:arrange.forbidden')}</Notice>}
    </AppPage>
  )
}

function Living({ group, others }: Loaded) {
  const { t } = useTranslation()
  const [move, merge] = [useFormState('move'), useFormState('merge')]
  const [search] = useSearchParams()
  return (
    <>
      <Deed intent="move" title={t('app-groups:arrange.move')} hint={t('app-groups:arrange.moveHint')}>
        <NativeSelect {...move.field('parentId', group.parentId)} label={t('app-groups:field.parentId')} data={[{ value: '', label: t('app-groups:noParent') }, ...others]} mb="sm" />
      </Deed>
      <Deed intent="merge" title={t('app-groups:arrange.merge')} hint={t('app-groups:arrange.mergeHint', { name: group.name })}>
        <NativeSelect {...merge.field('intoId', search.get('into'))} label={t('app-groups:arrange.into')} data={[{ value: '', label: t('app-groups:arrange.choose') }, ...others]} required mb="sm" />
      </Deed>
      <Deed intent="archive" title={t('app-groups:arrange.archive')} hint={t('app-groups:arrange.archiveHint')} />
    </>
  )
}

function Deed({ intent, title, hint, children }: { intent: string; title: string; hint: string; children?: React.ReactNode }) {
  const form = useFormState(intent)
  return (
    <Section title={title}>
      <Form method="post" className="form">
        <AppFormErrors form={form} />
        <p className="note">{hint}</p>
        <input type="hidden" name="intent" value={intent} />
        {children}
        <Button type="submit" variant="default" loading={form.busy}>
          {title}
        </Button>
      </Form>
    </Section>
  )
}
