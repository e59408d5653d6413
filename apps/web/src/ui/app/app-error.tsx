import { Anchor, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation, useRouteError } from 'react-router'
import { routeErrorOf } from '../../lib/route-error.ts'
import { useErrorText } from '../error-text.ts'
import { AppFrame } from './app-layout.tsx'
import { AppPage } from './app-page.tsx'

/** A whole error page of the workspace, for when its layout is not there. */
export function AppError() {
  return (
    <AppFrame>
      <AppErrorContent />
    </AppFrame>
  )
}

/** An error in the place of a page. */
export function AppErrorContent() {
  const { t } = useTranslation()
  const { pathname, search } = useLocation()
  const error = routeErrorOf(useRouteError())
  const { title, text } = useErrorText(error)
  return (
    <AppPage title={title}>
      <Text mb="md">{text}</Text>
      {error.status >= 500 && error.requestId !== undefined ? (
        <Text c="dimmed" size="sm" mb="md">
          {t('errors:reference', { requestId: error.requestId })}
        </Text>
      ) : null}
      {error.status === 401 ? <Anchor href={`/sign-in?next=${encodeURIComponent(pathname + search)}`}>{t('errors:toSignIn')}</Anchor> : null}
    </AppPage>
  )
}
