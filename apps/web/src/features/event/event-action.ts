import { data } from 'react-router'
import { answer, type FormRefusal, type FormResult } from '../../lib/form.ts'
import { formValues, type FormValues, text } from '../../lib/form-values.ts'
import { slotCount, withoutSlot, withSlot } from './event-values.ts'

/** Answers the form of an event: adds or takes away a time without saving, or saves. */
export async function answerEventForm<Input, Output>(
  request: Request,
  parse: (values: FormValues) => Input,
  call: (input: Input) => Promise<Output>,
  done: (output: Output) => string,
): Promise<FormResult> {
  const values = formValues(await request.formData())
  const [what, index] = text(values, 'slotChange').split(' ')
  if (what === 'add') return shown({ ...withSlot(values), added: String(slotCount(values)) })
  if (what === 'remove') return shown(withoutSlot(values, Number(index)))
  return answer(values, parse, call, done)
}

/** The form as it is to be shown again, with nothing wrong. `revision` makes it begin anew with these values, at the time that was `added`. */
function shown(values: FormValues): FormResult {
  const refusal: FormRefusal = { errors: {}, formError: null, values: { ...values, slotChange: '', revision: String((Number(text(values, 'revision')) || 0) + 1) } }
  return data(refusal)
}
