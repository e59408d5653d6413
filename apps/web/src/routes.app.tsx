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
          { id: 'app-intake-feeds', path: 'intake/feeds', lazy: () => import('./pages/app-intake-feeds/app-intake-feeds.page.tsx') },
          { id: 'app-intake-call', path: 'intake/:id/call', lazy: () => import('./pages/app-intake-call/app-intake-call.page.tsx') },
          { id: 'app-intake-reading', path: 'intake/:id', lazy: () => import('./pages/app-intake-reading/app-intake-reading.page.tsx') },
          { id: 'app-campaigns', path: 'campaigns', lazy: () => import('./pages/app-campaigns/app-campaigns.page.tsx') },
          { id: 'app-campaign', path: 'campaigns/:id', lazy: () => import('./pages/app-campaign/app-campaign.page.tsx') },
          { id: 'app-calls', path: 'calls', lazy: () => import('./pages/app-calls/app-calls.page.tsx') },
          { id: 'app-call-new', path: 'calls/new', lazy: () => import('./pages/app-call-new/app-call-new.page.tsx') },
          { id: 'app-call', path: 'calls/:id', lazy: () => import('./pages/app-call/app-call.page.tsx') },
          { id: 'app-call-questions', path: 'calls/:id/questions', lazy: () => import('./pages/app-call-questions/app-call-questions.page.tsx') },
          { id: 'app-call-hosts', path: 'calls/:id/hosts', lazy: () => import('./pages/app-call-hosts/app-call-hosts.page.tsx') },
          { id: 'app-call-kit', path: 'calls/:id/kit', lazy: () => import('./pages/app-call-kit/app-call-kit.page.tsx') },
          { id: 'app-reviews', path: 'reviews', lazy: () => import('./pages/app-reviews/app-reviews.page.tsx') },
          { id: 'app-event-call', path: 'events/:id/call', lazy: () => import('./pages/app-event-call/app-event-call.page.tsx') },
          { id: 'app-call-edit', path: 'calls/:id/edit', lazy: () => import('./pages/app-call-edit/app-call-edit.page.tsx') },
          { id: 'app-coverage', path: 'calls/:id/coverage', lazy: () => import('./pages/app-coverage/app-coverage.page.tsx') },
          { id: 'app-coverage-choose', path: 'calls/:id/coverage/choose', lazy: () => import('./pages/app-coverage-choose/app-coverage-choose.page.tsx') },
          { id: 'app-coverage-map', path: 'calls/:id/coverage/map', lazy: () => import('./pages/app-coverage-map/app-coverage-map.page.tsx') },
          { id: 'app-coverage-workplace', path: 'calls/:id/coverage/:groupId', lazy: () => import('./pages/app-coverage-workplace/app-coverage-workplace.page.tsx') },
          { id: 'app-coverage-mail', path: 'calls/:id/coverage/:groupId/mail', lazy: () => import('./pages/app-coverage-mail/app-coverage-mail.page.tsx') },
          { id: 'app-chase', path: 'chase', lazy: () => import('./pages/app-chase/app-chase.page.tsx') },
          { id: 'app-events', path: 'events', lazy: () => import('./pages/app-events/app-events.page.tsx') },
          { id: 'app-event-new', path: 'events/new', lazy: () => import('./pages/app-event-new/app-event-new.page.tsx') },
          { id: 'app-event', path: 'events/:id', lazy: () => import('./pages/app-event/app-event.page.tsx') },
          { id: 'app-event-edit', path: 'events/:id/edit', lazy: () => import('./pages/app-event-edit/app-event-edit.page.tsx') },
          { id: 'app-event-questions', path: 'events/:id/questions', lazy: () => import('./pages/app-event-questions/app-event-questions.page.tsx') },
          { id: 'app-event-people', path: 'events/:id/people', lazy: () => import('./pages/app-event-people/app-event-people.page.tsx') },
          { id: 'app-event-day', path: 'events/:id/day', lazy: () => import('./pages/app-event-day/app-event-day.page.tsx') },
          { id: 'app-event-outcome', path: 'events/:id/outcome', lazy: () => import('./pages/app-event-outcome/app-event-outcome.page.tsx') },
          { id: 'app-call-outcome', path: 'calls/:id/outcome', lazy: () => import('./pages/app-call-outcome/app-call-outcome.page.tsx') },
          { id: 'app-sheet', path: 'sheets/:code', lazy: () => import('./pages/app-sheet/app-sheet.page.tsx') },
          { id: 'app-event-messages', path: 'events/:id/messages', lazy: () => import('./pages/app-event-messages/app-event-messages.page.tsx') },
          { id: 'app-event-reminders', path: 'events/:id/reminders', lazy: () => import('./pages/app-event-reminders/app-event-reminders.page.tsx') },
          { id: 'app-event-announcements', path: 'events/:id/announcements', lazy: () => import('./pages/app-event-announcements/app-event-announcements.page.tsx') },
          { id: 'app-call-messages', path: 'calls/:id/messages', lazy: () => import('./pages/app-call-messages/app-call-messages.page.tsx') },
          { id: 'app-call-reminders', path: 'calls/:id/reminders', lazy: () => import('./pages/app-call-reminders/app-call-reminders.page.tsx') },
          { id: 'app-call-announcements', path: 'calls/:id/announcements', lazy: () => import('./pages/app-call-announcements/app-call-announcements.page.tsx') },
          { id: 'app-group-announcements', path: 'groups/:id/announcements', lazy: () => import('./pages/app-group-announcements/app-group-announcements.page.tsx') },
          { id: 'app-messages', path: 'messages', lazy: () => import('./pages/app-messages/app-messages.page.tsx') },
          { id: 'app-groups', path: 'groups', lazy: () => import('./pages/app-groups/app-groups.page.tsx') },
          { id: 'app-group-new', path: 'groups/new', lazy: () => import('./pages/app-group-new/app-group-new.page.tsx') },
          { id: 'app-rosters', path: 'groups/import', lazy: () => import('./pages/app-rosters/app-rosters.page.tsx') },
          { id: 'app-roster', path: 'groups/import/:id', lazy: () => import('./pages/app-roster/app-roster.page.tsx') },
          { id: 'app-group-arrange', path: 'groups/:id/arrange', lazy: () => import('./pages/app-group-arrange/app-group-arrange.page.tsx') },
          { id: 'app-group-log', path: 'groups/:id/log', lazy: () => import('./pages/app-group-log/app-group-log.page.tsx') },
          { id: 'app-group', path: 'groups/:id', lazy: () => import('./pages/app-group/app-group.page.tsx') },
          { id: 'app-group-edit', path: 'groups/:id/edit', lazy: () => import('./pages/app-group-edit/app-group-edit.page.tsx') },
          { id: 'app-settings', path: 'settings', lazy: () => import('./pages/app-settings/app-settings.page.tsx') },
          { id: 'app-mail-health', path: 'mail', lazy: () => import('./pages/app-mail-health/app-mail-health.page.tsx') },
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
