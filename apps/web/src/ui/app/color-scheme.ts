import type { MantineColorSchemeManager } from '@mantine/core'

export type ColorScheme = 'light' | 'dark' | 'auto'

const cookieName = 'turnout-scheme'

/** The scheme in a Cookie header; `auto` without one. */
export function readColorScheme(cookies: string): ColorScheme {
  const found = new RegExp(`(?:^|; *)${cookieName}=(light|dark)(?:;|$)`).exec(cookies)
  return (found?.[1] as ColorScheme | undefined) ?? 'auto'
}

/** Keeps the visitor's choice in a cookie, so that the server already renders with it. */
export const cookieColorSchemeManager: MantineColorSchemeManager = {
  get: (fallback) => (typeof document === 'undefined' ? fallback : readColorScheme(document.cookie)),
  set: (value) => write(value, value === 'auto' ? 0 : 31536000),
  clear: () => write('', 0),
  subscribe: () => {},
  unsubscribe: () => {},
}

function write(value: string, seconds: number): void {
  document.cookie = `${cookieName}=${value}; Path=/; SameSite=Lax; Max-Age=${seconds}${location.protocol === 'https:' ? '; Secure' : ''}`
}
