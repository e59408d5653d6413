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
          { id: 'document-missing', path: '*', loader: () => missing(), Component: () => null },
        ],
      },
    ],
  },
]

function missing(): never {
  throw data(null, { status: 404 })
}
