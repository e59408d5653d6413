import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findWords } from '@turnout/core/intake/intake.rules.ts'
import { type FormValues, formValues } from '../../lib/form-values.ts'
import { fieldOf, isWords } from './choices.ts'
import { inputsOfChoice, passagesIn, provenBy, type Span } from './chosen.ts'
import { type DraftInput, type DraftLine, inputName, lineOf } from './draft-values.ts'
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

  const [lines, setLines] = useState<Record<number, DraftLine>>(() => Object.fromEntries(values === undefined ? [] : intake.drafts.flatMap((_, index) => (values[inputName(index, 'title')] === undefined ? [] : [[index, lineOf(values, index)]]))))

  function follow(index: number): void {
    if (form.current !== null) setLines({ ...lines, [index]: lineOf(formValues(new FormData(form.current)), index) })
  }

  function input(index: number, name: string): HTMLInputElement | HTMLSelectElement | null {
    const found = form.current?.elements.namedItem(inputName(index, name))
    return found instanceof HTMLInputElement || found instanceof HTMLSelectElement ? found : null
  }

  return {
    intake, active, correcting, chosen, lines, said, say,
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
      follow(index)
      const { from, to } = choice
      setChosen((before) => ({ ...before, [index]: { ...before[index], ...Object.fromEntries(provenBy(choice).map((field) => [field, { from, to }])) } }))
      setCorrecting(null)
      setSaid(t('app-intake:correct.done', { field: t(`app-terms:evidence.${fieldOf(choice.field)}`), value: say(choice) }))
      input(index, filled[0]?.[0] ?? '')?.focus()
    },
    typed(index, fields) {
      follow(index)
      const [field] = fields.filter(isWords)
      const span = field === undefined ? undefined : findWords(intake.text, input(index, field satisfies DraftInput)?.value ?? '')
      setChosen((before) => {
        const kept = Object.entries(before[index] ?? {}).filter(([one]) => !fields.includes(one))
        return { ...before, [index]: { ...Object.fromEntries(kept), ...(field !== undefined && span !== undefined && { [field]: span }) } }
      })
    },
  }
}
