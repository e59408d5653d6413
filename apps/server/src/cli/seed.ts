import { makeSignInLink } from '@turnout/core/account/account.ts'
import type { Ctx } from '@turnout/core/ctx.ts'
import { composeMail } from '@turnout/core/delivery/delivery.mail.ts'
import { listMailFacts } from '@turnout/core/delivery/delivery.repo.ts'
import { newCode, newId, newSlug } from '@turnout/core/id.ts'
import { instantsOf } from '@turnout/core/time/time.rules.ts'
import { plantCountry } from '@turnout/db/seed/country.ts'
import { hasCampaigns, plantSeed, type Seeded } from '@turnout/db/seed/seed.ts'
import type { SeedTools } from '@turnout/db/seed/tools.ts'
import { readCall } from '@turnout/reader/read-call.ts'
import { type Config, ConfigError, loopback, readConfig } from '../config.ts'
import { openTransport } from '../transport.ts'
import { withStore } from './with-store.ts'

/** What the demo is made with: our ids, our rules of time, our reader. */
export function seedTools(now: Temporal.Instant): SeedTools {
  return {
    now, newId, newSlug, newCode, instantsOf,
    read(input) {
      const { text, drafts, candidates, notes } = readCall(input)
      return { text, reading: { drafts, candidates, notes } }
    },
  }
}

/** Reminders to invented people would leave for a real server sooner or later. */
export function refuseRealMail({ smtpUrl }: Pick<Config, 'smtpUrl'>): void {
  if (smtpUrl && !loopback.test(new URL(smtpUrl).hostname))
    throw new ConfigError('SMTP_URL names a server outside this machine, and the demo’s invented people would be reminded through it. Unset SMTP_URL, or say --force.')
}

/** Lays the newest messages of the ledger into the mailbox, where no SMTP server takes them. */
async function fillMailbox(ctx: Ctx, config: Config, ids: number[]): Promise<void> {
  const transport = openTransport(config, ctx)
  for (const row of await listMailFacts(ctx.db, ids)) await transport.send(composeMail(ctx, row))
  await transport.close()
}

const count = (number: number): string => number.toLocaleString('en')

function report(made: Seeded, links: { organizer: string; rep: string }, { origin }: Config, milliseconds: number): void {
  console.log(`Made one campaign with ${count(made.calls)} calls, ${count(made.groups)} groups, ${count(made.events)} events, ${count(made.signups)} sign-ups by ${count(made.people)} people and ${count(made.deliveries)} messages in the ledger, in ${(milliseconds / 1000).toFixed(1)} s.

The call:           ${origin}/calls/${made.callSlug}
Sign in, organizer: ${links.organizer}
Sign in, rep:       ${links.rep}

Each link works once, for a day; ${made.organizer.email} and ${made.rep.email} get new ones at ${origin}/sign-in.`)
}

function wholeNumber(option: string, text: string, most: number): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1 || number > most) throw new ConfigError(`Give ${option} as a whole number from 1 to ${count(most)}.`)
  return number
}

/** One call over many workplaces, twenty days before its day. */
async function seedCountry(ctx: Ctx, { origin }: Config, size: { workplaces: number; signups: number }, begun: number): Promise<void> {
  const made = await ctx.db.transaction((tx) => plantCountry(tx, { ...size, now: ctx.now(), daysAhead: 20 }))
  const { url } = await makeSignInLink(ctx, { email: made.organizer.email, organizer: true })
  console.log(`Made one call over ${count(size.workplaces)} workplaces with ${count(size.signups)} sign-ups, in ${((performance.now() - begun) / 1000).toFixed(1)} s.

The board:          ${origin}/app/calls/${made.callId}/coverage
Sign in, organizer: ${url}
Reps, deputies and organizers of regions: rep-1@${made.domain}, deputy-2@${made.domain}, region-0@${made.domain} and so on`)
}

/** `turnout seed`: an invented campaign around today, into an empty database unless forced. */
export async function seedDatabase({ force = false, workplaces, signups }: { force?: boolean; workplaces?: string; signups?: string }): Promise<void> {
  const config = readConfig(process.env)
  const country = workplaces === undefined ? undefined : { workplaces: wholeNumber('--workplaces', workplaces, 20_000), signups: wholeNumber('--signups', signups ?? String(Number(workplaces) * 10), 500_000) }
  if (!force) refuseRealMail(config)
  await withStore(async (ctx) => {
    if (!force && (await hasCampaigns(ctx.db))) throw new ConfigError('This database has campaigns already. Say --force to add the demo beside them, or use another TURNOUT_DATA or DATABASE_URL.')
    const begun = performance.now()
    if (country) return seedCountry(ctx, config, country, begun)
    const made = await plantSeed(ctx.db, seedTools(ctx.now()))
    if (!config.smtpUrl) await fillMailbox(ctx, config, made.latestSent)
    const [organizer, rep] = await Promise.all([makeSignInLink(ctx, { email: made.organizer.email, organizer: true }), makeSignInLink(ctx, { email: made.rep.email, organizer: false })])
    report(made, { organizer: organizer.url, rep: rep.url }, config, performance.now() - begun)
  })
}
