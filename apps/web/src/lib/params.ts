import { data, type Params } from 'react-router'

/** The row that an address names. Anything that is no id is an address where nothing is. */
export function idParam(params: Params, name = 'id'): string {
  const id = params[name] ?? ''
  if (!/^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/i.test(id)) throw data(null, { status: 404 })
  return id
}
