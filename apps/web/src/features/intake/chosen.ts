import type { FormValues } from '../../lib/form-values.ts'
import { text } from '../../lib/form-values.ts'
import type { Choice } from './choices.ts'
import { type DraftInput, inputName } from './draft-values.ts'

const same: Record<string, DraftInput> = { title: 'title', kind: 'kind', scope: 'scope', place: 'place', caller: 'caller', url: 'url', timezone: 'timeZone' }

/**
 * Which inputs of a draft a chosen reading fills. A day leaves the time of day as it is, and a bare time the day; an end
 * that is only a day has no time.
 */
export function inputsOfChoice({ field, value }: Pick<Choice, 'field' | 'value'>): Partial<Record<DraftInput, string>> {
  const input = same[field]
  if (input !== undefined) return { [input]: value }
  const name = field === 'end' ? 'endLocal' : 'startLocal'
  if (/^\d{2}:\d{2}$/.test(value)) return { [`${name}Time`]: value }
  const [day = '', time] = value.slice(0, 16).split('T')
  if (time !== undefined) return { [name]: day, [`${name}Time`]: time }
  return name === 'endLocal' ? { endLocal: day, endLocalTime: '' } : { startLocal: day }
}

/** The fields of the reading that a chosen passage proves from now on. */
export function provenBy({ field, value }: Pick<Choice, 'field' | 'value'>): string[] {
  if (field !== 'start' && field !== 'date') return [field]
  if (/^\d{2}:\d{2}$/.test(value)) return ['start']
  return value.includes('T') ? ['date', 'start'] : ['date']
}

/** A choice as the value of a submit button: with JavaScript off the page comes back with it made. */
export function choiceToken(index: number, { field, from, to, value }: Choice): string {
  return `set ${index} ${field} ${from} ${to} ${value}`
}

/** The form's values after the button of a choice was pressed; as they were if the button says something else. */
export function withChoice(values: FormValues): FormValues {
  const [, index, field = '', from, to, value = ''] = /^set (\d{1,4}) (\w+) (\d{1,7}) (\d{1,7}) (.*)$/s.exec(text(values, 'do')) ?? []
  if (index === undefined) return values
  const made: FormValues = { ...values }
  for (const [name, filled] of Object.entries(inputsOfChoice({ field, value }))) made[inputName(Number(index), name)] = filled
  for (const proven of provenBy({ field, value })) made[inputName(Number(index), `passage.${proven}`)] = `${from} ${to}`
  return made
}

export type Span = { from: number; to: number }

/** The passages chosen for a draft, by field of the reading, as its hidden inputs carry them. */
export function passagesIn(values: FormValues, index: number): Record<string, Span> {
  const start = inputName(index, 'passage.')
  const found: Record<string, Span> = {}
  for (const name of Object.keys(values)) {
    const [from, to] = name.startsWith(start) ? text(values, name).split(' ').map(Number) : []
    if (from !== undefined && to !== undefined && from < to) found[name.slice(start.length)] = { from, to }
  }
  return found
}
