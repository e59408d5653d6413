import type { Surroundings } from '../lib/surroundings.tsx'
import type { RouteError } from '../lib/route-error.ts'

/** What the browser needs to continue where the server stopped; travels as a data block in the page. */
export type Boot = Surroundings & {
  loaderData: Record<string, unknown>
  actionData: Record<string, unknown> | null
  errors: Record<string, RouteError> | null
}
