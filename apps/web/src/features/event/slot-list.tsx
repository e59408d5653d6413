import { useTranslation } from 'react-i18next'
import { WhenLine } from '../agenda/when-line.tsx'
import type { SlotFacts } from './event-facts.ts'
import { useSlotState } from './slot-state.tsx'

/** Every time of an event that has several; of those `answered` without the room that is left. */
export function SlotList({ slots, answered }: { slots: SlotFacts[]; answered: (slot: SlotFacts) => boolean }) {
  const { t } = useTranslation()
  const stateOf = useSlotState()
  return (
    <>
      <h2>{t('event:times')}</h2>
      <ul className="list">
        {slots.map((slot) => (
          <li key={slot.id}>
            {slot.title === '' ? null : <strong>{slot.title}</strong>}
            <p>
              <WhenLine when={slot} dense />
            </p>
            <p className="muted">{stateOf(slot, answered(slot))}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
