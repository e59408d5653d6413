/** The fields of a submitted form as text; a name that occurs more than once is a list. */
export type FormValues = Record<string, string | string[]>

/** Reads the text fields of a form. Files are left out: they are uploaded elsewhere. */
export function formValues(form: FormData): FormValues {
  const values: FormValues = Object.create(null) as FormValues
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name).filter((value) => typeof value === 'string')
    if (all.length > 0) values[name] = all.length === 1 && all[0] !== undefined ? all[0] : all
  }
  return values
}

/** One field as text, trimmed; empty when it is missing. */
export function text(values: FormValues, name: string): string {
  const value = values[name]
  return (Array.isArray(value) ? value[0] : value)?.trim() ?? ''
}

/** One field as text, or undefined when it was left blank. */
export function optionalText(values: FormValues, name: string): string | undefined {
  return text(values, name) || undefined
}

/** Every value of a field, such as a group of checkboxes. */
export function list(values: FormValues, name: string): string[] {
  const value = values[name] ?? []
  return Array.isArray(value) ? value : [value]
}

/** A checkbox: browsers send it only when it is ticked. */
export function checked(values: FormValues, name: string): boolean {
  return values[name] !== undefined
}

/** A number field, or undefined when it was left blank. Not-a-number stays so, for the schema to refuse. */
export function number(values: FormValues, name: string): number | undefined {
  const value = text(values, name)
  return value === '' ? undefined : Number(value)
}
