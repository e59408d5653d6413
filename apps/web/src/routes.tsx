import type { RouteObject } from 'react-router'
import { appRoutes } from './routes.app.tsx'
import { documentRoutes } from './routes.document.tsx'

/** Every page of the product, as the server knows them. The browser knows only those of the workspace. */
export const routes: RouteObject[] = [...documentRoutes, ...appRoutes]
