import type { Api } from '../../lib/api-client.ts'
import { answer, type FormResult } from '../../lib/form.ts'
import { type FormValues, text } from '../../lib/form-values.ts'

type Contact = Parameters<Api['chase']['contact']['mutate']>[0]

/** Writes a contact down: by one tap, or with a note and what comes next. */
export async function recordContact({ chase }: Api, values: FormValues, done: string): Promise<FormResult> {
  const [kind, outcome] = text(values, 'quick').split(':')
  const parse = (values: FormValues) =>
    ({
      callId: text(values, 'callId'), groupId: text(values, 'groupId'), key: text(values, 'key'), kind: kind || text(values, 'kind'), outcome: outcome || text(values, 'outcome'),
      note: text(values, 'note'), nextStep: text(values, 'nextStep'), nextOn: text(values, 'nextOn'),
    }) as Contact
  return answer(values, parse, (input) => chase.contact.mutate(input), done)
}
