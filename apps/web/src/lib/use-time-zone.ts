import { useSurroundings } from './surroundings.tsx'

/** The zone in which the viewer reads instants: their own, else the instance's. */
export function useTimeZone(): string {
  const { viewer, instance } = useSurroundings()
  return viewer?.timeZone ?? instance.timeZone ?? 'UTC'
}
