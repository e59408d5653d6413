import { useSurroundings } from './surroundings.tsx'
import { proposeZone } from './zones.ts'

/** The zone in which the viewer reads instants: their own, else the instance's. */
export function useTimeZone(): string {
  const { viewer, instance } = useSurroundings()
  return viewer?.timeZone ?? instance.timeZone ?? 'UTC'
}

/** The zone that a form begins with: one's own, else the instance's, else that of `region` or of the page's language. */
export function useProposedZone(region?: string): string {
  const { viewer, instance, locale } = useSurroundings()
  return viewer?.timeZone ?? proposeZone(instance.timeZone ?? 'UTC', region ?? locale)
}
