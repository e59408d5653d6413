import { Anchor, AppShell, Box, Button, Group } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Outlet, useLocation, useNavigation } from 'react-router'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { useRehearsalText } from '../rehearsal.ts'
import { AppNav } from './app-nav.tsx'
import { useOneSubmit } from './use-one-submit.ts'

export function AppLayout() {
  return (
    <AppFrame>
      <Outlet />
    </AppFrame>
  )
}

/** Header, navigation and column of the workspace. Menus are `details`, so that they open without script. */
export function AppFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const { instance, viewer } = useSurroundings()
  const { pathname } = useLocation()
  const navigation = useNavigation()
  const rehearsal = useRehearsalText()
  const main = useFocusOnArrival(pathname)
  const onSubmit = useOneSubmit()
  return (
    <AppShell header={{ height: 56 }} navbar={{ width: 220, breakpoint: 'sm', collapsed: { mobile: true } }} padding="md" transitionDuration={0}>
      <a className="skip" href="#main">
        {t('ui:skip')}
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Link className="site-name" to="/app">
            {instance.name}
          </Link>
          <Group gap="xs" wrap="nowrap">
            <details className="menu mantine-hidden-from-sm" key={`nav ${pathname}`}>
              <summary>{t('app:nav.menu')}</summary>
              <div className="menu-panel">
                <AppNav label={t('app:nav.menu')} />
              </div>
            </details>
            <details className="menu" key={`account ${pathname}`}>
              <summary>
                <span className="mantine-visible-from-sm">{viewer?.name ?? ''}</span>
                <span className="mantine-hidden-from-sm">{t('app:account.label')}</span>
              </summary>
              <div className="menu-panel">
                <Anchor component={Link} to="/app/settings" size="sm" display="block" p="xs">
                  {t('app:account.settings')}
                </Anchor>
                <Anchor href="/" size="sm" display="block" p="xs">
                  {t('app:account.publicSite')}
                </Anchor>
                <form method="post" action="/sign-out">
                  <Button type="submit" variant="default" size="xs" m="xs">
                    {t('app:account.signOut')}
                  </Button>
                </form>
              </div>
            </details>
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" visibleFrom="sm">
        <AppNav label={t('app:nav.label')} />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1} ref={main} aria-busy={navigation.state !== 'idle'} onSubmitCapture={onSubmit}>
        <Box maw={1100}>
          {rehearsal === null ? null : <p className="rehearsal" suppressHydrationWarning>{rehearsal}</p>}
          {children}
        </Box>
      </AppShell.Main>
    </AppShell>
  )
}

/** Moves the keyboard to the content after a change of page, as loading a document would. */
function useFocusOnArrival(pathname: string) {
  const main = useRef<HTMLElement>(null)
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    main.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [pathname])
  return main
}
