import { formatWhen } from '@turnout/core/time/time.rules.ts'
import { useTranslation } from 'react-i18next'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { Unbroken } from '../../ui/unbroken.tsx'
import type { FormState } from '../../lib/use-form-state.ts'
import { FieldError } from '../../ui/document/field.tsx'
import { isOpen, type SlotFacts } from '../event/event-facts.ts'
import { useSlotState } from '../event/slot-state.tsx'

/** As which field a refusal names one of several times. */
const slotField = ({ id }: SlotFacts): string => `slotIds.${id}`

/** What each of several times is called in the list of what is wrong. */
export function useSlotNames(slots: readonly SlotFacts[]): Record<string, string> {
  const { locale } = useSurroundings()
  return Object.fromEntries(slots.map((slot) => [slotField(slot), slot.title || formatWhen(slot, locale)]))
}

/** Which times one signs up for, one or several. With a single time there is nothing to choose, and only its refusal has a place here. */
export function SlotChoice({ slots, form }: { slots: SlotFacts[]; form: FormState }) {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  const stateOf = useSlotState()
  const { id, name, error } = form.field('slotIds')
  const [only, ...others] = slots
  if (only !== undefined && others.length === 0)
    return (
      <div className={error === undefined ? undefined : 'field field-wrong'} id={error === undefined ? undefined : id}>
        <FieldError id={id} error={error} />
        <input type="hidden" name={name} value={only.id} />
      </div>
    )
  const open = slots.filter(isOpen)
  return (
    <fieldset className={error === undefined ? undefined : 'field-wrong'} aria-describedby={error === undefined ? undefined : `${id}-error`}>
      <legend>{t('signup:slots')}</legend>
      <FieldError id={id} error={error} />
      {slots.map((slot, index) => {
        const own = index === 0 ? id : `${id}-${index}`
        const state = stateOf(slot)
        const refused = form.field(slotField(slot))
        return (
          <div key={slot.id} id={refused.id} className={refused.error === undefined ? 'tick-line' : 'tick-line field-wrong'}>
            <input type="checkbox" id={own} name={name} value={slot.id} disabled={!isOpen(slot)} defaultChecked={isOpen(slot) && form.ticked(name, slot.id, open.length === 1 && open[0] === slot)} aria-invalid={refused.error === undefined ? undefined : true} />
            <label htmlFor={own}>
              {slot.title === '' ? null : <strong>{slot.title}: </strong>}
              <Unbroken>{formatWhen(slot, locale)}</Unbroken>
              {state === '' ? null : <span className="detail">{state}</span>}
              {refused.error === undefined ? null : <strong className="wrong">{refused.error}</strong>}
            </label>
          </div>
        )
      })}
    </fieldset>
  )
}
