import type { Ctx } from '@turnout/core/ctx.ts'
import { domainOf } from '@turnout/core/pace/pace.rules.ts'
import { prepareSigningKey, useSigningKey } from '@turnout/core/signing/signing.ts'
import { dkimName, dkimRecord, zoneText } from '@turnout/mail/dkim.ts'
import { checkDkim, checkDmarc, checkSpf, type Resolve } from '@turnout/mail/mail-dns.ts'
import { type Config, ConfigError, readConfig } from '../config.ts'
import { mailDnsFacts, openResolver } from './mail-dns.ts'
import { withStore } from './with-store.ts'

export type DkimOptions = { selector?: string; now?: boolean }

/** The lines to print. Makes the key the first time, and takes it into use once its record is in the DNS. */
export async function dkimLines(ctx: Ctx, config: Pick<Config, 'mailFrom' | 'inboundDomain' | 'smtpUrl'>, { selector = 'turnout', now = false }: DkimOptions, resolve: Resolve): Promise<string[]> {
  const domain = domainOf(config.mailFrom.email)
  if (!domain.includes('.')) throw new ConfigError(`Mail comes from ${config.mailFrom.email}, whose domain has no DNS: set MAIL_FROM to an address of your own domain.`)
  const key = await prepareSigningKey(ctx, { domain, selector })
  const facts = await mailDnsFacts(ctx, config, selector)
  const [dkim, spf, dmarc] = await Promise.all([checkDkim(facts, resolve), checkSpf(facts.returnDomain, resolve), checkDmarc(domain, resolve)])
  const uses = key.usedFrom === null && (dkim.published || now)
  if (uses) await useSigningKey(ctx, { domain, selector })
  const host = config.smtpUrl ? new URL(config.smtpUrl).hostname : 'your mail server'
  const records = [
    `${dkimName({ domain, selector })}. TXT ${zoneText(dkimRecord(key.publicKey))}`,
    ...(spf.ok && !spf.note ? [] : [`${facts.returnDomain}. TXT "v=spf1 a:${host} ~all"      (or what the provider of ${host} tells you to include)`]),
    ...(dmarc.ok ? [] : [`_dmarc.${domain}. TXT "v=DMARC1; p=none; rua=mailto:postmaster@${domain}"`]),
    ...(facts.inboundDomain ? [`${facts.inboundDomain}. MX 10 (the name of the machine that receives mail for Turnout)`] : []),
  ]
  const state = uses || key.usedFrom !== null
    ? `Mail from ${domain} is signed with this key${uses ? ' within a minute from now' : ''}.`
    : 'Nothing is signed with this key yet. Publish the first record, wait until it can be seen, and run this command again: it looks for it and then takes the key into use. (With --now it does so without looking.)'
  return [
    key.made ? `A key was made for mail from ${domain}, selector "${selector}".` : `The key for mail from ${domain}, selector "${selector}", is there.`,
    '', 'Publish in the DNS:', '', ...records.map((record) => `  ${record}`), '',
    ...(key.usedFrom === null && !uses ? [dkim.says.includes('no DKIM record') ? `${dkimName({ domain, selector })} cannot be seen in the DNS yet.` : dkim.says] : []), state,
  ]
}

/** `turnout dkim`: the key that signs mail, and what to publish. */
export async function dkim(options: DkimOptions): Promise<void> {
  const config = readConfig(process.env)
  const lines = await withStore((ctx) => dkimLines(ctx, config, options, openResolver(config.dnsServer)))
  console.log(lines.join('\n'))
}
