import type { Params } from 'react-router'

/** One part of a page's address, cut to what any of ours may be long: a longer one is simply not found. */
export function param(params: Params, name: string, longest = 100): string {
  return (params[name] ?? '').slice(0, longest)
}
