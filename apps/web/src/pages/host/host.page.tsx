import { useTranslation } from 'react-i18next'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { WhenLine } from '../../features/agenda/when-line.tsx'
import { HostForm } from '../../features/host/host-form.tsx'
import { MailNotice } from '../../features/sign-in/mail-notice.tsx'
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
  return { call: { id, slug, title, open, hosting, eventTitle, eventDefault }, groups: own, asked: new URL(request.url).searchParams.has('asked'), hosted: event && { id: event.id, slug: event.slug, status: event.status } }
}

type Data = Awaited<ReturnType<typeof loader>>

export const handle = page<Data>({ meta: ({ data, t }) => ({ title: t('host:heading', { title: data.call.title }), noindex: true }) })

export function Component() {
  const { t } = useTranslation()
  const { viewer } = useSurroundings()
  const { call, groups, hosted, asked } = useLoaderData<Data>()
  const allowed = call.hosting !== 'invited' || viewer?.organizer === true
  if (hosted !== null) return <Hosted event={hosted} call={call} />
  if (asked) return <Page title={t('host:askedTitle')}><MailNotice text={t('host:askedLead')} /></Page>
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
      {call.open && !allowed ? <NoticeBox>{t('call:invitedOnly')}</NoticeBox> : null}
      {call.open && allowed && viewer === null ? (
        <p>
          <Link to={`/sign-in?next=${encodeURIComponent(`/calls/${call.slug}/host`)}`}>{t('host:haveAccount')}</Link>
        </p>
      ) : null}
      {call.open && allowed ? <HostForm call={call} groups={groups} waits={call.hosting === 'approval' && viewer?.organizer !== true} guest={viewer === null} /> : null}
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
