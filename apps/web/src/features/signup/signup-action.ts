import type { ActionFunctionArgs } from 'react-router'
import { apiContext } from '../../lib/api-client.ts'
import { submit } from '../../lib/form.ts'
import { type FormValues, list, text } from '../../lib/form-values.ts'
import { param } from '../../lib/param.ts'
import type { answers } from '../answer/answer.ts'
import { agreedOf } from './agreed-of.ts'
import { repliesOf } from '../question/asked.ts'

/**
 * Signs up, as a guest or as the signed-in member. A guest's way on is the same whoever signs up and whatever was there
 * before, so that the page tells nobody about anybody; only an address of the employer's is warned of, whoever's it is.
 */
export function action({ request, params, context }: ActionFunctionArgs) {
  const { signups } = context.get(apiContext)
  return submit(
    request,
    (values) => ({ member: text(values, 'intent') === 'member', answer: answerOf(values), person: personOf(values) }),
    ({ member, answer, person }) => (member ? signups.signUpMember.mutate(answer).then(() => ({ atWork: false })) : signups.signUp.mutate({ ...answer, ...person })),
    ({ atWork }, { member }) => `/events/${param(params, 'slug', 200)}?done=${member ? 'answered' : 'signed-up'}${atWork ? '&work=yes' : ''}`,
  )
}

function answerOf(values: FormValues) {
  // What is not one of the three goes to the schema as it is, to be refused there.
  const answer = text(values, 'answer') as (typeof answers)[number] | ''
  return { slotIds: list(values, 'slotIds').filter(Boolean), answer, guests: text(values, 'guests'), note: text(values, 'note'), replies: repliesOf(values), consent: text(values, 'consent'), groupId: text(values, 'groupId'), agreed: agreedOf(values), source: text(values, 'source'), invite: text(values, 'invite') }
}

function personOf(values: FormValues) {
  return { name: text(values, 'name'), email: text(values, 'email'), website: text(values, 'website'), stamp: text(values, 'stamp'), proof: text(values, 'proof'), byMail: text(values, 'byMail') !== '' }
}
