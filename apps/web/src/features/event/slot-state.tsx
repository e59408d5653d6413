import { useTranslation } from 'react-i18next'
import type { SlotFacts } from './event-facts.ts'

/**
 * How full a slot is, as far as that is public: roughly the places left, the waitlist, how many come. To somebody who has just answered
 * the room left says nothing: what "you join the waitlist" announces to the next person would read as their own answer.
 */
export function useSlotState(): (slot: SlotFacts, answered?: boolean) => string {
  const { t } = useTranslation()
  return ({ over, room, waitlist, going }, answered = false) => {
    if (over) return t('event:slotOver')
    const left = answered || room === 'unbounded' ? '' : room === 'none' ? t(waitlist ? 'event:waitlist' : 'event:full') : t(`event:room.${room}`)
    return [going === null ? '' : t('event:going', { count: going }), left].filter(Boolean).join(' · ')
  }
}

/** The state of an event with one time, in a line of its own; nothing where there is nothing to say. */
export function SlotState({ slot, answered }: { slot: SlotFacts; answered: boolean }) {
  const text = useSlotState()(slot, answered)
  return text === '' ? null : <p className="state">{text}</p>
}
