import type { Ctx } from '../ctx.ts'
import { freeDomain, holdDomain, putOff, readPace, takeRoom } from './pace.repo.ts'
import { concernsDomain, domainOf, type PaceSettings } from './pace.rules.ts'

type Claimed = { id: number; bulk: boolean; email: string }

/** What is known of the domains is this old at most (milliseconds). */
const fresh = 500

export type Pace = {
  /** Reads again, unless that was a moment ago, whether bulk is stopped and which domains are left alone. */
  look(): Promise<void>
  bulkStopped(): boolean
  /**
   * Which of these messages may go, and after how many milliseconds. The others were put off in the ledger, by all that is
   * known of their domains. What a person waits for always goes: one message harms nobody, and they look at the screen.
   */
  admit<Row extends Claimed>(workerId: string, rows: Row[]): Promise<{ row: Row; after: number }[]>
  /** Whether any domain is, or was just now; nearly always none. */
  holdsAny(): boolean
  /** Whether the domain is left alone now. */
  isHeld(email: string): boolean
  /** Puts claimed messages to domains that are left alone off in the ledger. */
  putOff(workerId: string, rows: { id: number; email: string }[]): Promise<void>
  /** Takes a place at the domain, if it has one. Whoever took one gives it back. */
  enter(email: string): boolean
  leave(email: string): void
  sent(email: string): Promise<void>
  refused(email: string, smtpCode: number | undefined, answer: string): Promise<void>
}

/** Not all in the moment in which the domain is tried again: the first of them shows whether it takes any. */
const laterThan = (seconds: number): number => seconds + Math.random() * 5

/** How one worker spreads its mail; what matters to all of them stands in the database. */
export function openPace(ctx: Pick<Ctx, 'db'>, { domainConnections, domainRate }: PaceSettings): Pace {
  const held = new Map<string, number>()
  const busy = new Map<string, number>()
  let stopped = false
  let readAt = Number.NEGATIVE_INFINITY
  let reading: Promise<void> | undefined

  async function read(): Promise<void> {
    const found = await readPace(ctx.db)
    stopped = found.stopped
    held.clear()
    for (const { domain, seconds } of found.domains) held.set(domain, seconds)
    readAt = performance.now()
  }

  async function admit<Row extends Claimed>(workerId: string, rows: Row[]): Promise<{ row: Row; after: number }[]> {
    const off: { id: number; seconds: number }[] = []
    const going = rows.filter(({ id, bulk, email }) => {
      const seconds = bulk ? (held.get(domainOf(email)) ?? 0) : 0
      if (seconds > 0) off.push({ id, seconds: laterThan(seconds) })
      return seconds <= 0
    })
    const admitted = domainRate > 0 ? await rationed(going, off) : going.map((row) => ({ row, after: 0 }))
    await putOff(ctx.db, workerId, off)
    return admitted
  }

  async function rationed<Row extends Claimed>(rows: Row[], off: { id: number; seconds: number }[]): Promise<{ row: Row; after: number }[]> {
    const wanted = new Map<string, number>()
    for (const { bulk, email } of rows) if (bulk) wanted.set(domainOf(email), (wanted.get(domainOf(email)) ?? 0) + 1)
    if (wanted.size === 0) return rows.map((row) => ({ row, after: 0 }))
    const rooms = await takeRoom(ctx.db, wanted, domainRate)
    const taken = new Map<string, number>()
    return rows.flatMap((row) => {
      if (!row.bulk) return [{ row, after: 0 }]
      const domain = domainOf(row.email)
      const room = rooms.get(domain)
      const place = taken.get(domain) ?? 0
      taken.set(domain, place + 1)
      if (!room || place < room.count) return [{ row, after: ((room?.after ?? 0) + place / domainRate) * 1000 }]
      off.push({ id: row.id, seconds: room.parkAfter + (place - room.count) / domainRate })
      return []
    })
  }

  return {
    async look() {
      if (performance.now() - readAt > fresh) await (reading ??= read().finally(() => (reading = undefined)))
    },
    bulkStopped: () => stopped,
    admit,
    holdsAny: () => held.size > 0,
    isHeld: (email) => (held.get(domainOf(email)) ?? 0) > 0,
    putOff: (workerId, rows) => putOff(ctx.db, workerId, rows.map(({ id, email }) => ({ id, seconds: laterThan(held.get(domainOf(email)) ?? 0) }))),
    enter(email) {
      if (domainConnections === 0) return true
      const domain = domainOf(email)
      const now = busy.get(domain) ?? 0
      if (now >= domainConnections) return false
      busy.set(domain, now + 1)
      return true
    },
    leave(email) {
      if (domainConnections === 0) return
      const domain = domainOf(email)
      const now = (busy.get(domain) ?? 1) - 1
      if (now > 0) busy.set(domain, now)
      else busy.delete(domain)
    },
    async sent(email) {
      // Nearly always nothing is known of the domain, and nothing has to be written.
      if (held.size === 0) return
      const domain = domainOf(email)
      if ((held.get(domain) ?? 1) > 0) return
      held.delete(domain)
      await freeDomain(ctx.db, domain)
    },
    async refused(email, smtpCode, answer) {
      if (!concernsDomain(smtpCode, answer)) return
      await holdDomain(ctx.db, domainOf(email), answer)
      await (reading ??= read().finally(() => (reading = undefined)))
    },
  }
}
