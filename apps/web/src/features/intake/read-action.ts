import { largestSource } from '@turnout/core/intake/intake.schema.ts'
import { data } from 'react-router'
import type { Api } from '../../lib/api-client.ts'
import { answer, type FormResult, refusalOf } from '../../lib/form.ts'
import { formValues } from '../../lib/form-values.ts'
import { readInput } from './read-input.ts'

/** Brings a call in and goes on to its reading. Files are read here, because the api takes them in base64. */
export async function readSource(api: Api, form: FormData): Promise<FormResult> {
  const file = form.get('file')
  const values = formValues(form)
  // Larger ones do not get through: said here while the page can still say it.
  if (file instanceof Blob && file.size > largestSource) return data(refusalOf('Choose a file of at most 5 MB.', { code: 'too_large', httpStatus: 413, reason: 'file_too_large', field: 'file' }, values), { status: 413 })
  const input = await readInput(values, file)
  return answer(values, () => input, (input) => api.intakes.read.mutate(input), ({ id }) => `/app/intake/${id}`)
}
