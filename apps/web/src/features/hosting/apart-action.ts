import type { Api } from '../../lib/api-client.ts'
import { answer, type FormResult, withNotice } from '../../lib/form.ts'
import { type FormValues, text } from '../../lib/form-values.ts'

export const apartIntent = 'apart'

/** Notes that two groups of like names are two, or takes that back. */
export const apartAction = ({ groups }: Api, values: FormValues, here: string): Promise<FormResult> => {
  const apart = text(values, 'apart') === 'yes'
  return answer(values, () => ({ id: text(values, 'id'), otherId: text(values, 'otherId'), apart }), (input) => groups.tellApart.mutate(input), withNotice(here, apart ? 'groups-apart' : 'groups-apart-undone'))
}
