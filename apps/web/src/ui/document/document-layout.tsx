import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Form, Link, Outlet } from 'react-router'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { useRehearsalText } from '../rehearsal.ts'
import { LanguageChoice } from './language-choice.tsx'

export function DocumentLayout() {
  return (
    <DocumentFrame>
      <Outlet />
    </DocumentFrame>
  )
}

/** Header, column and footer of every public page. */
export function DocumentFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const { instance, viewer } = useSurroundings()
  const rehearsal = useRehearsalText()
  return (
    <>
      <a className="skip" href="#main">
        {t('ui:skip')}
      </a>
      <header className="site-header">
        {rehearsal === null ? null : <p className="rehearsal">{rehearsal}</p>}
        <div className="column">
          <Link className="site-name" to="/">
            {instance.name}
          </Link>
          <nav aria-label={t('ui:siteNav')}>{viewer === null ? <Link to="/sign-in">{t('ui:signIn')}</Link> : <Link to="/app">{t('ui:workspace')}</Link>}</nav>
        </div>
      </header>
      <main id="main" className="column" tabIndex={-1}>
        {children}
      </main>
      <footer className="site-footer">
        <div className="column">
          <LanguageChoice />
          {viewer === null ? null : (
            <Form method="post" action="/sign-out" className="line">
              <span>{t('ui:signedInAs', { name: viewer.name })}</span>
              <button className="plain">{t('ui:signOut')}</button>
            </Form>
          )}
          <p>
            {t('ui:footer')} <Link to="/privacy">{t('privacy:title')}</Link>
          </p>
        </div>
      </footer>
    </>
  )
}
