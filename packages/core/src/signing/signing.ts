import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { type DkimKey, makeDkimKey } from '@turnout/mail/dkim.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { findNewestKey, findSigningKey, findUsedKey, saveSealed, saveSigningKey, saveUse, type SigningKeyRow } from './signing.repo.ts'

type SealCtx = Pick<Ctx, 'secrets'>

const sealingKey = (secret: string): Uint8Array => new Uint8Array(hkdfSync('sha256', secret, '', 'turnout:dkim', 32))

/** AES-256-GCM under the first secret, bound to whose key it is: nonce, tag, text. */
function seal({ secrets }: SealCtx, name: string, text: string): Uint8Array {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', sealingKey(secrets[0] ?? ''), nonce).setAAD(Buffer.from(name))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), sealed]))
}

/** The text, and with which of the secrets it was sealed; undefined where none of them opens it. */
function unseal({ secrets }: SealCtx, name: string, sealed: Uint8Array): { text: string; secret: number } | undefined {
  for (const [index, secret] of secrets.entries()) {
    try {
      const decipher = createDecipheriv('aes-256-gcm', sealingKey(secret), sealed.subarray(0, 12)).setAAD(Buffer.from(name)).setAuthTag(sealed.subarray(12, 28))
      return { text: Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8'), secret: index }
    } catch {
      // Sealed with another one of them.
    }
  }
  return undefined
}

const nameOf = ({ domain, selector }: Pick<SigningKeyRow, 'domain' | 'selector'>): string => `${selector}._domainkey.${domain}`

export type SigningKey = Pick<SigningKeyRow, 'domain' | 'selector' | 'publicKey' | 'usedFrom'>

/** The key of this name; made the first time. It signs nothing until it is taken into use. */
export async function prepareSigningKey(ctx: Ctx, { domain, selector }: { domain: string; selector: string }): Promise<SigningKey & { made: boolean }> {
  if (!/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(selector)) throw new DomainError('invalid', 'A selector is one word of letters, digits and hyphens, such as turnout2030.', { field: 'selector' })
  const known = await findSigningKey(ctx.db, domain, selector)
  if (known) return { ...known, made: false }
  const { privateKey, publicKey } = await makeDkimKey()
  const made = await saveSigningKey(ctx.db, { domain, selector, publicKey, sealed: seal(ctx, nameOf({ domain, selector }), privateKey), createdAt: ctx.now() })
  const row = await findSigningKey(ctx.db, domain, selector)
  if (!row) throw new Error('invariant: a key that was saved is there')
  return { ...row, made }
}

/** From now on this key signs; others stay, so that mail under way can still be verified while their records are published. */
export async function useSigningKey(ctx: Ctx, { domain, selector }: Pick<SigningKey, 'domain' | 'selector'>): Promise<void> {
  await saveUse(ctx.db, domain, selector, ctx.now())
}

/** The key that signs, else the newest that was made: what the DNS is compared with. */
export async function signingKeyOf(ctx: Pick<Ctx, 'db'>, domain: string, selector?: string): Promise<SigningKey | undefined> {
  if (selector) return findSigningKey(ctx.db, domain, selector)
  return (await findUsedKey(ctx.db, domain)) ?? findNewestKey(ctx.db, domain)
}

/**
 * What mail from this domain is signed with now. `locked`: there is a key, but none of the secrets opens it. A key that an
 * older secret sealed is sealed with the present one, so that the older can go.
 */
export async function openSigningKey(ctx: Pick<Ctx, 'db' | 'secrets'>, domain: string): Promise<DkimKey | 'locked' | undefined> {
  const row = await findUsedKey(ctx.db, domain)
  if (!row) return undefined
  const opened = unseal(ctx, nameOf(row), row.sealed)
  if (!opened) return 'locked'
  if (opened.secret > 0) await saveSealed(ctx.db, domain, row.selector, seal(ctx, nameOf(row), opened.text))
  return { domain, selector: row.selector, privateKey: opened.text }
}
