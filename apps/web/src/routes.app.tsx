import { data, type RouteObject } from 'react-router'
import { AppError, AppErrorContent } from './ui/app/app-error.tsx'
import { AppLayout } from './ui/app/app-layout.tsx'

/** The workspace. Every route has an id, because server and browser know it by that. */
export const appRoutes: RouteObject[] = [
  {
    id: 'app',
    path: '/app',
    handle: { surface: 'app' },
    Component: AppLayout,
    ErrorBoundary: AppError,
    children: [
      {
        id: 'app-page',
        ErrorBoundary: AppErrorContent,
        children: [
          { id: 'app-home', index: true, lazy: () => import('./pages/app-home/app-home.page.tsx') },
          { id: 'app-intake', path: 'intake', lazy: () => import('./pages/app-intake/app-intake.page.tsx') },
          { id: 'app-intake-reading', path: 'intake/:id', lazy: () => import('./pages/app-intake-reading/app-intake-reading.page.tsx') },
          { id: 'app-campaigns', path: 'campaigns', lazy: () => import('./pages/app-campaigns/app-campaigns.page.tsx') },
          { id: 'app-campaign', path: 'campaigns/:id', lazy: () => import('./pages/app-campaign/app-campaign.page.tsx') },
          { id: 'app-calls', path: 'calls', lazy: () => import('./pages/app-calls/app-calls.page.tsx') },
          { id: 'app-call-new', path: 'calls/new', lazy: () => import('./pages/app-call-new/app-call-new.page.tsx') },
          { id: 'app-call', path: 'calls/:id', lazy: () => import('./pages/app-call/app-call.page.tsx') },
          { id: 'app-call-edit', path: 'calls/:id/edit', lazy: () => import('./pages/app-call-edit/app-call-edit.page.tsx') },
          { id: 'app-events', path: 'events', lazy: () => import('./pages/app-events/app-events.page.tsx') },
          { id: 'app-event-new', path: 'events/new', lazy: () => import('./pages/app-event-new/app-event-new.page.tsx') },
          { id: 'app-event', path: 'events/:id', lazy: () => import('./pages/app-event/app-event.page.tsx') },
          { id: 'app-event-edit', path: 'events/:id/edit', lazy: () => import('./pages/app-event-edit/app-event-edit.page.tsx') },
          { id: 'app-event-people', path: 'events/:id/people', lazy: () => import('./pages/app-event-people/app-event-people.page.tsx') },
          { id: 'app-event-messages', path: 'events/:id/messages', lazy: () => import('./pages/app-event-messages/app-event-messages.page.tsx') },
          { id: 'app-groups', path: 'groups', lazy: () => import('./pages/app-groups/app-groups.page.tsx') },
          { id: 'app-group-new', path: 'groups/new', lazy: () => import('./pages/app-group-new/app-group-new.page.tsx') },
          { id: 'app-group', path: 'groups/:id', lazy: () => import('./pages/app-group/app-group.page.tsx') },
          { id: 'app-group-edit', path: 'groups/:id/edit', lazy: () => import('./pages/app-group-edit/app-group-edit.page.tsx') },
          { id: 'app-settings', path: 'settings', lazy: () => import('./pages/app-settings/app-settings.page.tsx') },
          { id: 'app-mailbox', path: 'mailbox', lazy: () => import('./pages/app-mailbox/app-mailbox.page.tsx') },
          { id: 'app-mail', path: 'mailbox/:id', lazy: () => import('./pages/app-mail/app-mail.page.tsx') },
          { id: 'app-missing', path: '*', loader: () => missing(), Component: () => null },
        ],
      },
    ],
  },
]

function missing(): never {
  throw data(null, { status: 404 })
}
