import { verify, X509Certificate } from 'node:crypto'

/** A message of Amazon's notification service, as far as its signature covers it. */
export type SnsMessage = {
  Type: string
  MessageId: string
  TopicArn: string
  Message: string
  Timestamp: string
  SignatureVersion: string
  Signature: string
  SigningCertURL: string
  Subject?: string
  Token?: string
  SubscribeURL?: string
}

/** Asks for the certificate; the address was checked before. */
export type FetchCertificate = (url: string) => Promise<string>

/** Only Amazon's own servers have certificates that we believe, and only over TLS, without a port, a user or a detour. */
export function isCertificateAddress(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === '' && /^sns\.[a-z0-9-]{3,30}\.amazonaws\.com(\.cn)?$/.test(url.hostname) && /^\/[\w.-]+\.pem$/.test(url.pathname) && url.search === ''
}

/** A link of the same servers: what an operator may be told to open. */
export const isSnsAddress = (address: string): boolean => /^https:\/\/sns\.[a-z0-9-]{3,30}\.amazonaws\.com(\.cn)?\/\?/.test(address)

const covered: Record<string, (keyof SnsMessage)[]> = {
  Notification: ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'],
  SubscriptionConfirmation: ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'],
  UnsubscribeConfirmation: ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'],
}

/** What is signed: name and value of each covered field that is there, each on a line of its own. */
export function signedText(message: SnsMessage): string {
  return (covered[message.Type] ?? []).filter((name) => message[name] !== undefined).map((name) => `${name}\n${message[name]}\n`).join('')
}

const bounded = 64 * 1024

export async function fetchCertificate(url: string): Promise<string> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(5000) })
  const text = await response.text()
  if (!response.ok || text.length > bounded) throw new Error(`the certificate could not be fetched (${response.status})`)
  return text
}

/** Whether Amazon signed it (version 1 with SHA-1, 2 with SHA-256). A certificate is fetched once and kept for a day. */
export function createSnsCheck(get: FetchCertificate): (message: SnsMessage, now: Temporal.Instant) => Promise<boolean> {
  const kept = new Map<string, { certificate: X509Certificate; until: number }>()
  async function certificateAt(url: string, now: number): Promise<X509Certificate> {
    const known = kept.get(url)
    if (known && known.until > now) return known.certificate
    const certificate = new X509Certificate(await get(url))
    if (kept.size > 20) kept.clear()
    kept.set(url, { certificate, until: now + 24 * 3_600_000 })
    return certificate
  }
  return async (message, instant) => {
    const hash = { 1: 'sha1', 2: 'sha256' }[message.SignatureVersion]
    if (!hash || !covered[message.Type] || !isCertificateAddress(message.SigningCertURL)) return false
    const now = instant.epochMilliseconds
    const certificate = await certificateAt(message.SigningCertURL, now)
    if (Date.parse(certificate.validFrom) > now || Date.parse(certificate.validTo) < now) return false
    return verify(hash, Buffer.from(signedText(message)), certificate.publicKey, Buffer.from(message.Signature, 'base64'))
  }
}
