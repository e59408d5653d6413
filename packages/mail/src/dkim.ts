import { createPublicKey, generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'

/** What a transport signs with. `privateKey` is PKCS #8 in PEM. */
export type DkimKey = { domain: string; selector: string; privateKey: string }

/**
 * The headers that the signature covers where they are there, each named so that none of them can be changed on the way
 * (RFC 6376, section 5.4; RFC 8058, section 4, demands both of the last).
 */
const signedHeaders = ['From', 'Reply-To', 'Subject', 'Date', 'Message-ID', 'To', 'Cc', 'MIME-Version', 'Content-Type', 'Auto-Submitted', 'List-Unsubscribe', 'List-Unsubscribe-Post'].join(':')

/** Nodemailer signs rsa-sha256 over relaxed/relaxed. */
export const signingOf = ({ domain, selector, privateKey }: DkimKey) => ({ domainName: domain, keySelector: selector, privateKey, headerFieldNames: signedHeaders })

/** A fresh RSA key of 2048 bits: what every mailbox provider verifies (RFC 8301, section 3.2). */
export async function makeDkimKey(): Promise<{ privateKey: string; publicKey: string }> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  return { privateKey: pem, publicKey: publicKeyOf(pem) }
}

/** The `p=` of the record: the public half, DER in base64. */
export function publicKeyOf(privateKey: string): string {
  return createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64')
}

export const dkimName = ({ domain, selector }: Pick<DkimKey, 'domain' | 'selector'>): string => `${selector}._domainkey.${domain}`
export const dkimRecord = (publicKey: string): string => `v=DKIM1; k=rsa; p=${publicKey}`

/** A TXT record as a zone file has it: a string in it holds 255 characters at most (RFC 1035, section 3.3). */
export const zoneText = (text: string): string => (text.match(/.{1,250}/g) ?? []).map((part) => `"${part}"`).join(' ')
