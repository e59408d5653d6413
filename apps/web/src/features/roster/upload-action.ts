import { RosterKind } from '@turnout/core/roster/roster.schema.ts'
import type { Api } from '../../lib/api-client.ts'
import { answer, type FormResult } from '../../lib/form.ts'
import { formValues, text } from '../../lib/form-values.ts'
import { tableText } from '../../lib/table-text.ts'

/** Reads the file here, because the api takes no files. */
export async function uploadAction({ rosters }: Api, form: FormData): Promise<FormResult> {
  const values = formValues(form)
  const file = form.get('file')
  const chosen = file instanceof File && file.size > 0 ? file : undefined
  const content = (await tableText(file)) ?? text(values, 'content')
  return answer(
    values,
    (values) => ({ kind: RosterKind.catch('groups').parse(text(values, 'kind')), groupId: text(values, 'groupId'), fileName: chosen?.name ?? '', content }),
    (input) => rosters.upload.mutate(input),
    ({ id }) => `/app/groups/import/${id}`,
  )
}
