import { useTranslation } from 'react-i18next'
import { Link, useRouteError } from 'react-router'
import { routeErrorOf } from '../../lib/route-error.ts'
import { useErrorText } from '../error-text.ts'
import { DocumentFrame } from './document-layout.tsx'

/** A whole error page, for when the layout itself is not there. */
export function DocumentError() {
  return (
    <DocumentFrame>
      <DocumentErrorContent />
    </DocumentFrame>
  )
}

/** An error in the place of a page. */
export function DocumentErrorContent() {
  const error = routeErrorOf(useRouteError())
  const { t } = useTranslation()
  const { title, text } = useErrorText(error)
  return (
    <>
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      {error.status >= 500 && error.requestId !== undefined ? <p className="muted">{t('errors:reference', { requestId: error.requestId })}</p> : null}
      <p>
        <Link to="/">{t('errors:toHome')}</Link>
      </p>
    </>
  )
}
