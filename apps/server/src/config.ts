import { isTimeZone } from '@turnout/core/time/time.rules.ts'
import { languages } from '@turnout/core/words/words.ts'
import { resolve } from 'node:path'
import { z } from 'zod'
import { parseAllowed } from './sources/addresses.ts'

/** Hosts that are this machine. */
export const loopback = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/

const count = (fallback: number, max: number) => z.coerce.number().int().min(1).max(max).default(fallback)

/** Every environment variable that Turnout reads; README's table lists the same. */
const Environment = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    HOST: z.string().default('127.0.0.1'),
    TURNOUT_ORIGIN: z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin).optional(),
    TURNOUT_DATA: z.string().default('./data'),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    DATABASE_CONNECTIONS: count(10, 200),
    TURNOUT_SECRET: z.string().transform((text) => text.split(',').map((one) => one.trim())).refine((keys) => keys.every((key) => key.length >= 32)).optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    SMTP_CONNECTIONS: count(10, 50),
    MAIL_FROM: z.string().regex(/^[^<>@\s]+@[^<>@\s]+$|^[^<>]*<[^<>@\s]+@[^<>@\s]+>$/).optional(),
    TURNOUT_NAME: z.string().min(1).max(60).default('Turnout'),
    TURNOUT_ACCENT: z.string().regex(/^#[0-9a-f]{6}$/i).default('#0b6e4f'),
    TURNOUT_LOCALE: z.enum(languages).default('en'),
    TURNOUT_TIME_ZONE: z.string().refine(isTimeZone).optional(),
    TURNOUT_CLOCK: z.string().transform((text) => Temporal.Instant.from(text)).optional(),
    TURNOUT_WORKER: z.enum(['on', 'off']).default('on'),
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
    FETCH_ALLOW: z.string().default('').transform((text, ctx) => {
      try {
        return parseAllowed(text)
      } catch {
        ctx.addIssue({ code: 'custom', message: 'not a list of hosts with ports' })
        return z.NEVER
      }
    }),
    INBOUND_SMTP_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
    INBOUND_SMTP_HOST: z.string().optional(),
    MAIL_DOMAIN_CONNECTIONS: z.coerce.number().int().min(0).max(50).default(0),
    MAIL_DOMAIN_RATE: z.coerce.number().min(0).max(10_000).default(0),
    DNS_SERVER: z.string().regex(/^(\d{1,3}(\.\d{1,3}){3}|\[[\da-f:]+\])(:\d{1,5})?$/i).optional(),
    SES_TOPIC_ARN: z.string().regex(/^arn:aws[\w-]*:sns:[\w-]+:\d{12}:[\w-]+$/).optional(),
    POSTMARK_WEBHOOK_LOGIN: z.string().regex(/^[^:]+:.{16,}$/).optional(),
    MAILGUN_WEBHOOK_KEY: z.string().min(16).optional(),
    INBOUND_DOMAIN: z.string().toLowerCase().regex(/^(?=.{1,190}$)[a-z0-9-]+(\.[a-z0-9-]+)*$/).optional(),
    SIGNUPS_PER_NETWORK: count(600, 1_000_000),
    LISTS_CLOSE_DAYS: count(30, 3650),
    PEOPLE_KEPT_DAYS: count(90, 3650),
    CHARTS_KEPT_DAYS: count(365, 3650),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).optional(),
  })

const advice: Partial<Record<keyof z.infer<typeof Environment>, string>> = {
  PORT: 'must be a number from 0 to 65535',
  TURNOUT_ORIGIN: 'must be an address such as https://turnout.example.org',
  DATABASE_URL: 'must be an address such as postgresql://user:password@host:5432/turnout',
  TURNOUT_SECRET: 'must hold one or more keys of at least 32 characters, separated by commas; make one with: openssl rand -hex 32',
  SMTP_URL: 'must be an address such as smtp://user:password@host:587',
  MAIL_FROM: 'must be an address, alone or as Name <name@example.org>',
  TURNOUT_ACCENT: 'must be a colour such as #0b6e4f',
  TURNOUT_LOCALE: `must be one of ${languages.join(', ')}`,
  TURNOUT_TIME_ZONE: 'must be a zone such as Europe/London',
  TURNOUT_CLOCK: 'must be an instant such as 2030-01-31T09:00:00Z',
  TURNOUT_WORKER: 'must be on or off',
  MAIL_DOMAIN_CONNECTIONS: 'must be a number of connections, or 0 for as many as there are',
  MAIL_DOMAIN_RATE: 'must be a number of messages a second, or 0 for as many as the mail server takes',
  DNS_SERVER: 'must be an address such as 192.0.2.53 or 192.0.2.53:5353',
  SES_TOPIC_ARN: 'must be the name of the topic, such as arn:aws:sns:eu-west-1:123456789012:mail',
  POSTMARK_WEBHOOK_LOGIN: 'must be a user and a password of at least 16 characters, such as turnout:(password)',
  MAILGUN_WEBHOOK_KEY: 'must be the webhook signing key of the Mailgun account',
  FETCH_ALLOW: 'must be a list of hosts with their ports, such as 127.0.0.1:8080,intranet.example.org:443',
  INBOUND_SMTP_PORT: 'must be a number from 0 to 65535',
  INBOUND_DOMAIN: 'must be a domain such as in.turnout.example.org',
}

