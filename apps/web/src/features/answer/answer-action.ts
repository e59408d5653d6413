import type { ActionFunctionArgs } from 'react-router'
import { apiContext } from '../../lib/api-client.ts'
import { submit } from '../../lib/form.ts'
import { checked, text } from '../../lib/form-values.ts'
import { param } from '../../lib/param.ts'
import { agreedOf } from '../signup/agreed-of.ts'
import { repliesOf } from '../question/asked.ts'
import type { answers } from './answer.ts'

const notices = { confirm: 'confirmed', replies: 'saved', change: 'answer-changed', discretion: 'saved', address: 'address-asked', data: 'data-asked' } as const

const isDeed = (intent: string): intent is keyof typeof notices => intent in notices

/** Confirms or changes the answer that the link belongs to, that to another time of the event, or what was replied. */
export function action({ request, params, context }: ActionFunctionArgs) {
  const { signups, discretion } = context.get(apiContext)
  const token = param(params, 'token')
  return submit(
    request,
    (values) => {
      const intent = text(values, 'intent')
      return {
        does: isDeed(intent) ? intent : ('change' as const),
        discretion: { token, agreed: agreedOf(values), neutral: checked(values, 'neutral') },
        email: text(values, 'email'),
        replies: repliesOf(values),
        // What is not one of the three goes to the schema as it is, to be refused there.
        change: { token, slotId: text(values, 'slotId'), all: text(values, 'all') !== '', answer: text(values, 'answer') as (typeof answers)[number], guests: text(values, 'guests'), note: text(values, 'note') },
      }
    },
    ({ does, replies, change, discretion: own, email }): Promise<unknown> => {
      if (does === 'discretion') return discretion.change.mutate(own)
      if (does === 'address') return discretion.requestAddress.mutate({ token, email })
      if (does === 'data') return signups.requestOwnData.mutate({ token })
      if (does === 'confirm') return signups.confirm.mutate({ token })
      return does === 'replies' ? signups.changeReplies.mutate({ token, replies }) : signups.change.mutate(change)
    },
    (_, { does }) => `/signups/${token}?done=${notices[does]}`,
  )
}
