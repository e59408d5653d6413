import { describe, expect, it } from 'vitest'
import type { ApiErrorData } from './api-error.ts'
import { fieldOf, type FormRefusal, type FormResult, submit, withNotice } from './form.ts'
import { checked, formValues, list, number, optionalText, text } from './form-values.ts'

function post(fields: [string, string][]): Request {
  return new Request('http://localhost/page', { method: 'POST', body: new URLSearchParams(fields) })
}

function refuse(data: Partial<ApiErrorData>, message = 'No.') {
  return () => Promise.reject(Object.assign(new Error(message), { data: { code: 'invalid', httpStatus: 422, ...data } }))
}

function refused(result: FormResult): { status: number | undefined; headers: Headers; data: FormRefusal } {
  if (result instanceof Response) throw new Error('expected a refusal, found a redirect')
  return { status: result.init?.status, headers: new Headers(result.init?.headers), data: result.data }
}

describe('submit', () => {
  it('calls with what was parsed and goes on with 303', async () => {
    const calls: unknown[] = []
    const request = post([['name', ' Ada ']])
    const result = await submit(request, (values) => ({ name: text(values, 'name') }), (input) => Promise.resolve(calls.push(input)), (count, { name }) => `/page/${name}/${count}?done=saved`)
    expect(calls).toEqual([{ name: 'Ada' }])
    expect(result).toBeInstanceOf(Response)
    expect((result as Response).status).toBe(303)
    expect((result as Response).headers.get('location')).toBe('/page/Ada/1?done=saved')
  })

  it('gives issues back by field with what was typed', async () => {
    const issues = [{ path: ['slots', 0, 'capacity'], message: 'Too many.' }, { path: ['name'], message: 'Missing.' }, { path: ['name'], message: 'Also short.' }]
    const { status, data } = refused(await submit(post([['name', ''], ['note', 'hello']]), (values) => values, refuse({ issues }), '/'))
    expect(status).toBe(422)
    expect(data.errors).toEqual({ 'slots.0.capacity': 'Too many.', name: 'Missing.' })
    expect(data.formError).toBeNull()
    expect(data.values).toEqual({ name: '', note: 'hello' })
  })

  it.each<[Partial<ApiErrorData>, number]>([
    [{ httpStatus: 403, code: 'forbidden' }, 403],
    [{ httpStatus: 404, code: 'not_found' }, 404],
    [{ httpStatus: 409, code: 'closed', reason: 'full' }, 409],
    [{ httpStatus: 429, code: 'too_many' }, 429],
    [{ httpStatus: 400, code: 'BAD_REQUEST' }, 422],
  ])('answers %o with %i and the reason', async (error, expected) => {
    const { status, data } = refused(await submit(post([]), (values) => values, refuse(error), '/'))
    expect(status).toBe(expected)
    expect(data.formError).toMatchObject({ code: error.code, reason: error.reason, message: 'No.' })
  })

  it('puts a refusal about one field beside that field, and keeps its details', async () => {
    const one = refused(await submit(post([]), (values) => values, refuse({ field: 'email', reason: 'taken' }), '/'))
    expect(one.data).toMatchObject({ errors: { email: 'No.' }, formError: null })
    const two = refused(await submit(post([]), (values) => values, refuse({ reason: 'full', left: 2 }), '/'))
    expect(two.data.formError?.details).toEqual({ left: 2 })
  })

  it.each([
    ['title', { title: '' }, 'title'],
    ['languages.0', { languages: 'xx yy' }, 'languages'],
    ['slots.0.capacity', { slots: '1', 'slots.0.capacity': '-1' }, 'slots.0.capacity'],
    ['slots.1.timeZone', { slots: '2', timeZone: 'x' }, 'timeZone'],
    ['mapping.name', { name: 'x' }, 'name'],
    ['startLocal', { slots: '1', 'slots.0.startLocal': '2001-01-01', 'slots.0.endLocal': '' }, 'slots.0.startLocal'],
    ['hosting', { title: 'x' }, 'hosting'],
  ])('puts a complaint about %s beside the field that was sent', (name, values, expected) => expect(fieldOf(name, values)).toBe(expected))

  it('says when to try again', async () => {
    const { headers } = refused(await submit(post([]), (values) => values, refuse({ httpStatus: 429, retryAfterSeconds: 60 }), '/'))
    expect(headers.get('retry-after')).toBe('60')
  })

  it('never sends a secret back into the page', async () => {
    const { data } = refused(await submit(post([['password', 'p'], ['totpCode', '1'], ['name', 'n']]), (values) => values, refuse({}), '/'))
    expect(data.values).toEqual({ name: 'n' })
  })

  it.each([401, 500])('leaves %i to the error page', async (httpStatus) => {
    await expect(submit(post([]), (values) => values, refuse({ httpStatus }), '/')).rejects.toThrow('No.')
  })

  it('leaves errors that are not refusals to the error page', async () => {
    await expect(submit(post([]), (values) => values, () => Promise.reject(new TypeError('inside')), '/')).rejects.toThrow('inside')
  })
})

describe('form values', () => {
  const form = new FormData()
  form.append('one', ' a ')
  form.append('many', 'x')
  form.append('many', 'y')
  form.append('blank', ' ')
  form.append('count', '3')
  form.append('__proto__', 'harmless')
  form.append('file', new Blob(['x']), 'x.txt')
  const values = formValues(form)

  it('reads text, lists, numbers and ticks', () => {
    expect([text(values, 'one'), text(values, 'none'), optionalText(values, 'blank')]).toEqual(['a', '', undefined])
    expect([list(values, 'many'), list(values, 'one'), list(values, 'none')]).toEqual([['x', 'y'], [' a '], []])
    expect([number(values, 'count'), number(values, 'blank'), number(values, 'one')]).toEqual([3, undefined, Number.NaN])
    expect([checked(values, 'one'), checked(values, 'none')]).toEqual([true, false])
  })

  it('leaves files out and cannot be given a prototype', () => {
    expect(values['file']).toBeUndefined()
    expect(Object.getPrototypeOf(values)).toBeNull()
  })
})

it('adds a notice to an address', () => {
  expect([withNotice('/a', 'saved'), withNotice('/a?b=1', 'saved')]).toEqual(['/a?done=saved', '/a?b=1&done=saved'])
})
