import { missingReference } from '@turnout/db/sqlstate.ts'
import { DomainError } from './error.ts'

/** What the tables that others refer to hold, as a person calls it. */
const nouns: Record<string, string> = { people: 'person', groups: 'group', campaigns: 'campaign', calls: 'call', intakes: 'intake', feeds: 'feed', images: 'picture', events: 'event', slots: 'slot', signups: 'sign-up' }

/**
 * The refusal for a row that was to refer to something that is not there: somebody sent an id that never was, or is gone by
 * now. The database says so, because looking before writing could not. Any other error comes back as it is.
 */
export function refusalOfReference(error: unknown): unknown {
  const missing = missingReference(error)
  const noun = missing && nouns[missing.table]
  if (!noun) return error
  return new DomainError('not_found', `This ${noun} does not exist. Reload the page and choose another.`, { field: missing.column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()) })
}
