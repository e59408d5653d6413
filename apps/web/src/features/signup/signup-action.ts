import type { ActionFunctionArgs } from 'react-router'
import { apiContext } from '../../lib/api-client.ts'
import { submit } from '../../lib/form.ts'
import { text } from '../../lib/form-values.ts'

/**
 * Signs up, as a guest or as the signed-in member. A guest's way on is the same whoever signs up and whatever was there
 * before, so that the page tells nobody about anybody.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { signups } = context.get(apiContext)
  const path = `/events/${params['slug'] ?? ''}`
  const form = await request.clone().formData()
  return form.get('intent') === 'member'
    ? submit(
        request,
        (values) => ({ slotId: text(values, 'slotId'), guests: text(values, 'guests'), note: text(values, 'note'), consent: text(values, 'consent') }),
        (input) => signups.signUpMember.mutate(input),
        ({ slug }) => `/events/${slug}?done=answered`,
      )
    : submit(
        request,
        (values) => ({
          slotId: text(values, 'slotId'), name: text(values, 'name'), email: text(values, 'email'), guests: text(values, 'guests'), note: text(values, 'note'),
          consent: text(values, 'consent'), source: text(values, 'source'), website: text(values, 'website'),
        }),
        (input) => signups.signUp.mutate(input),
        `${path}?done=signed-up`,
      )
}
