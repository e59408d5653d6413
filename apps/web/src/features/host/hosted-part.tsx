import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Api } from '../../lib/api-client.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { ButtonLink } from '../../ui/document/button.tsx'
import { NoticeBox } from '../../ui/document/notice.tsx'
import { Page } from '../../ui/document/page.tsx'

export type HostedEvent = Omit<Awaited<ReturnType<Api['hosting']['hosted']['query']>>, 'sentBack'>

const titles = { published: 'host:doneTitle', pending: 'host:waitsTitle', draft: 'host:backTitle', cancelled: 'host:offTitle' } as const

/** What became of an event that somebody hosts: where it is, what comes next, and how they come back to it. `email`: who comes back by it, where nobody is signed in. `children`: what is to be done about it here. */
export function HostedPage({ event, email, again = false, children }: { event: HostedEvent; email?: string; /** The form came more than once. */ again?: boolean; children?: ReactNode }) {
  const { t } = useTranslation()
  const { instance: { origin } } = useSurroundings()
  const { id, slug, status, title, group, note, callSlug, stands } = event
  const address = `/events/${slug}`
  const workspace = `/app/events/${id}`
  const isPublic = status === 'published'
  return (
    <Page title={t(titles[status])} lead={`${title}, ${group}`}>
      {again ? <NoticeBox>{t('hosting:again', { group })}</NoticeBox> : null}
      {isPublic ? (
        <>
          <p>{t('host:doneAddress')}</p>
          <p className="address-line"><Link to={address}>{`${origin}${address}`}</Link></p>
          <p className="actions"><ButtonLink to={address}>{t('host:toEvent')}</ButtonLink></p>
        </>
      ) : null}
      {status === 'pending' ? <p>{t('host:waitsLead')}</p> : null}
      {note === '' ? null : <NoticeBox title={t('host:backNote')}><p className="as-typed">{note}</p></NoticeBox>}
      {children}
      {status === 'cancelled' ? null : (
        <>
          <h2>{t('host:nextTitle')}</h2>
          <ul>
            {isPublic ? <li>{t('host:nextShare')}</li> : null}
            {status === 'draft' && stands !== 'answers' && email !== undefined ? <li>{t('host:nextAgain')}</li> : null}
            {stands === 'people' ? <li>{t('host:nextPeople', { group })}</li> : null}
            {stands === 'organizers' ? <li>{t(isPublic ? 'host:nextDecide' : 'host:nextOrganizers', { group })}</li> : null}
            {stands === null ? <li>{t('host:nextNobody', { group })}</li> : null}
            {stands === 'answers' ? <li>{t('host:nextWorkspace')}</li> : null}
          </ul>
        </>
      )}
      {stands === 'answers' && email === undefined ? <p className="actions"><ButtonLink to={workspace} look="secondary">{t('host:toWorkspace')}</ButtonLink></p> : null}
      {email === undefined ? null : (
        <>
          <h2>{t('host:backToTitle')}</h2>
          <p>{t('host:backTo', { email })}</p>
          <p><Link to={`/sign-in?next=${encodeURIComponent(workspace)}`}>{t(stands === 'answers' ? 'hosting:signIn' : 'hosting:signInWaiting', { email })}</Link></p>
        </>
      )}
      <p><Link to={`/calls/${callSlug}`}>{t('host:toCall')}</Link></p>
    </Page>
  )
}
