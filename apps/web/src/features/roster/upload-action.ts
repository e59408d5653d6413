import { RosterKind } from '@turnout/core/roster/roster.schema.ts'
import type { Api } from '../../lib/api-client.ts'
import { answer, type FormResult } from '../../lib/form.ts'
import { formValues, text } from '../../lib/form-values.ts'

/** Reads the file here, because the api takes no files. Spreadsheets of old write Windows-1252 where it is not UTF-8. */
export async function uploadAction({ rosters }: Api, form: FormData): Promise<FormResult> {
  const values = formValues(form)
  const file = form.get('file')
  const chosen = file instanceof File && file.size > 0 ? file : undefined
  const content = chosen ? textOf(new Uint8Array(await chosen.arrayBuffer())) : text(values, 'content')
  return answer(
    values,
    (values) => ({ kind: RosterKind.catch('groups').parse(text(values, 'kind')), groupId: text(values, 'groupId'), fileName: chosen?.name ?? '', content }),
    (input) => rosters.upload.mutate(input),
    ({ id }) => `/app/groups/import/${id}`,
  )
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
