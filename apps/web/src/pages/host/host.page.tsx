import { useTranslation } from 'react-i18next'
import { Form, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { WhenLine } from '../../features/agenda/when-line.tsx'
import { AgainForm } from '../../features/host/again-form.tsx'
import { hostRight } from '../../features/host/host-right.ts'
import { HostedPage } from '../../features/host/hosted-part.tsx'
import { HostForm } from '../../features/host/host-form.tsx'
import { MailNotice } from '../../features/sign-in/mail-notice.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { formatInstant } from '../../lib/dates.ts'
import { page } from '../../lib/page.ts'
import { param } from '../../lib/param.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { useFormState } from '../../lib/use-form-state.ts'
import { Button } from '../../ui/document/button.tsx'
import { FormErrors } from '../../ui/document/form-errors.tsx'
import { NoticeBox } from '../../ui/document/notice.tsx'
import { Page } from '../../ui/document/page.tsx'

export { action } from '../../features/host/host-action.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { calls, groups, hosting: hosts } = context.get(apiContext)
  const search = new URL(request.url).searchParams
  const [hosted, token] = [search.get('hosted'), search.get('invitation')]
  const [call, own, event] = await Promise.all([
    calls.bySlug.query({ slug: param(params, 'slug', 200) }),
    groups.own.query(),
    hosted === null ? null : hosts.hosted.query({ id: hosted }),
  ])
  const [standing, invitation] = await Promise.all([hosts.standing.query({ callId: call.id }), token === null ? null : hosts.invitation.query({ token })])
  const used = invitation?.state === 'used' && token !== null ? await hosts.invitedHosted.query({ token }) : null
  const { id, slug, title, open, hosting, scope, eventTitle, eventDefault, locks, hostFromLocal, hostUntilLocal } = call
  return { call: { id, slug, title, open, hosting, scope, eventTitle, eventDefault, locks, hostFromLocal, hostUntilLocal }, groups: own, standing, invitation: invitation?.callId === id && token !== null ? { ...invitation, token } : null, asked: search.has('asked'), atWork: search.has('work'), hosted: event, used }
}

type Data = Awaited<ReturnType<typeof loader>>

export const handle = page<Data>({ meta: ({ data, t }) => ({ title: t('host:heading', { title: data.call.title }), noindex: true }) })

export function Component() {
  const { t } = useTranslation()
  const { viewer } = useSurroundings()
  const { call, groups, standing, invitation, hosted, used, asked, atWork } = useLoaderData<Data>()
  // Who is signed in hosts as themselves; the link of an invitation is for everybody else.
  const byLink = viewer === null ? invitation : null
  const right = hostRight(call, standing, { organizer: viewer?.organizer === true, invitation: byLink?.state === 'open' })
  const invited = byLink?.state === 'open'
  // Where everybody may host, an invitation that is no good any more keeps nobody from it.
  const shown = call.open && right.allowed && (byLink === null || invited || ((byLink.state === 'expired' || byLink.state === 'over') && call.hosting !== 'invited'))
  if (hosted !== null) return <HostedPage event={hosted}>{hosted.sentBack === null ? null : <AgainForm call={call} id={hosted.id} said={hosted.sentBack} />}</HostedPage>
  if (used !== null && byLink?.state === 'used') return <HostedPage event={used} email={byLink.email} />
  if (asked) return <Page title={t('host:askedTitle')}><MailNotice text={t('host:askedLead')} />{atWork ? <NoticeBox tone="bad" title={t('signup:atWorkTitle')}>{t('host:atWork')}</NoticeBox> : null}</Page>
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
      {byLink === null ? null : <InvitationNotice call={call} invitation={byLink} shown={shown} />}
      {call.open && !right.allowed && byLink === null ? <NoticeBox>{t('call:invitedOnly')}</NoticeBox> : null}
      {call.open && viewer === null && byLink?.state !== 'open' ? (
        <p>
          <Link to={`/sign-in?next=${encodeURIComponent(`/calls/${call.slug}/host`)}`}>{t('host:haveAccount')}</Link>
        </p>
      ) : null}
      {shown ? <HostForm call={call} groups={groups.filter(({ id }) => right.groupIds?.includes(id) ?? true)} right={right} guest={viewer === null} invitation={invited ? byLink.token : undefined} /> : null}
    </Page>
  )
}

/** What the link of an invitation is good for, and the way on where it is no good any more. */
function InvitationNotice({ call, invitation: { state, email, by, expiresAt, asked, token }, shown }: { call: Data['call']; invitation: NonNullable<Data['invitation']>; shown: boolean }) {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  const form = useFormState('again')
  const until = expiresAt === null ? '' : formatInstant(String(expiresAt), locale, call.eventDefault.timeZone)
  const words = { open: 'host:invitedAs', used: 'host:invitedUsed', over: 'host:invitedOver', expired: asked ? 'host:askedAgain' : call.open ? 'host:invitedExpired' : 'host:invitedEnded' } as const
  return (
    <>
      <FormErrors form={form} />
      <NoticeBox>
        {state === 'open' && (by.group ?? by.person) !== null ? <p>{t(by.group === null ? 'host:invitedByPerson' : by.person === null ? 'host:invitedByGroup' : 'host:invitedByPersonOf', by)}</p> : null}
        <p>{t(words[state], { email, until })}</p>
        {state === 'expired' && !asked && call.open ? (
          <Form method="post" action={`/calls/${call.slug}/host?invitation=${token}`}>
            <input type="hidden" name="intent" value="again" />
            <input type="hidden" name="invitation" value={token} />
            <Button look="secondary">{t('host:askAgain')}</Button>
          </Form>
        ) : null}
        {shown && (state === 'expired' || state === 'over') ? <p>{t('host:withoutInvitation')}</p> : null}
      </NoticeBox>
    </>
  )
}
