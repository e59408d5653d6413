import { NextPath } from '@turnout/core/account/account.schema.ts'
import { type ActionFunctionArgs, redirect } from 'react-router'
import { readForm } from '../../lib/form.ts'
import { text } from '../../lib/form-values.ts'
import { isLocale } from '../../locales/locales.ts'

/** The cookie that the server reads the language from. */
const localeCookie = 'turnout-locale'

/** Keeps the visitor's choice of language for a year and goes back to where it was made. */
export async function action({ request }: ActionFunctionArgs) {
  const values = await readForm(request)
  const locale = text(values, 'locale')
  const next = NextPath.catch('/').parse(text(values, 'next'))
  // Behind a proxy the request itself says http; the page that sent the form knows.
  const secure = request.headers.get('origin')?.startsWith('https:') ? '; Secure' : ''
  const headers = isLocale(locale) ? { 'set-cookie': `${localeCookie}=${locale}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax${secure}` } : undefined
  return redirect(next, { status: 303, headers })
}

export const loader = () => redirect('/', 303)
