import type { ActionFunctionArgs } from 'react-router'
import { apiContext } from '../../lib/api-client.ts'
import { submit } from '../../lib/form.ts'
import { text } from '../../lib/form-values.ts'
import { param } from '../../lib/param.ts'
import { answers } from './answer.ts'

/** Confirms or changes the answer that the link belongs to. */
export function action({ request, params, context }: ActionFunctionArgs) {
  const { signups } = context.get(apiContext)
  const token = param(params, 'token')
  return submit(
    request,
    (values) => ({
      confirms: text(values, 'intent') === 'confirm',
      // What is not one of the three goes to the schema as it is, to be refused there.
      change: { token, answer: text(values, 'answer') as (typeof answers)[number], guests: text(values, 'guests'), note: text(values, 'note') },
    }),
    ({ confirms, change }) => (confirms ? signups.confirm.mutate({ token }) : signups.change.mutate(change)),
    (_, { confirms }) => `/signups/${token}?done=${confirms ? 'confirmed' : 'answer-changed'}`,
  )
}
