import type { RouteObject } from 'react-router'

/** The same routes with their page modules loaded, for where waiting inside the router is not wanted. */
export async function loadRoutes(routes: readonly RouteObject[]): Promise<RouteObject[]> {
  return Promise.all(
    routes.map(async (route) => {
      const { lazy, ...rest } = route
      const loaded = typeof lazy === 'function' ? await lazy() : {}
      const children = route.children === undefined ? undefined : await loadRoutes(route.children)
      return { ...rest, ...loaded, ...(children && { children }) } as RouteObject
    }),
  )
}
