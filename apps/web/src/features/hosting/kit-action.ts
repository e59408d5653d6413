import type { KitKind } from '@turnout/core/kit/kit.schema.ts'
import { largestKitFile } from '@turnout/core/kit/kit.rules.ts'
import { data } from 'react-router'
import type { Api } from '../../lib/api-client.ts'
import { base64Of } from '../../lib/file-content.ts'
import { answer, type FormResult, refusalOf, withNotice } from '../../lib/form.ts'
import { formValues, text } from '../../lib/form-values.ts'

/** Adds to a kit, changes, moves or removes what is in it. A file is read here, because the api takes none. */
export async function kitAction({ hosting }: Api, callId: string, form: FormData): Promise<FormResult> {
  const values = formValues(form)
  const here = `/app/calls/${callId}/kit`
  const id = text(values, 'id')
  const deed = text(values, 'deed')
  if (deed === 'remove') return answer(values, () => ({ id }), (input) => hosting.removeKit.mutate(input), withNotice(here, 'kit-removed'))
  if (deed === 'up' || deed === 'down') return answer(values, () => ({ id, to: deed as 'up' | 'down' }), (input) => hosting.moveKit.mutate(input), here)
  const file = form.get('file')
  // Larger ones do not get through: said here while the page can still say it.
  if (file instanceof File && file.size > largestKitFile) return data(refusalOf('Choose a file of at most 5 MB.', { code: 'too_large', httpStatus: 413, field: 'content' }, values), { status: 413 })
  const content = await base64Of(file)
  return answer(
    values,
    () => ({ callId, id, kind: text(values, 'kind') as KitKind, title: text(values, 'title'), body: text(values, 'body'), url: text(values, 'url'), fileName: file instanceof File ? file.name : '', content }),
    (input) => hosting.writeKit.mutate(input),
    withNotice(here, 'kit-saved'),
  )
}
