import { oneLine } from './message.ts'

/**
 * The headers for one-click unsubscribing (RFC 2369, RFC 8058). `url` must take a POST without cookies and change nothing on
 * GET. Both headers have to be covered by the DKIM signature for mail programs to act on them.
 */
export function unsubscribeHeaders(url: string, mailto?: string): { 'List-Unsubscribe': string; 'List-Unsubscribe-Post': string } {
  const { protocol, href } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') throw new Error('invariant: unsubscribing is by http')
  const targets = [href, ...(mailto ? [`mailto:${oneLine(mailto)}`] : [])]
  return { 'List-Unsubscribe': targets.map((target) => `<${target.replaceAll(/[<>\s]/g, encodeURIComponent)}>`).join(', '), 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}
