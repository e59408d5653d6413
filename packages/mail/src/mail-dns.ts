import { dkimName, dkimRecord } from './dkim.ts'

/** Looks a record up as `dns.promises.resolve` does; rejects with `ENOTFOUND` or `ENODATA` where there is none. */
export type Resolve = (name: string, type: 'TXT' | 'MX') => Promise<unknown[]>

/** `note`: works, but could be better. `says` is one or two sentences for whoever runs the DNS. */
export type DnsFinding = { what: 'SPF' | 'DKIM' | 'DMARC' | 'MX'; ok: boolean; note?: boolean; says: string }

export type MailDnsFacts = {
  /** Of the address that mail comes from. */
  fromDomain: string
  /** Of the address that bounces go to: SPF is asked of it. */
  returnDomain: string
  dkim: { selector: string; publicKey: string; used: boolean } | undefined
  /** Where mail from outside is received, if anywhere. */
  inboundDomain: string | null
}

type Found = { records: string[] } | { failed: string }

async function texts(resolve: Resolve, name: string): Promise<Found> {
  try {
    // A long record comes in pieces that belong together without a space.
    return { records: (await resolve(name, 'TXT')).map((pieces) => (Array.isArray(pieces) ? pieces.join('') : String(pieces)).trim()) }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    return code === 'ENOTFOUND' || code === 'ENODATA' ? { records: [] } : { failed: code ?? String(error) }
  }
}

const unanswered = (what: DnsFinding['what'], name: string, code: string): DnsFinding => ({ what, ok: true, note: true, says: `The DNS did not answer for ${name} (${code}). Try again later.` })

/** RFC 7208: one record, that ends by refusing others. */
export async function checkSpf(domain: string, resolve: Resolve): Promise<DnsFinding> {
  const what = 'SPF'
  const found = await texts(resolve, domain)
  if ('failed' in found) return unanswered(what, domain, found.failed)
  const records = found.records.filter((record) => /^v=spf1(\s|$)/i.test(record))
  if (records.length === 0) return { what, ok: false, says: `${domain} has no SPF record. Publish a TXT record such as "v=spf1 include:(your mail server's name) ~all"; your mail provider says which part names its servers.` }
  if (records.length > 1) return { what, ok: false, says: `${domain} has ${records.length} SPF records, which counts as none. Put what they allow into one.` }
  const [record = ''] = records
  const terms = record.split(/\s+/).slice(1).filter(Boolean)
  const all = terms.find((term) => /^[-~?+]?all$/i.test(term))
  const allows = terms.some((term) => /^\+?(ip4|ip6|a|mx|include|exists)([:/]|$)|^redirect=/i.test(term))
  if (all && /^\+?all$/i.test(all)) return { what, ok: false, says: `The SPF record of ${domain} lets everybody send in its name ("${all}"). End it with "~all" or "-all".` }
  if (!allows) return { what, ok: false, says: `The SPF record of ${domain} allows no server to send. Add the servers of your mail provider, such as "include:…".` }
  if (!all && !/\bredirect=/i.test(record)) return { what, ok: true, note: true, says: `The SPF record of ${domain} does not say what of other servers. End it with "~all".` }
  return { what, ok: true, says: `${domain} has an SPF record: ${record}` }
}

