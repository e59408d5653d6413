import type { ActionFunctionArgs } from 'react-router'
import { apiContext } from '../../lib/api-client.ts'
import { answer, type FormResult, readForm } from '../../lib/form.ts'
import { text } from '../../lib/form-values.ts'
import type { Door, Entry } from './door.ts'

const states: Entry['state'][] = ['attended', 'no_show', 'walk_in']

/** The page at the door without a script: each button is a form, and comes back to the same search. */
export async function doorAction({ request, context }: Pick<ActionFunctionArgs, 'request' | 'context'>, door: Door, path: string): Promise<FormResult> {
  const { attendance } = context.get(apiContext)
  const values = await readForm(request)
  const [q, slot] = [text(values, 'q'), text(values, 'slot')]
  const back = new URLSearchParams({ ...(q && { q }), ...(slot && { slot }) })
  const walksIn = text(values, 'intent') === 'walk-in'
  const slotId = text(values, 'slotId') || slot || (await attendance.list.query({ door })).slots[0]?.id || ''
  return answer(
    values,
    () => ({
      door,
      marks: [
        {
          id: crypto.randomUUID(), entryId: walksIn ? crypto.randomUUID() : text(values, 'entryId'), slotId, walkIn: walksIn || text(values, 'walkIn') === 'yes', name: text(values, 'name').slice(0, 120),
          state: walksIn ? ('walk_in' as const) : (states.find((one) => one === text(values, 'state')) ?? null), guests: Number(text(values, 'guests') || 0),
        },
      ],
    }),
    (input) => attendance.mark.mutate(input),
    back.size > 0 ? `${path}?${back}` : path,
  )
}
