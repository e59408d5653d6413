import { matchRoutes, type RouteObject } from 'react-router'

/** Loads the modules of the page being shown, so that taking it over starts complete; others wait until they are visited. */
export async function loadMatched(tree: readonly RouteObject[], pathname: string): Promise<RouteObject[]> {
  const routes = tree.map(copy)
  const matches = matchRoutes(routes, pathname) ?? []
  await Promise.all(
    matches.map(async ({ route }) => {
      if (typeof route.lazy !== 'function') return
      const loaded = await route.lazy()
      delete route.lazy
      Object.assign(route, loaded)
    }),
  )
  return routes
}

function copy(route: RouteObject): RouteObject {
  return route.children === undefined ? { ...route } : { ...route, children: route.children.map(copy) }
}
