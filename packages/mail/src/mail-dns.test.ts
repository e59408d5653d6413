import { describe, expect, test } from 'vitest'
import { checkDkim, checkDmarc, checkMailDns, checkSpf, type Resolve } from './mail-dns.ts'

/** A DNS that holds these TXT and MX records; `null` is a server that does not answer. */
const dns = (zone: Record<string, string[] | null>): Resolve => async (name, type) => {
  const found = zone[type === 'MX' ? `mx ${name}` : name]
  if (found === null) throw Object.assign(new Error('timeout'), { code: 'ETIMEOUT' })
  if (!found) throw Object.assign(new Error('none'), { code: 'ENOTFOUND' })
  return type === 'MX' ? found.map((exchange) => ({ exchange, priority: 10 })) : found.map((text) => text.match(/.{1,200}/g) ?? [])
}
const word = ({ ok, note }: { ok: boolean; note?: boolean }) => (ok ? (note ? 'note' : 'ok') : 'mend')

describe('SPF', () => {
  test.each<[string, string[] | null | undefined, string, RegExp]>([
    ['fine', ['google-site=1', 'v=spf1 include:mail.example ~all'], 'ok', /has an SPF record/],
    ['none', ['v=spf10 x'], 'mend', /no SPF record/],
    ['nothing at all', undefined, 'mend', /no SPF record/],
    ['two', ['v=spf1 mx -all', 'v=spf1 a -all'], 'mend', /2 SPF records/],
    ['everybody', ['v=spf1 mx +all'], 'mend', /everybody/],
    ['nobody', ['v=spf1 -all'], 'mend', /allows no server/],
    ['no end', ['v=spf1 mx'], 'note', /~all/],
    ['passed on', ['v=spf1 redirect=_spf.example'], 'ok', /has an SPF/],
    ['no answer', null, 'note', /did not answer/],
  ])('%s', async (_, records, expected, says) => {
    const finding = await checkSpf('example.org', dns(records === undefined ? {} : { 'example.org': records }))
    expect(word(finding)).toBe(expected)
    expect(finding.says).toMatch(says)
  })
})

describe('DKIM', () => {
  const publicKey = `MIIB${'k'.repeat(388)}`
  const name = 'turnout._domainkey.example.org'
  test.each<[string, string[] | undefined, boolean, string, RegExp]>([
    ['published, and longer than one string may be', [`v=DKIM1; k=rsa; p=${publicKey}`], true, 'ok', /is signed/],
    ['published, not used yet', [`v=DKIM1;p=${publicKey}`], false, 'mend', /once more/],
    ['missing', undefined, true, 'mend', /Publish this/],
    ['another key', ['v=DKIM1; p=MIIBother'], true, 'mend', /another key/],
    ['cut off', [`v=DKIM1; p=${publicKey.slice(0, 200)}`], true, 'mend', /cut off/],
    ['taken back', ['v=DKIM1; p='], true, 'mend', /takes the key back/],
    ['two', [`p=${publicKey}`, 'p=x'], true, 'mend', /2 DKIM records/],
  ])('%s', async (_, records, used, expected, says) => {
    const finding = await checkDkim({ fromDomain: 'example.org', dkim: { selector: 'turnout', publicKey, used } }, dns(records ? { [name]: records } : {}))
    expect(word(finding)).toBe(expected)
    expect(finding.says).toMatch(says)
    expect(finding.published).toBe(expected === 'ok' || !used)
  })
  test('no key of ours is a note: the provider may sign', async () => expect(word(await checkDkim({ fromDomain: 'example.org', dkim: undefined }, dns({})))).toBe('note'))
})

describe('DMARC', () => {
  test.each<[string, Record<string, string[] | null>, string, RegExp]>([
    ['its own', { '_dmarc.news.example.org': ['v=DMARC1; p=reject'] }, 'ok', /p=reject/],
    ['of the domain above', { '_dmarc.example.org': ['v=DMARC1; p=quarantine; rua=mailto:a@example.org'] }, 'ok', /_dmarc\.example\.org says p=quarantine/],
    ['only watching', { '_dmarc.example.org': ['v=DMARC1;p=none'] }, 'note', /only watches/],
    ['none', { '_dmarc.org': ['v=DMARC1; p=reject'] }, 'mend', /no DMARC record/],
    ['no policy', { '_dmarc.example.org': ['v=DMARC1; rua=mailto:a@example.org'] }, 'mend', /no policy/],
    ['no answer', { '_dmarc.news.example.org': null }, 'note', /did not answer/],
  ])('%s', async (_, zone, expected, says) => {
    const finding = await checkDmarc('news.example.org', dns(zone))
    expect(word(finding)).toBe(expected)
    expect(finding.says).toMatch(says)
  })
})

test('SPF is asked of the domain that bounces go to, and that domain must receive mail', async () => {
  const resolve = dns({ 'in.example.org': ['v=spf1 mx ~all'], '_dmarc.example.org': ['v=DMARC1; p=reject'], 'mx in.example.org': ['mx.example.org'] })
  const facts = { fromDomain: 'example.org', returnDomain: 'in.example.org', dkim: undefined, inboundDomain: 'in.example.org' }
  expect((await checkMailDns(facts, resolve)).map((finding) => `${finding.what} ${word(finding)}`)).toEqual(['SPF ok', 'DKIM note', 'DMARC ok', 'MX ok'])
  expect((await checkMailDns({ ...facts, inboundDomain: 'other.example.org' }, resolve)).at(-1)?.says).toContain('no MX record')
})
