import { useTranslation } from 'react-i18next'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { WhenLine } from '../../features/agenda/when-line.tsx'
import { FindEvent } from '../../features/call/find-event.tsx'
import { CallEvents } from '../../features/call/call-events.tsx'
import { WhatCame } from '../../features/outcome/what-came.tsx'
import { callJsonLd } from '../../features/call/call-json-ld.ts'
import { apiContext } from '../../lib/api-client.ts'
import { page } from '../../lib/page.ts'
import { keepPage } from '../../lib/page-reads.ts'
import { param } from '../../lib/param.ts'
import { plainText } from '../../lib/plain-text.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { ButtonLink } from '../../ui/document/button.tsx'
import { Html } from '../../ui/document/html.tsx'
import { NoticeBox } from '../../ui/document/notice.tsx'
import { Page } from '../../ui/document/page.tsx'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const api = context.get(apiContext)
  const slug = param(params, 'slug', 200)
  const search = new URL(request.url).searchParams
  const looked = { q: search.get('q')?.trim() ?? '', area: search.get('area') ?? '' }
  const [call, outcome, shown] = await Promise.all([api.calls.bySlug.query({ slug }), api.outcomes.shown.query({ slug }), api.calls.events.query({ slug, ...looked, page: search.get('page') ?? 1 })])
  keepPage(context, [`call:${call.id}`], call.open ? call.endsAt : undefined)
  return { ...call, outcome, shown, looked }
}

export const handle = page<Awaited<ReturnType<typeof loader>>>({
  meta: ({ data: call, instance }) => ({
    title: call.title,
    description: call.summary || plainText(call.descriptionHtml, 200),
    canonical: `/calls/${call.slug}${call.shown.page > 1 ? `?page=${call.shown.page}` : ''}`,
    noindex: call.looked.q !== '' || call.looked.area !== '',
    image: call.imageId ? { url: `/images/${call.imageId}`, alt: call.imageAlt } : undefined,
    type: 'article',
    jsonLd: [callJsonLd(call, call.shown.events, instance.origin)],
  }),
})

export function Component() {
  const { t, i18n } = useTranslation()
  const { viewer } = useSurroundings()
  const call = useLoaderData<typeof loader>()
  const mayHost = call.open && (call.hosting !== 'invited' || viewer?.organizer === true)
  // Most who come here want to take part: the way to that is first.
  const joinable = call.open && call.shown.total > 0
  const looking = call.looked.q !== '' || call.looked.area !== ''
  const kind = i18n.exists(`call:kind.${call.kind}`) ? t(`call:kind.${call.kind}`) : t('agenda:call')
  return (
    <Page
      title={call.title}
      lead={call.summary || undefined}
      top={
        <p className="first">
          <WhenLine when={call} days={t('call:ownHours')} />
        </p>
      }
    >
      <p className="muted">{[kind, call.caller && t('agenda:calledBy', { caller: call.caller })].filter(Boolean).join(' · ')}</p>
      {call.open ? null : <NoticeBox>{t('call:over')}</NoticeBox>}
      {joinable || mayHost ? (
        <p className="actions">
          {joinable ? <ButtonLink to={`/calls/${call.slug}#events`}>{t('call:join', { count: call.shown.total })}</ButtonLink> : null}
          {mayHost ? <ButtonLink to={`/calls/${call.slug}/host`} look={joinable ? 'secondary' : 'primary'}>{t('call:host')}</ButtonLink> : null}
        </p>
      ) : null}
      {joinable && call.shown.byTown && !looking ? <FindEvent slug={call.slug} q="" /> : null}
      {call.imageId ? <img src={`/images/${call.imageId}`} alt={call.imageAlt} /> : null}
      <WhatCame outcome={call.outcome} />
      <Html html={call.descriptionHtml} heading={t('agenda:about')} />
      {call.sourceUrl ? (
        <p>
          <a href={call.sourceUrl} rel="noopener nofollow">
            {t('call:source', { host: new URL(call.sourceUrl).hostname.replace(/^www\./, '') })}
          </a>
        </p>
      ) : null}
      <h2 id="events">{t('call:events')}</h2>
      <CallEvents shown={call.shown} slug={call.slug} title={call.title} looked={call.looked} find={!joinable || looking} />
      {call.open && !mayHost ? (
        <p className="muted">
          {t('call:invitedOnly')} <Link to={`/calls/${call.slug}/host`}>{t('call:invitedHost')}</Link>
        </p>
      ) : null}
    </Page>
  )
}
