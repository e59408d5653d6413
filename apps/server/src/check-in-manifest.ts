import { DomainError } from '@turnout/core/error.ts'

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

/** The page at the door, of somebody signed in or of a helper's link, is the only one that a phone installs. */
const installable = new RegExp(`^/(check-in/[\\w-]{43}|app/events/${uuid}/check-in)$`)

/** Launchers cut their own shape out of the picture: what is drawn leaves room for that. */
const icons = [192, 512].map((size) => ({ src: `/icon-${size}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose: 'any maskable' }))

/** By what a phone installs the page at one door (W3C, Web Application Manifest): that page and nothing beside it. */
export function checkInManifest(start: string, { name, accent }: { name: string; accent: string }) {
  if (!installable.test(start)) throw new DomainError('not_found', 'There is nothing to install here.')
  return { name: `Check-in · ${name}`, short_name: 'Check-in', start_url: start, scope: start, id: start, display: 'standalone', background_color: '#ffffff', theme_color: accent, icons: [...icons, { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }] }
}
