import { Group, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import type { FormState } from '../../lib/use-form-state.ts'
import { partsOf } from '../../lib/wall-clock.ts'

type Props = {
  form: FormState
  name: string
  initial: string | null | undefined
  labels: { date: string; time: string }
  required?: boolean
  /** Brings the keyboard here as the fields appear. */
  arrive?: boolean
  description?: ReactNode
  timeDescription?: ReactNode
}

/** A date, and beside it a time of day that may stay empty; `wallClock` puts them together again. */
export function WhenFields({ form, name, initial, labels, required, arrive, description, timeDescription }: Props) {
  const { date, time } = partsOf(initial)
  return (
    <Group align="flex-start" gap="sm" mb="sm">
      <TextInput {...form.field(name, date)} type="date" max="9999-12-31" label={labels.date} description={description} required={required} {...(arrive && { autoFocus: true })} className="date-field" />
      <TextInput {...form.field(`${name}Time`, time)} type="time" label={labels.time} description={timeDescription} className="time-field" />
    </Group>
  )
}
