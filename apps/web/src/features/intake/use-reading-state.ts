import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormValues } from '../../lib/form-values.ts'
import { fieldOf } from './choices.ts'
import { inputsOfChoice, passagesIn, provenBy, type Span } from './chosen.ts'
import { inputName } from './draft-values.ts'
import type { IntakeView } from './intake-view.ts'
import type { Correcting, ReadingState } from './reading-state.ts'
import { useChoiceWords } from './use-choice-words.ts'

/** The state of a reading in the browser. It begins with what a submit without JavaScript has brought back. */
export function useReadingState(form: RefObject<HTMLFormElement | null>, intake: IntakeView, first: number, values: FormValues | undefined): ReadingState & { said: string } {
  const { t } = useTranslation()
  const say = useChoiceWords()
  const [active, setActive] = useState(first)
  const [correcting, setCorrecting] = useState<Correcting | null>(null)
  const [said, setSaid] = useState('')
  const [chosen, setChosen] = useState<Record<number, Record<string, Span>>>(() => Object.fromEntries(values === undefined ? [] : intake.drafts.map((_, index) => [index, passagesIn(values, index)])))

  function input(index: number, name: string): HTMLInputElement | HTMLSelectElement | null {
    const found = form.current?.elements.namedItem(inputName(index, name))
    return found instanceof HTMLInputElement || found instanceof HTMLSelectElement ? found : null
  }

  return {
    intake, active, correcting, chosen, said, say,
    activate(index) {
      setActive(index)
      if (correcting !== null && correcting.index !== index) setCorrecting(null)
    },
    correct(field, open) {
      const same = correcting?.index === field.index && correcting.field === field.field
      if (same === open) return
      setCorrecting(open ? field : null)
      if (open) setActive(field.index)
      setSaid(t(open ? 'app-intake:correct.begun' : 'app-intake:correct.left', { field: t(`app-terms:evidence.${field.field}`) }))
    },
    choose(index, choice) {
      const filled = Object.entries(inputsOfChoice(choice))
      for (const [name, value] of filled) {
        const element = input(index, name)
        if (element !== null) element.value = value
      }
      const { from, to } = choice
      setChosen((before) => ({ ...before, [index]: { ...before[index], ...Object.fromEntries(provenBy(choice).map((field) => [field, { from, to }])) } }))
      setCorrecting(null)
      setSaid(t('app-intake:correct.done', { field: t(`app-terms:evidence.${fieldOf(choice.field)}`), value: say(choice) }))
      input(index, filled[0]?.[0] ?? '')?.focus()
    },
    forget(index, fields) {
      setChosen((before) => (fields.some((field) => before[index]?.[field] !== undefined) ? { ...before, [index]: Object.fromEntries(Object.entries(before[index] ?? {}).filter(([field]) => !fields.includes(field))) } : before))
    },
  }
}