/** A wrong setting. The message is one sentence for whoever starts the product. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

export type Config = ReturnType<typeof readConfig>

function parse(env: NodeJS.ProcessEnv): z.infer<typeof Environment> {
  // An empty variable, as compose files leave them, is one that was not set.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  try {
    const parsed = Environment.safeParse(given)
    if (parsed.success) return parsed.data
    const name = String(parsed.error.issues[0]?.path[0]) as keyof z.infer<typeof Environment>
    throw new ConfigError(`${name} ${advice[name] ?? `is not usable: ${parsed.error.issues[0]?.message}`}.`)
  } catch (error) {
    if (error instanceof RangeError) throw new ConfigError(`TURNOUT_CLOCK ${advice.TURNOUT_CLOCK}.`)
    throw error
  }
}

function mailbox(text: string): { name: string; email: string } {
  const [, name = '', email = text] = /^(.*)<(.+)>$/.exec(text) ?? []
  return { name: name.trim(), email: email.trim() }
}

/** Reads the environment once. Throws ConfigError with the first thing to mend. */
export function readConfig(env: NodeJS.ProcessEnv) {
  const e = parse(env)
  const origin = e.TURNOUT_ORIGIN ?? `http://localhost:${e.PORT}`
  if (e.DATABASE_URL && !e.TURNOUT_SECRET) throw new ConfigError(`TURNOUT_SECRET is required with DATABASE_URL, because every process must sign links with the same key: it ${advice.TURNOUT_SECRET}.`)
  if (e.TURNOUT_CLOCK && e.SMTP_URL && !loopback.test(new URL(e.SMTP_URL).hostname))
    throw new ConfigError('TURNOUT_CLOCK starts a rehearsal, which must not write to real people: remove SMTP_URL, or point it at a mail catcher on this machine (127.0.0.1).')
  if (e.PEOPLE_KEPT_DAYS < e.LISTS_CLOSE_DAYS) throw new ConfigError('PEOPLE_KEPT_DAYS must not be less than LISTS_CLOSE_DAYS: a list that is open needs its people.')
  const host = new URL(origin).hostname
  const inbound = e.INBOUND_SMTP_PORT === undefined ? undefined : { port: e.INBOUND_SMTP_PORT, host: e.INBOUND_SMTP_HOST ?? e.HOST, domain: e.INBOUND_DOMAIN ?? host }
  return {
    port: e.PORT,
    host: e.HOST,
    origin,
    originIsDefault: e.TURNOUT_ORIGIN === undefined,
    dataDir: resolve(e.TURNOUT_DATA),
    databaseUrl: e.DATABASE_URL,
    connections: e.DATABASE_CONNECTIONS,
    secrets: e.TURNOUT_SECRET,
    keep: { listDays: e.LISTS_CLOSE_DAYS, peopleDays: e.PEOPLE_KEPT_DAYS, chartDays: e.CHARTS_KEPT_DAYS },
    smtpUrl: e.SMTP_URL,
    smtpConnections: e.SMTP_CONNECTIONS,
    mailFrom: e.MAIL_FROM ? mailbox(e.MAIL_FROM) : { name: e.TURNOUT_NAME, email: `turnout@${host}` },
    name: e.TURNOUT_NAME,
    accent: e.TURNOUT_ACCENT,
    locale: e.TURNOUT_LOCALE,
    timeZone: e.TURNOUT_TIME_ZONE ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    clock: e.TURNOUT_CLOCK,
    worker: e.TURNOUT_WORKER === 'on',
    trustedProxies: e.TRUSTED_PROXIES,
    signUpsPerNetwork: e.SIGNUPS_PER_NETWORK,
    pace: { domainConnections: e.MAIL_DOMAIN_CONNECTIONS, domainRate: e.MAIL_DOMAIN_RATE },
    dnsServer: e.DNS_SERVER,
    webhooks: { sesTopicArn: e.SES_TOPIC_ARN, postmarkLogin: e.POSTMARK_WEBHOOK_LOGIN, mailgunKey: e.MAILGUN_WEBHOOK_KEY },
    fetchAllow: e.FETCH_ALLOW,
    inbound,
    inboundDomain: inbound?.domain ?? e.INBOUND_DOMAIN ?? null,
    logLevel: e.LOG_LEVEL,
    secure: origin.startsWith('https:'),
  }
}
