import type { Api } from '../../lib/api-client.ts'
import { answer, type FormResult, withNotice } from '../../lib/form.ts'
import { checked, type FormValues, text } from '../../lib/form-values.ts'

/** What an organizer decides in the queue. The form's `intent` names the event, so that a refusal is shown beside it. */
export function reviewAction({ hosting }: Api, values: FormValues, here: string): Promise<FormResult> {
  const id = text(values, 'intent').split(' ')[1] ?? ''
  const trust = text(values, 'deed') === 'trust'
  const deeds: Record<string, () => Promise<FormResult>> = {
    approve: () => answer(values, () => ({ id, trust, rep: checked(values, 'rep') }), (input) => hosting.approve.mutate(input), withNotice(here, trust ? 'event-trusted' : 'event-approved')),
    back: () => answer(values, () => ({ id, note: text(values, 'note') }), (input) => hosting.sendBack.mutate(input), withNotice(here, 'event-sent-back')),
    take: () => answer(values, () => ({ id, accept: true }), (input) => hosting.decideAttachment.mutate(input), withNotice(here, 'event-attached')),
    refuse: () => answer(values, () => ({ id, accept: false }), (input) => hosting.decideAttachment.mutate(input), withNotice(here, 'attachment-refused')),
  }
  return (deeds[text(values, 'deed')] ?? deeds['approve']!)()
}
