import { Resolver } from 'node:dns/promises'
import type { Ctx } from '@turnout/core/ctx.ts'
import { domainOf } from '@turnout/core/pace/pace.rules.ts'
import { signingKeyOf } from '@turnout/core/signing/signing.ts'
import type { MailDnsFacts, Resolve } from '@turnout/mail/mail-dns.ts'
import type { Config } from '../config.ts'

/** The machine's own resolver, or the one that the operator names. Asks briefly: a doctor should not be waited for. */
export function openResolver(server: string | undefined): Resolve {
  const resolver = new Resolver({ timeout: 3000, tries: 2 })
  if (server) resolver.setServers([server])
  return (name, type) => (type === 'MX' ? resolver.resolveMx(name) : resolver.resolveTxt(name))
}

/** What the DNS is compared with: whom mail comes from, where bounces go, and the key. */
export async function mailDnsFacts(ctx: Pick<Ctx, 'db'>, { mailFrom, inboundDomain }: Pick<Config, 'mailFrom' | 'inboundDomain'>, selector?: string): Promise<MailDnsFacts> {
  const fromDomain = domainOf(mailFrom.email)
  const key = await signingKeyOf(ctx, fromDomain, selector)
  return { fromDomain, returnDomain: inboundDomain ?? fromDomain, dkim: key && { selector: key.selector, publicKey: key.publicKey, used: key.usedFrom !== null }, inboundDomain }
}
