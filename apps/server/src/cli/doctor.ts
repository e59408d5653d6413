import { createSmtpTransport } from '@turnout/mail/smtp-transport.ts'
import { pendingMigrations } from '@turnout/db/migrate.ts'
import { sql } from 'drizzle-orm'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Ctx } from '@turnout/core/ctx.ts'
import { readMailHealth } from '@turnout/core/feedback/feedback.ts'
import { domainOf } from '@turnout/core/pace/pace.rules.ts'
import { checkMailDns, type Resolve } from '@turnout/mail/mail-dns.ts'
import { currentOffset } from '@turnout/core/rehearsal/rehearsal.ts'
import { type Config, ConfigError, loopback, readConfig } from '../config.ts'
import { attachStore } from '../store.ts'
import { mailDnsFacts, openResolver } from './mail-dns.ts'
import { withStore } from './with-store.ts'

/** `note`: well for trying out, not for real use. */
type Finding = { what: string; ok: boolean; note?: boolean; says: string }

const message = (error: unknown): string => (error instanceof Error ? error.message : String(error))

async function checkDatabase(config: Config): Promise<Finding[]> {
  const what = 'database'
  if (!config.databaseUrl && !existsSync(join(config.dataDir, 'postgres'))) return [{ what, ok: true, says: `There is none yet in ${config.dataDir}; the first start makes it.` }]
  try {
    const store = await attachStore(config, { log: () => undefined, applicationName: 'turnout doctor' })
    try {
      const { rows } = await store.db.execute<{ version: string; now: string }>(sql`select current_setting('server_version') as version, clock_timestamp()::text as now`)
      const apart = Math.abs(Date.parse(rows[0]?.now ?? '') - Temporal.Now.instant().epochMilliseconds)
      const pending = await pendingMigrations(store.db)
      const rehearsing = (await currentOffset(store.db)) !== undefined
      return [
        { what, ok: pending === 0, says: pending === 0 ? `PostgreSQL ${rows[0]?.version} answers and is up to date${rehearsing ? '; it belongs to a rehearsal' : ''}.` : `${pending} migrations are missing: run "npm run -s turnout -- migrate".` },
        { what: 'clock', ok: apart < 5000, says: apart < 5000 ? 'This machine and the database agree on the time.' : `This machine and the database are ${Math.round(apart / 1000)} seconds apart: set the time on both by NTP.` },
      ]
    } finally {
      await store.close()
    }
  } catch (error) {
    return [{ what, ok: false, says: `${message(error)}. Check DATABASE_URL, or that nothing else uses ${config.dataDir}.` }]
  }
}

/** What other mail servers look up, and what they have said of our mail; where mail goes out at all. */
async function checkReputation(config: Config, resolve: Resolve): Promise<Finding[]> {
  if (!config.smtpUrl || loopback.test(new URL(config.smtpUrl).hostname)) return []
  const { mailFrom, databaseUrl, dataDir } = config
  if (!domainOf(mailFrom.email).includes('.')) return [{ what: 'dns', ok: false, says: `Mail comes from ${mailFrom.email}, whose domain has no DNS: set MAIL_FROM to an address of your own domain.` }]
  if (!databaseUrl && !existsSync(join(dataDir, 'postgres'))) return []
  try {
    return await withStore(async (ctx) => [...(await checkMailDns(await mailDnsFacts(ctx, config), resolve)).map((finding) => ({ ...finding, what: finding.what.toLowerCase() })), ...(await checkFeedback(ctx))])
  } catch {
    // What is wrong with the database was said already.
    return []
  }
}

/** Whether mail is held back because of complaints or refusals. */
export async function checkFeedback(ctx: Ctx): Promise<Finding[]> {
  const { breaker, quiet } = await readMailHealth(ctx)
  const share = breaker && `${breaker.complaints} of the last ${breaker.messages} messages were called spam`
  return [
    ...(breaker?.state === 'stopped' ? [{ what: 'bulk', ok: false, says: `${share}: reminders and announcements are stopped. Find out which mail it was, then let them go on at /app/mail.` }] : []),
    ...(breaker?.state === 'warned' ? [{ what: 'bulk', ok: true, note: true, says: `${share}. Above 0.3 % reminders and announcements stop; write less, and only to who expects it.` }] : []),
    ...(quiet.length > 0 ? [{ what: 'domains', ok: true, note: true, says: `These domains asked for a pause and are tried again by themselves: ${quiet.slice(0, 5).map(({ domain }) => domain).join(', ')}.` }] : []),
  ]
}

async function checkMail({ smtpUrl, mailFrom, originIsDefault }: Config): Promise<Finding> {
  const what = 'mail'
  if (!smtpUrl) return { what, ok: true, note: true, says: 'SMTP_URL is not set: mail stays in the mailbox at /app/mailbox and reaches nobody. Set it before you invite people.' }
  const transport = createSmtpTransport({ url: smtpUrl, from: mailFrom, maxConnections: 1 })
  try {
    await transport.verify()
    const local = !originIsDefault && mailFrom.email.endsWith('@localhost')
    return { what, ok: !local, says: local ? 'The server answers, but MAIL_FROM is not set: give an address of your domain.' : 'The SMTP server answers and lets us in.' }
  } catch (error) {
    return { what, ok: false, says: `${message(error)}. Check host, port, user and password in SMTP_URL.` }
  } finally {
    await transport.close()
  }
}

function checkOrigin({ origin, originIsDefault, secure }: Config): Finding {
  const what = 'origin'
  if (originIsDefault) return { what, ok: true, note: true, says: `TURNOUT_ORIGIN is not set: links point to ${origin}, which only this machine reaches.` }
  if (!secure && !/localhost|127\.0\.0\.1/.test(origin)) return { what, ok: false, says: `${origin} is not encrypted: names and addresses would cross the network in the open. Put a proxy with TLS in front and give its https address.` }
  return { what, ok: true, says: `Links point to ${origin}.` }
}

function checkSecret({ secrets, dataDir }: Config): Finding {
  const what = 'secret'
  if (secrets) return { what, ok: true, says: `${secrets.length === 1 ? 'One key signs' : `The first of ${secrets.length} keys signs`} links.` }
  try {
    const open = (statSync(join(dataDir, 'secret')).mode & 0o077) !== 0
    return { what, ok: !open, says: open ? `Others can read ${dataDir}/secret: run "chmod 600" on it.` : `The key in ${dataDir}/secret signs links; back it up with the data.` }
  } catch {
    return { what, ok: true, says: 'A key is made at the first start.' }
  }
}

/** Says of each part whether it is well and what to mend; exits with 1 if something is not. */
export async function doctor(resolver?: Resolve): Promise<void> {
  let config: Config
  try {
    config = readConfig(process.env)
  } catch (error) {
    if (error instanceof ConfigError) console.log(`mend  settings  ${error.message}`)
    process.exitCode = 1
    return
  }
  const findings = [...(await checkDatabase(config)), await checkMail(config), checkOrigin(config), checkSecret(config), ...(await checkReputation(config, resolver ?? openResolver(config.dnsServer)))]
  for (const { what, ok, note, says } of findings) console.log(`${ok ? (note ? 'note' : 'ok  ') : 'mend'}  ${what.padEnd(9)} ${says}`)
  if (findings.some((finding) => !finding.ok)) process.exitCode = 1
}
