import type { InheritedField } from '@turnout/core/call/call.schema.ts'
import type { Api } from '../../lib/api-client.ts'
import { answer, type FormResult, withNotice } from '../../lib/form.ts'
import { type FormValues, list, text } from '../../lib/form-values.ts'

/** Brings an event under a call, takes back the wish to, or takes it out again. */
export function attachAction({ hosting }: Api, id: string, values: FormValues): Promise<FormResult> {
  const here = `/app/events/${id}`
  const intent = text(values, 'intent')
  if (intent === 'detach') return answer(values, () => ({ id }), (input) => hosting.detach.mutate(input), withNotice(here, 'event-detached'))
  if (intent === 'withdraw') return answer(values, () => ({ id }), (input) => hosting.withdrawAttachment.mutate(input), withNotice(here, 'attachment-withdrawn'))
  return answer(
    values,
    () => ({ id, callId: text(values, 'callId'), follow: list(values, 'follow') as InheritedField[] }),
    (input) => hosting.attach.mutate(input),
    ({ attached, told }) => `${withNotice(here, attached ? 'event-attached' : 'attachment-asked')}&told=${told}`,
  )
}
