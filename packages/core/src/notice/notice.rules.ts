import { sameTime, type When } from '../time/time.rules.ts'

/** What an event says that people who signed up are told of when it changes. Of a long text only its digest: enough to see that it is another. */
export type Told = { title: string; slot: string; when: When; place: string; online: string; directions: string; description: string }

/** What held before, kept until people are told. What did not change is not in it. */
export type Change = Record<string, string | null>

export type ChangedPart = 'time' | 'place' | 'title' | 'directions' | 'description'

export function changeOf(before: Told, after: Told): Change {
  const { when, place, online } = before
  return {
    ...(!sameTime(when, after.when) && { oldStartLocal: when.startLocal, oldEndLocal: when.endLocal, oldTimeZone: when.timeZone }),
    ...((place !== after.place || online !== after.online) && { oldPlace: place, oldOnline: online }),
    ...((before.title !== after.title || before.slot !== after.slot) && { oldTitle: before.title, oldSlot: before.slot }),
    ...(before.directions !== after.directions && { oldDirections: before.directions }),
    ...(before.description !== after.description && { oldDescription: before.description }),
  }
}

/** Whether it changes what calendars hold of it: then their entry is a later one (DTSTAMP). The description is not in them. */
export const changesCalendar = (change: Change): boolean => Object.keys(change).some((key) => key !== 'oldDescription')

/** Whether SEQUENCE rises: with another time or place and never otherwise. An answer to what was only called otherwise is still an answer to it. */
export const raisesSequence = (change: Change): boolean => Object.keys(change).some((key) => timeAndPlace.has(key))

/** Of a change that its author calls a mere correction of words: the time and the place, which are told all the same. */
export const withoutWords = (change: Change): Change => Object.fromEntries(Object.entries(change).filter(([key]) => timeAndPlace.has(key)))

const timeAndPlace: ReadonlySet<string> = new Set(['oldStartLocal', 'oldEndLocal', 'oldTimeZone', 'oldPlace', 'oldOnline'])

/**
 * What of a change still differs by the time somebody is told of it: what was taken back meanwhile is not told. Who does not
 * come knows neither the way nor the online link, and is not told of them.
 */
export function changedParts(change: Change, now: Told, comes: boolean): ChangedPart[] {
  const { oldStartLocal, oldEndLocal, oldTimeZone, oldPlace, oldOnline, oldTitle, oldSlot, oldDirections, oldDescription } = change
  const differs: Record<ChangedPart, boolean> = {
    time: Boolean(oldStartLocal && oldTimeZone && !sameTime(now.when, { startLocal: oldStartLocal, endLocal: oldEndLocal ?? null, timeZone: oldTimeZone })),
    place: (oldPlace ?? null) !== null && (oldPlace !== now.place || (comes && (oldOnline ?? '') !== now.online)),
    title: (oldTitle ?? null) !== null && (oldTitle !== now.title || (oldSlot ?? '') !== now.slot),
    directions: comes && (oldDirections ?? null) !== null && oldDirections !== now.directions,
    description: (oldDescription ?? null) !== null && oldDescription !== now.description,
  }
  return (Object.keys(differs) as ChangedPart[]).filter((part) => differs[part])
}
