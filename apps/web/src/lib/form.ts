import { data, redirect, type UNSAFE_DataWithResponseInit } from 'react-router'
import { type ApiErrorData, isApiError } from './api-error.ts'
import { formValues, type FormValues } from './form-values.ts'

/** Why a form as a whole was refused: what the page branches on, and a sentence where it does not. */
export type FormError = { code: string; reason?: string; requestId?: string; message: string; details: Record<string, unknown> }

/** What an action gives back to its page when nothing was saved: enough to show the form again as it was. */
export type FormRefusal = {
  /** By field name; a nested field is `slots.0.capacity`. */
  errors: Record<string, string>
  formError: FormError | null
  /** Why, in a word that a page may branch on, whether it is about a field or the whole. */
  reason?: string
  values: FormValues
}

export type FormResult = Response | UNSAFE_DataWithResponseInit<FormRefusal>

/** Never sent back into a page, whatever was wrong with the form. */
const secretFields = /password|secret|code|passkey/i

/**
 * The one way a page's action answers a form: reads it, makes the input of one call, calls, and goes on
 * with 303 to `done`. A refusal comes back as data with the status of its kind, for the page to show
 * beside the fields. A call that needs a session that is gone, and unknown errors, are thrown to the
 * error page.
 */
export async function submit<Input, Output>(
  request: Request,
  parse: (values: FormValues) => Input,
  call: (input: Input) => Promise<Output>,
  done: string | ((output: Output, input: Input) => string),
): Promise<FormResult> {
  return answer(await readForm(request), parse, call, done)
}

/** What a form sent. No page of ours sends anything else: what is not a form is left to the error page. */
export async function readForm(request: Request): Promise<FormValues> {
  try {
    return formValues(await request.formData())
  } catch {
    throw data(null, { status: 415 })
  }
}

/** The same for a form that was read already, because its page has several or it carries a file. */
export async function answer<Input, Output>(
  values: FormValues,
  parse: (values: FormValues) => Input,
  call: (input: Input) => Promise<Output>,
  done: string | ((output: Output, input: Input) => string),
): Promise<FormResult> {
  const input = parse(values)
  try {
    const output = await call(input)
    return redirect(typeof done === 'string' ? done : done(output, input), 303)
  } catch (error) {
    if (!isApiError(error) || error.data.httpStatus === 401 || error.data.httpStatus >= 500) throw error
    const { retryAfterSeconds } = error.data
    const headers = retryAfterSeconds === undefined ? undefined : { 'retry-after': String(retryAfterSeconds) }
    return data(refusalOf(error.message, error.data, values), { status: statusOf(error.data), headers })
  }
}

/** A schema's complaint is 422, so that 400 is left for requests that no form of ours can make. */
export function statusOf({ httpStatus, issues }: ApiErrorData): number {
  return issues !== undefined || httpStatus === 400 ? 422 : httpStatus
}

/**
 * The field of the form that a complaint is about: what is refused may be nested otherwise than what was sent, as one of several that are
 * typed in one field (`languages.0`), a field of the form as a whole (`slots.0.timeZone`), or one of several times (`startLocal`).
 */
export function fieldOf(name: string, values: FormValues): string {
  const sent = Object.keys(values)
  const parts = name.split('.')
  const within = parts.map((_, from) => parts.slice(from).join('.'))
  return [name, name.replace(/(\.\d+)+$/, ''), ...within].find((one) => sent.includes(one)) ?? sent.find((one) => one.endsWith(`.${name}`)) ?? name
}

export function refusalOf(message: string, error: ApiErrorData, values: FormValues): FormRefusal {
  const { code, reason, field, fields, requestId, issues = [], httpStatus: _, ...details } = error
  const shown = Object.fromEntries(Object.entries(values).filter(([name]) => !secretFields.test(name)))
  const errors: Record<string, string> = {}
  let general: string | undefined
  const complaints = fields ? Object.entries(fields).map(([name, complaint]) => ({ path: [name], message: complaint })) : field === undefined ? issues : [{ path: [field], message }]
  for (const { path, message: complaint } of complaints) {
    const name = fieldOf(path.join('.'), values)
    if (name === '') general ??= complaint
    else errors[name] ??= complaint
  }
  const onlyFields = Object.keys(errors).length > 0 && general === undefined
  return { errors, formError: onlyFields ? null : { code, reason, requestId, details, message: general ?? message }, reason, values: shown }
}

/** The address with a notice for the page to show once: `?done=<key of notices>`. */
export function withNotice(path: string, notice: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}done=${encodeURIComponent(notice)}`
}
