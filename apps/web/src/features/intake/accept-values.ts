import type { AcceptInput } from '@turnout/core/acceptance/acceptance.schema.ts'
import type { z } from 'zod'
import { checked, type FormValues, list, text } from '../../lib/form-values.ts'
import { wallClock } from '../../lib/wall-clock.ts'
import { passagesIn } from './chosen.ts'
import { inputName } from './draft-values.ts'

type Input = z.input<typeof AcceptInput>
type Accepted = Input['drafts'][number]

/** Which drafts the pressed button is about: one by its number, else those that are ticked. */
export function takenIn(values: FormValues): number[] {
  const [, one] = /^accept (\d{1,4})$/.exec(text(values, 'do')) ?? []
  return one === undefined ? list(values, 'take').map(Number) : [Number(one)]
}

function draftOf(values: FormValues, index: number): Accepted {
  const of = (name: string): string => text(values, inputName(index, name))
  const startLocal = wallClock(values, inputName(index, 'startLocal'))
  return {
    index,
    values: {
      title: of('title'), kind: of('kind'), scope: of('scope'), startLocal, endLocal: wallClock(values, inputName(index, 'endLocal'), startLocal) || null,
      timeZone: of('timeZone'), place: of('place') || null, caller: of('caller') || null, url: of('url') || null, description: of('description'),
    } as Accepted['values'],
    passages: Object.entries(passagesIn(values, index)).map(([field, span]) => ({ field, ...span })) as Accepted['passages'],
    asRecord: checked(values, inputName(index, 'asRecord')),
  }
}

/** A submitted reading as the api takes it. What is not allowed in it the schema refuses. */
export function acceptInput(id: string): (values: FormValues) => Input {
  return (values) => {
    const as = text(values, 'do') === 'one' ? 'one' : 'separate'
    const title = text(values, 'jointTitle')
    return {
      id, as,
      campaignId: text(values, 'campaignId'), campaignTitle: text(values, 'campaignTitle'), groupId: text(values, 'groupId'), groupName: text(values, 'groupName'),
      ...(as === 'one' && { common: { description: text(values, 'description'), ...(title !== '' && { title, eventTitle: title }) } }),
      drafts: takenIn(values).map((index) => draftOf(values, index)),
    }
  }
}

/** Complaints count drafts as they were sent; the page's inputs go by their place in the reading. */
export function errorsByInput(errors: Record<string, string>, taken: readonly number[]): Record<string, string> {
  const renamed = Object.entries(errors).map(([path, message]) => {
    const [, position, rest = ''] = /^drafts\.(\d+)\.(?:values\.)?(.+)$/.exec(path) ?? []
    if (position === undefined) return [path === 'drafts' ? 'take' : path, message]
    return [inputName(taken[Number(position)] ?? 0, rest), message]
  })
  return Object.fromEntries(renamed) as Record<string, string>
}