/** RFC 6376, section 3.6: the published key is ours. */
export async function checkDkim({ fromDomain, dkim }: Pick<MailDnsFacts, 'fromDomain' | 'dkim'>, resolve: Resolve): Promise<DnsFinding & { published: boolean }> {
  const what = 'DKIM'
  if (!dkim) return { what, ok: true, note: true, published: false, says: `Turnout does not sign mail from ${fromDomain} itself. Run "npm run -s turnout -- dkim", unless your mail provider signs it.` }
  const name = dkimName({ domain: fromDomain, selector: dkim.selector })
  const found = await texts(resolve, name)
  if ('failed' in found) return { ...unanswered(what, name, found.failed), published: false }
  const keys = found.records.map((record) => /(?:^|;)\s*p\s*=([^;]*)/i.exec(record)?.[1]?.replaceAll(/\s/g, '')).filter((key) => key !== undefined)
  if (keys.length === 0) return { what, ok: false, published: false, says: `${name} has no DKIM record. Publish this as its TXT record: ${dkimRecord(dkim.publicKey)}` }
  if (keys.length > 1) return { what, ok: false, published: false, says: `${name} has ${keys.length} DKIM records. Leave only this one: ${dkimRecord(dkim.publicKey)}` }
  if (keys[0] === '') return { what, ok: false, published: false, says: `The DKIM record at ${name} takes the key back (its p= is empty). Publish ${dkimRecord(dkim.publicKey)}` }
  if (keys[0] !== dkim.publicKey) return { what, ok: false, published: false, says: `The DKIM record at ${name} holds another key than ours, or it was cut off. Replace it by: ${dkimRecord(dkim.publicKey)}` }
  if (!dkim.used) return { what, ok: false, published: true, says: `The DKIM record at ${name} is right, but mail is not signed yet: run "npm run -s turnout -- dkim" once more.` }
  return { what, ok: true, published: true, says: `Mail is signed with the key that ${name} publishes.` }
}

/** RFC 7489: at the domain itself, or at the one above it that an organization registers. */
export async function checkDmarc(domain: string, resolve: Resolve): Promise<DnsFinding> {
  const what = 'DMARC'
  const labels = domain.split('.')
  for (let cut = 0; cut <= Math.max(0, labels.length - 2); cut++) {
    const asked = labels.slice(cut).join('.')
    const found = await texts(resolve, `_dmarc.${asked}`)
    if ('failed' in found) return unanswered(what, `_dmarc.${asked}`, found.failed)
    const records = found.records.filter((record) => /^v=DMARC1\s*(;|$)/i.test(record))
    if (records.length > 1) return { what, ok: false, says: `_dmarc.${asked} has ${records.length} DMARC records, which counts as none. Leave one.` }
    const [record] = records
    if (record === undefined) continue
    const policy = /;\s*p\s*=\s*(none|quarantine|reject)\b/i.exec(record)?.[1]?.toLowerCase()
    if (!policy) return { what, ok: false, says: `The DMARC record at _dmarc.${asked} has no policy. Write it as "v=DMARC1; p=none; rua=mailto:…".` }
    if (policy === 'none') return { what, ok: true, note: true, says: `_dmarc.${asked} only watches (p=none). Once the reports show nothing but your own mail, raise it to p=quarantine.` }
    return { what, ok: true, says: `_dmarc.${asked} says p=${policy}.` }
  }
  return { what, ok: false, says: `${domain} has no DMARC record, which large mailbox providers ask of whoever sends much. Publish at _dmarc.${domain}: v=DMARC1; p=none; rua=mailto:postmaster@${domain}` }
}

/** Bounces and answers only come if the domain they go to has a mail server: us. */
async function checkInbound(domain: string, resolve: Resolve): Promise<DnsFinding> {
  const what = 'MX'
  const names = await resolve(domain, 'MX').then((records) => records.map((record) => String((record as { exchange?: string }).exchange ?? record)), (error: unknown) => ((error as NodeJS.ErrnoException).code === 'ENOTFOUND' || (error as NodeJS.ErrnoException).code === 'ENODATA' ? [] : undefined))
  if (names === undefined) return unanswered(what, domain, 'no answer')
  if (names.length === 0) return { what, ok: false, says: `${domain} has no MX record, so bounces and answers get lost. Publish one that names the machine on which INBOUND_SMTP_PORT is reached on port 25.` }
  return { what, ok: true, says: `Mail to ${domain} goes to ${names.join(', ')}.` }
}

/** Everything that other mail servers look up before they believe our mail. */
export async function checkMailDns(facts: MailDnsFacts, resolve: Resolve): Promise<DnsFinding[]> {
  return Promise.all([
    checkSpf(facts.returnDomain, resolve),
    checkDkim(facts, resolve).then(({ what, ok, note, says }) => ({ what, ok, note, says })),
    checkDmarc(facts.fromDomain, resolve),
    ...(facts.inboundDomain ? [checkInbound(facts.inboundDomain, resolve)] : []),
  ])
}
