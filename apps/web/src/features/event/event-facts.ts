import type { Room } from '@turnout/core/event/event.rules.ts'
import type { When } from '@turnout/core/time/time.rules.ts'
import type { Asked } from '../question/asked.ts'

export type SlotFacts = When & { id: string; title: string; over: boolean; room: Room; waitlist: boolean; going: number | null }

type Host = { id: string; slug: string; name: string; town: string | null }

/** What the public pages know of an event. */
export type EventFacts = {
  id: string; slug: string; title: string; descriptionHtml: string; status: 'published' | 'cancelled'; cancelReason: string
  placeName: string; placeAddress: string; latitude: number | null; longitude: number | null; calendarTitle: string | null; hasDirections: boolean; online: boolean; contact: string
  group: Host; hosts: Host[]
  call: { id: string; slug: string; title: string; caller: string; imageId: string | null; imageAlt: string } | null
  slots: SlotFacts[]; confirmFirst: boolean; approves: boolean; over: boolean; stamp: string; freshUntil: string | null
  questions: Asked[]; consent: { signUp: string; member: string }; bodies: { id: string; name: string; wording: string }[]; readsGroups: string[]
}

/** Whether an answer to the slot can still become a place or a place in the queue. */
export function isOpen(slot: SlotFacts): boolean {
  return !slot.over && (slot.room !== 'none' || slot.waitlist)
}

/** Whether whoever answers now can only wait. */
export const onlyWaits = (slots: readonly SlotFacts[]): boolean => slots.every((slot) => !isOpen(slot) || slot.room === 'none')
