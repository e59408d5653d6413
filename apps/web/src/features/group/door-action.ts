import type { Api } from '../../lib/api-client.ts'
import { answer, type FormResult, readForm, withNotice } from '../../lib/form.ts'
import { text } from '../../lib/form-values.ts'

/** What anybody does on a group's public page: follow, ask to be let in, write. */
export async function doorAction({ groups }: Api, slug: string, request: Request): Promise<FormResult> {
  const values = await readForm(request)
  const here = `/groups/${slug}`
  const groupId = (await groups.bySlug.query({ slug })).id
  const intent = text(values, 'intent')
  if (intent === 'follow') return answer(values, () => ({ groupId }), (input) => groups.follow.mutate(input), withNotice(here, 'following'))
  if (intent === 'leave') return answer(values, () => ({ groupId }), (input) => groups.leave.mutate(input), withNotice(here, 'unfollowed'))
  if (intent === 'join') return answer(values, () => ({ groupId, message: text(values, 'message') }), (input) => groups.requestToJoin.mutate(input), withNotice(here, 'asked-to-join'))
  return answer(values, () => ({ groupId, name: text(values, 'name'), email: text(values, 'email'), message: text(values, 'message'), website: text(values, 'website') }), (input) => groups.write.mutate(input), withNotice(here, 'message-sent'))
}
