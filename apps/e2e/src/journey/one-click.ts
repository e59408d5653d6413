import type { Letter } from '../harness/postbox.ts'

/** Where a mail program unsubscribes for its user (RFC 2369 and 8058). */
export function oneClickUrl(letter: Letter): string {
  const target = /<(https?:[^>]+)>/.exec(letter.header('list-unsubscribe') ?? '')?.[1]
  if (!target || letter.header('list-unsubscribe-post') !== 'List-Unsubscribe=One-Click') throw new Error(`"${letter.subject}" offers no one-click unsubscribing.`)
  return target
}

/** What the program sends: one field, in either form, without cookies and without saying where it comes from. */
export async function postOneClick(url: string, form: 'urlencoded' | 'multipart'): Promise<number> {
  const body = form === 'urlencoded' ? new URLSearchParams() : new FormData()
  body.append('List-Unsubscribe', 'One-Click')
  const response = await fetch(url, { method: 'POST', body, redirect: 'manual' })
  await response.text()
  return response.status
}
