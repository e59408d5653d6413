import { useTranslation } from 'react-i18next'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { WhenLine } from '../../features/agenda/when-line.tsx'
import { HostForm } from '../../features/host/host-form.tsx'
import { SignInForm } from '../../features/sign-in/sign-in-form.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { page } from '../../lib/page.ts'
import { param } from '../../lib/param.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { ButtonLink } from '../../ui/document/button.tsx'
import { NoticeBox } from '../../ui/document/notice.tsx'
import { Page } from '../../ui/document/page.tsx'

export { action } from '../../features/host/host-action.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { calls, events, groups } = context.get(apiContext)
  const hosted = new URL(request.url).searchParams.get('hosted')
  const [call, own, event] = await Promise.all([
    calls.bySlug.query({ slug: param(params, 'slug', 200) }),
    groups.own.query(),
    hosted === null ? null : events.get.query({ id: hosted }),
  ])
  const { id, slug, title, open, hosting, eventTitle, eventDefault } = call
  return { call: { id, slug, title, open, hosting, eventTitle, eventDefault }, groups: own, hosted: event && { id: event.id, slug: event.slug, status: event.status } }
}

type Data = Awaited<ReturnType<typeof loader>>

export const handle = page<Data>({ meta: ({ data, t }) => ({ title: t('host:heading', { title: data.call.title }), noindex: true }) })

export function Component() {
  const { t } = useTranslation()
  const { viewer } = useSurroundings()
  const { call, groups, hosted } = useLoaderData<Data>()
  const allowed = call.hosting !== 'invited' || viewer?.organizer === true
  if (hosted !== null) return <Hosted event={hosted} call={call} />
  return (
    <Page
      title={t('host:heading', { title: call.title })}
      top={
        <p className="first">
          <WhenLine when={call.eventDefault} />
        </p>
      }
    >
      <p>
        <Link to={`/calls/${call.slug}`}>{t('host:toCall')}</Link>
      </p>
      {call.open ? null : <NoticeBox>{t('host:closed')}</NoticeBox>}
      {call.open && !allowed && viewer !== null ? <NoticeBox>{t('call:invitedOnly')}</NoticeBox> : null}
      {call.open && viewer === null ? (
        <>
          <p className="lead">{t('host:guest')}</p>
          <SignInForm next={`/calls/${call.slug}/host`} />
        </>
      ) : null}
      {call.open && allowed && viewer !== null ? <HostForm call={call} groups={groups} waits={call.hosting === 'approval' && !viewer.organizer} /> : null}
    </Page>
  )
}

function Hosted({ event, call }: { event: NonNullable<Data['hosted']>; call: Data['call'] }) {
  const { t } = useTranslation()
  const isPublic = event.status === 'published'
  return (
    <Page title={t(isPublic ? 'host:doneTitle' : 'host:waitsTitle')} lead={t(isPublic ? 'host:doneLead' : 'host:waitsLead')}>
      <p className="actions">
        {isPublic ? <ButtonLink to={`/events/${event.slug}`}>{t('host:toEvent')}</ButtonLink> : null}
        <ButtonLink to={`/app/events/${event.id}`} look="secondary">
          {t('host:toWorkspace')}
        </ButtonLink>
      </p>
      <p>
        <Link to={`/calls/${call.slug}`}>{t('host:toCall')}</Link>
      </p>
    </Page>
  )
}
