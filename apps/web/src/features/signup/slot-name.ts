import { formatShortDay, formatTime } from '../../lib/dates.ts'

export type NamedSlot = { id: string; title: string; when: { startLocal: string } }

/** What a time of an event is called in a list: its name, else when it begins. */
export function slotName({ title, when: { startLocal } }: NamedSlot, locale: string): string {
  return title || `${formatShortDay(startLocal, locale)}${startLocal.length > 10 ? `, ${formatTime(startLocal, locale)}` : ''}`
}
