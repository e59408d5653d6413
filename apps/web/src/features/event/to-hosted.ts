import { redirect } from 'react-router'
import { isApiError } from '../../lib/api-error.ts'

/** Who hosts an event and waits to be let into its group is led to the page that says so; every other refusal stays one. */
export const toHosted =
  (id: string) =>
  (error: unknown): never => {
    if (isApiError(error) && error.data.reason === 'hosted' && typeof error.data['slug'] === 'string') throw redirect(`/calls/${error.data['slug']}/host?hosted=${id}`)
    throw error
  }
