import { data, type RouteObject } from 'react-router'
import { DocumentLayout } from './ui/document/document-layout.tsx'
import { DocumentError, DocumentErrorContent } from './ui/document/document-error.tsx'

/** Public pages: complete documents without script. */
export const documentRoutes: RouteObject[] = [
  {
    id: 'document',
    handle: { surface: 'document' },
    Component: DocumentLayout,
    ErrorBoundary: DocumentError,
    children: [
      {
        id: 'document-page',
        ErrorBoundary: DocumentErrorContent,
        children: [
          { id: 'home', index: true, lazy: () => import('./pages/home/home.page.tsx') },
          { id: 'check-in', path: 'check-in/:token', lazy: () => import('./pages/check-in/check-in.page.tsx') },
          { id: 'privacy', path: 'privacy', lazy: () => import('./pages/privacy/privacy.page.tsx') },
          { id: 'my-data', path: 'my-data', lazy: () => import('./pages/my-data/my-data.page.tsx') },
          { id: 'ticket', path: 'tickets/:token', lazy: () => import('./pages/ticket/ticket.page.tsx') },
          { id: 'app-event-check-in', path: 'app/events/:id/check-in', lazy: () => import('./pages/app-event-check-in/app-event-check-in.page.tsx') },
          { id: 'call', path: 'calls/:slug', lazy: () => import('./pages/call/call.page.tsx') },
          { id: 'host', path: 'calls/:slug/host', lazy: () => import('./pages/host/host.page.tsx') },
          { id: 'event', path: 'events/:slug', lazy: () => import('./pages/event/event.page.tsx') },
          { id: 'group', path: 'groups/:slug', lazy: () => import('./pages/group/group.page.tsx') },
          { id: 'hosting', path: 'hosting/:token', lazy: () => import('./pages/hosting/hosting.page.tsx') },
          { id: 'ask', path: 'asks/:token', lazy: () => import('./pages/ask/ask.page.tsx') },
          { id: 'invitation', path: 'invitations/:token', lazy: () => import('./pages/invitation/invitation.page.tsx') },
          { id: 'join', path: 'join/:code', lazy: () => import('./pages/join/join.page.tsx') },
          { id: 'address', path: 'addresses/:token', lazy: () => import('./pages/address/address.page.tsx') },
          { id: 'answer', path: 'signups/:token', lazy: () => import('./pages/answer/answer.page.tsx') },
          { id: 'still-on', path: 'still-on/:token', lazy: () => import('./pages/still-on/still-on.page.tsx') },
          { id: 'unsubscribe', path: 'unsubscribe/:token', lazy: () => import('./pages/unsubscribe/unsubscribe.page.tsx') },
          { id: 'sign-in', path: 'sign-in', lazy: () => import('./pages/sign-in/sign-in.page.tsx') },
          { id: 'sign-in-link', path: 'sign-in/:token', lazy: () => import('./pages/sign-in-link/sign-in-link.page.tsx') },
          { id: 'sign-out', path: 'sign-out', lazy: () => import('./pages/sign-out/sign-out.page.tsx') },
          { id: 'language', path: 'language', lazy: () => import('./pages/language/language.route.ts') },
          { id: 'document-missing', path: '*', loader: () => missing(), Component: () => null },
        ],
      },
    ],
  },
]

function missing(): never {
  throw data(null, { status: 404 })
}
