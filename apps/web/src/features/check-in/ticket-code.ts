/**
 * The sign-up that a code stands for: the first sixteen bytes of the link's last part. Without a network nobody can check the
 * signature behind them; a code that is not on the list in the hand says nothing, and whoever is on it is asked their name anyway.
 */
export function entryOfCode(code: string): string | undefined {
  const token = /\/tickets\/([\w-]{43})$/.exec(code)?.[1]
  if (token === undefined) return undefined
  const bytes = atob(token.replaceAll('-', '+').replaceAll('_', '/'))
  const hex = Array.from(bytes.slice(0, 16), (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
