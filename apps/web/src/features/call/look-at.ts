/** What of a call's events is looked at, as its address says it. */
export type Looked = { q: string; area: string }

/** The address of a look at a call's events, at its list or at the part about events as a whole. */
export function lookAt(slug: string, { q, area, page = 1 }: Looked & { page?: number }, at: 'list' | 'events'): string {
  const search = new URLSearchParams({ ...(q && { q }), ...(area && { area }), ...(page > 1 && { page: String(page) }) }).toString()
  return `/calls/${slug}${search && `?${search}`}#${at}`
}
