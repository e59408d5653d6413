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

/** What is said after a change: that one waits, that one's places are free for others, or no more than that it is done. */
function changed(status: string | null, said: string, holds: number): string {
  if (status === 'waitlisted' && said === 'going') return 'answer-waits'
  return holds > 0 && said !== 'going' ? 'answer-freed' : notices.change
}

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
        holds: Number(text(values, 'holds')) || 0,
        discretion: { token, agreed: agreedOf(values), neutral: checked(values, 'neutral') },
        email: text(values, 'email'),
        replies: repliesOf(values),
        // What is not one of the three goes to the schema as it is, to be refused there.
        change: { token, slotId: text(values, 'slotId'), all: text(values, 'all') !== '', answer: text(values, 'answer') as (typeof answers)[number], guests: text(values, 'guests'), note: text(values, 'note') },
      }
    },
    async ({ does, replies, change, discretion: own, email }): Promise<string | null> => {
      if (does === 'change') return (await signups.change.mutate(change)).status
      if (does === 'discretion') await discretion.change.mutate(own)
      else if (does === 'address') await discretion.requestAddress.mutate({ token, email })
      else if (does === 'data') await signups.requestOwnData.mutate({ token })
      else if (does === 'confirm') await signups.confirm.mutate({ token })
      else await signups.changeReplies.mutate({ token, replies })
      return null
    },
    (status, { does, change, holds }) => `/signups/${token}?done=${does === 'change' ? changed(status, change.answer, holds) : notices[does]}`,
  )
}
