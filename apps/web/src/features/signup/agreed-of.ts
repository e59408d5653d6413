import { type FormValues, text } from '../../lib/form-values.ts'

/** What a form holds of boxes that let a body above see the name, by the id of the body. */
export function agreedOf(values: FormValues): Record<string, string> {
  const names = Object.keys(values).filter((name) => name.startsWith('agreed.'))
  return Object.fromEntries(names.map((name) => [name.slice('agreed.'.length), text(values, name)]))
}
