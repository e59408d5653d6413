import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { AppPage } from '../../ui/app/app-page.tsx'
import { LinkTabs } from '../../ui/app/link-tabs.tsx'
import { ChartOff } from './chart-off.tsx'
import type { ChartState } from './chart-view.ts'

const parts = ['', '/assess', '/wall', '/tests', '/settings'] as const

/** A page of a workplace's chart, with the way to its other pages. Where charting is off, it says so instead of what would stand here. */
export function ChartFrame({ state, title, actions, children }: { state: ChartState; title?: string; actions?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const base = `/app/groups/${state.group.id}/chart`
  const here = parts.findLast((part) => pathname.startsWith(base + part)) ?? ''
  const heading = t('app-chart:of', { name: state.group.name })
  return (
    <AppPage title={title ?? heading} back={title === undefined ? { to: `/app/groups/${state.group.id}`, label: state.group.name } : { to: `${base}${here}`, label: heading }} actions={actions}>
      {state.enabled ? <LinkTabs label={heading} tabs={parts.map((part) => ({ to: `${base}${part}`, label: t(`app-chart:tab.${part.slice(1) || 'people'}`), here: part === here }))} /> : null}
      {state.enabled || here === '/settings' ? children : <ChartOff state={state} />}
    </AppPage>
  )
}
