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
          { id: 'app-missing', path: '*', loader: () => missing(), Component: () => null },
        ],
      },
    ],
  },
]

function missing(): never {
  throw data(null, { status: 404 })
}
