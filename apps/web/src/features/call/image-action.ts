import type { ImageInput } from '@turnout/core/call/call.schema.ts'
import { data } from 'react-router'
import type { Api } from '../../lib/api-client.ts'
import { base64Of } from '../../lib/file-content.ts'
import { answer, type FormResult, refusalOf, withNotice } from '../../lib/form.ts'
import { formValues, text } from '../../lib/form-values.ts'

const largest = 2 * 1024 * 1024

/** Puts the chosen picture on the call. Read here, because the api takes no files: in the browser with script, else on the server. */
export async function setImage(api: Api, callId: string, form: FormData): Promise<FormResult> {
  const file = form.get('image')
  const values = formValues(form)
  // Larger ones do not get through: said here while the page can still say it.
  if (file instanceof Blob && file.size > largest) return data(refusalOf('', { code: 'too_large', httpStatus: 413, reason: 'picture_too_large' }, values), { status: 413 })
  const content = await base64Of(file)
  return answer(values, (values): ImageInput => ({ callId, content, alt: text(values, 'alt') }), (input) => api.calls.setImage.mutate(input), withNotice(`/app/calls/${callId}`, 'image-saved'))
}
