import { Group } from '@mantine/core'
import type { CallStatus } from '@turnout/core/call/call.schema.ts'
import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { CallFacts } from '../../features/call/call-facts.tsx'
import { CallGaps } from '../../features/call/call-gaps.tsx'
import { CallSource } from '../../features/call/call-source.tsx'
import { CallStatusBadge } from '../../features/call/call-status.tsx'
import { setImage } from '../../features/call/image-action.ts'
import { ImageForm } from '../../features/call/image-form.tsx'
import { StatusForm } from '../../features/call/status-form.tsx'
import { DraftsForm } from '../../features/call/drafts-form.tsx'
import { type Api, apiContext } from '../../lib/api-client.ts'
import { answer, withNotice } from '../../lib/form.ts'
import { checked, formValues, text } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { countIn, saidOf } from '../../lib/use-count.ts'
import { AppPage } from '../../ui/app/app-page.tsx'
import { CopyLine } from '../../ui/app/copy-line.tsx'
import { LinkButton, OuterLink, TextLink } from '../../ui/app/link-button.tsx'
import { Notice } from '../../ui/app/notice.tsx'
import { Section } from '../../ui/app/section.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ data }) => ({ title: data.call.title }) })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { calls, hosting } = context.get(apiContext)
  const call = await calls.get.query({ id: idParam(params) })
  return { call, drafts: call.mayWrite && (call.events['draft'] ?? 0) > 0 ? await hosting.drafts.query({ callId: call.id }) : 0 }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const api = context.get(apiContext)
  const id = idParam(params)
  const form = await request.formData()
  if (form.get('intent') === 'image') return setImage(api, id, form)
  if (form.get('intent') === 'drafts') return answer(formValues(form), () => ({ callId: id }), (input) => api.hosting.publishDrafts.mutate(input), withNotice(`/app/calls/${id}`, 'drafts-published'))
  return answer(formValues(form), (values) => ({ id, status: text(values, 'status') as CallStatus, withEvents: checked(values, 'withEvents') }), (input) => setStatus(api, input), ({ status }) => withNotice(`/app/calls/${id}`, `call-${status}`))
}

export function Component() {
  const { t } = useTranslation()
  const { call, drafts } = useLoaderData<typeof loader>()
  const { instance, viewer } = useSurroundings()
  const [search] = useSearchParams()
  const events = Object.values(call.events).reduce((sum, count) => sum + count, 0)
  return (
    <AppPage
      title={call.title}
      back={{ to: '/app/calls', label: t('app-calls:title') }}
      state={<CallStatusBadge status={call.status} />}
      actions={
        <Group gap="xs">
          {call.status === 'published' ? <LinkButton to={`/app/events/new?callId=${call.id}`}>{t('app-calls:host')}</LinkButton> : null}
          {viewer?.chases ? (
            <LinkButton to={`/app/calls/${call.id}/coverage`} variant="default">
              {t('app-coverage:title')}
            </LinkButton>
          ) : null}
          {call.mayWrite ? (
            <LinkButton to={`/app/calls/${call.id}/hosts`} variant="default">
              {t('app-hosting:hosts')}
            </LinkButton>
          ) : null}
          {call.mayWrite ? (
            <LinkButton to={`/app/calls/${call.id}/kit`} variant="default">
              {t('app-hosting:kit')}
            </LinkButton>
          ) : null}
          {call.mayWrite ? (
            <LinkButton to={`/app/calls/${call.id}/questions`} variant="default">
              {t('app-questions:title')}
            </LinkButton>
          ) : null}
          {call.mayWrite ? (
            <LinkButton to={`/app/calls/${call.id}/outcome`} variant="default">
              {t('app-outcome:title')}
            </LinkButton>
          ) : null}
          {call.mayWrite ? (
            <LinkButton to={`/app/calls/${call.id}/messages`} variant="default">
              {t('app-messages:title')}
            </LinkButton>
          ) : null}
          {call.mayWrite ? (
            <LinkButton to={`/app/calls/${call.id}/log`} variant="default">
              {t('app-calls:log.link')}
            </LinkButton>
          ) : null}
          {call.mayWrite ? (
            <LinkButton to={`/app/calls/${call.id}/edit`} variant="default">
              {t('app-calls:edit')}
            </LinkButton>
          ) : null}
        </Group>
      }
    >
      {search.has('moved') ? <Notice title={t('app-calls:moved.title')}>{movedWords(search, t)}</Notice> : null}
      <CallGaps call={call} />
      <StatusForm call={call} drafts={drafts} />
      {call.status === 'published' && drafts > 0 ? <DraftsForm drafts={drafts} /> : null}
      {call.status === 'draft' ? null : (
        <>
          <CopyLine label={t('app-calls:publicLink')} value={`${instance.origin}/calls/${call.slug}`} />
          <p>
            <OuterLink href={`/calls/${call.slug}`}>{t('app-calls:openPublic')}</OuterLink>
          </p>
        </>
      )}
      <Section title={t('app-calls:facts')}>
        <CallFacts call={call} />
      </Section>
      <Section title={t('app-calls:column.events')}>
        {events === 0 ? (
          <p>{t(`app-calls:noEvents.${call.status}`)}</p>
        ) : (
          <ul className="plain-list">
            {Object.entries(call.events).map(([status, count]) => (
              <li key={status}>
                <TextLink to={status === 'pending' && call.mayWrite ? '/app/reviews' : `/app/events?callId=${call.id}&status=${status}&when=all`}>{t(`app-calls:counted.${status}`, { count })}</TextLink>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {call.source === null ? null : <CallSource source={call.source} />}
      {call.mayWrite ? (
        <Section title={t('app-calls:image.title')}>
          <ImageForm imageId={call.imageId} imageAlt={call.imageAlt} />
        </Section>
      ) : null}
    </AppPage>
  )
}

/** Publishes a call and, where that was ticked, what was prepared under it. */
async function setStatus(api: Api, { withEvents, ...input }: { id: string; status: CallStatus; withEvents: boolean }) {
  const call = await api.calls.setStatus.mutate(input)
  if (withEvents && call.status === 'published') await api.hosting.publishDrafts.mutate({ callId: input.id })
  return call
}

function movedWords(search: URLSearchParams, t: (key: string, values: { count: number }) => string): string {
  const number = (name: string) => Number.parseInt(search.get(name) ?? '0', 10) || 0
  const told = saidOf(countIn(search, 'told'))
  return [t('app-calls:moved.events', { count: number('moved') }), t(`app-calls:moved.told${told.which}`, { count: told.count }), t('app-calls:moved.kept', { count: number('kept') }), t('app-calls:moved.asked', { count: number('asked') })].join(' ')
}
