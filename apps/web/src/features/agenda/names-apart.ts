import { formatWhen, type When } from '@turnout/core/time/time.rules.ts'

type Listed = When & { title: string; placeName: string; town: string | null; group: string; online?: boolean }

/** Of each event what it is called in a list under its call, and the rest that is told of it. */
export type Name = { name: string; rest: string }

const said = (some: readonly string[]): string => [...new Set(some.filter(Boolean))].join(' · ')

/**
 * Names that tell the events of one list apart: by their titles where these say more than the call's, else by where they are, then when, then by
 * who hosts them: no further than it takes for no two to be called the same.
 */
export function namesApart(events: readonly Listed[], callTitle: string, locale: string, online: string): Name[] {
  const parts = events.map((event) => {
    const place = event.placeName || (event.online ? online : '')
    return [event.title === callTitle ? '' : event.title, event.town !== null && !place.includes(event.town) ? [place, event.town].filter(Boolean).join(', ') : place, formatWhen(event, locale), event.group]
  })
  const enough = [1, 2, 3, 4].find((count) => {
    const names = parts.map((one) => said(one.slice(0, count)))
    return names.every((name) => name !== '') && new Set(names).size === names.length
  })
  return parts.map((one) => ({ name: said(one.slice(0, enough)), rest: said(one.slice(enough ?? one.length)) }))
}
