import type { Api } from '../../lib/api-client.ts'
import { answer, type FormResult, withNotice } from '../../lib/form.ts'
import { type FormValues, text } from '../../lib/form-values.ts'

/** Asks a further group, takes one off, or leaves with one's own. */
export function cohostAction({ cohosting }: Api, eventId: string, values: FormValues): Promise<FormResult> {
  const input = () => ({ eventId, groupId: text(values, 'groupId') })
  const here = `/app/events/${eventId}`
  if (text(values, 'intent') === 'cohost-invite') return answer(values, input, (one) => cohosting.invite.mutate(one), withNotice(here, 'cohost-asked'))
  if (text(values, 'deed') === 'leave') return answer(values, input, (one) => cohosting.leave.mutate(one), withNotice(here, 'saved'))
  return answer(values, input, (one) => cohosting.withdraw.mutate(one), withNotice(here, 'saved'))
}
