import { useTranslation } from 'react-i18next'
import type { SlotFacts } from './event-facts.ts'

/** How full a slot is, as far as that is public: places left, the waitlist, how many come. */
export function useSlotState(): (slot: SlotFacts) => string {
  const { t } = useTranslation()
  return ({ over, left, waitlist, going }) => {
    if (over) return t('event:slotOver')
    const room = left === null ? '' : left > 0 ? t('event:left', { count: left }) : t(waitlist ? 'event:waitlist' : 'event:full')
    return [going === null ? '' : t('event:going', { count: going }), room].filter(Boolean).join(' · ')
  }
}

/** The state of an event with one time, in a line of its own; nothing where there is nothing to say. */
export function SlotState({ slot }: { slot: SlotFacts }) {
  const text = useSlotState()(slot)
  return text === '' ? null : <p className="state">{text}</p>
}
