import { type FormValues, text } from './form-values.ts'

/**
 * A moment of a form, which asks for the date as `name` and for the time of day, if there is one, as
 * `nameTime`: `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`. A time without a date belongs to the day `otherwise`.
 */
export function wallClock(values: FormValues, name: string, otherwise = ''): string {
  const time = text(values, `${name}Time`).slice(0, 5)
  const date = text(values, name) || (time && otherwise.slice(0, 10))
  return date && time ? `${date}T${time}` : date
}

/** The two parts again, for showing them in their inputs. */
export function partsOf(local: string | null | undefined): { date: string; time: string } {
  return { date: local?.slice(0, 10) ?? '', time: local?.slice(11, 16) ?? '' }
}
