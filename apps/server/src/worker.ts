import { sendDueAnnouncements } from '@turnout/core/announcement/announcement.ts'
import { takeSnapshots } from '@turnout/core/coverage/coverage.ts'
import { deliverDue, takeOverClaims } from '@turnout/core/delivery/delivery.ts'
import type { Ctx } from '@turnout/core/ctx.ts'
import { checkDueFeeds } from '@turnout/core/feed/feed.ts'
import { guardEvents } from '@turnout/core/guard/guard.ts'
import { planDueNotices } from '@turnout/core/ledger/ledger.ts'
import { openPace } from '@turnout/core/pace/pace.ts'
import type { PaceSettings } from '@turnout/core/pace/pace.rules.ts'
import { planRepChecks } from '@turnout/core/rep-check/rep-check.ts'
import { planReminders } from '@turnout/core/reminder/reminder.ts'
import { releaseLapsed } from '@turnout/core/lapse/lapse.ts'
import { sweep } from '@turnout/core/upkeep/upkeep.ts'
import type { Sessions } from '@turnout/core/account/session.ts'
import type { Transport } from '@turnout/mail/transport.ts'
import type { Logger } from 'pino'
import { describeError } from './http/describe-error.ts'
import type { Queue } from './queue.ts'

export type Worker = {
  tick(): Promise<void>
  /** Looks for feeds that are due, as it does every few minutes by itself. */
  checkFeeds(): Promise<void>
  /** What is done every night. */
  sweep(): Promise<void>
  stop(): Promise<void>
}

type Options = {
  /** No other worker can be on this database. */
  alone: boolean
  ctx: Ctx
  queue: Queue
  sessions: Sessions
  transport: Transport
  log: Logger
  pace: PaceSettings
}

/** Looks again without being woken: a message whose worker died, or that waits for another try, is nobody's errand. */
const lookAgain = 2000

/** Drains the ledger and runs the ticks, beside any number of other workers on the same database. */
export async function startWorker({ alone, ctx, queue, sessions, transport, log, pace: settings }: Options): Promise<Worker> {
  const stopping = new AbortController()
  const pace = openPace(ctx, settings)
  let running: Promise<void> | undefined
  let again = false

  async function drain(): Promise<void> {
    do {
      again = false
      const drained = await deliverDue(ctx, { transport, pace, signal: stopping.signal, onError: (error, delivery) => log.warn({ delivery, err: describeError(error) }, 'message not sent') })
      if (drained.sent + drained.failed + drained.retried > 0) log.info(drained, 'messages sent')
    } while (again && !stopping.signal.aborted)
  }
  /** One drain at a time; whoever asks during one is served by another round. */
  function drainOnce(): Promise<void> {
    again = true
    running ??= drain().finally(() => (running = undefined))
    return running
  }
  /** What is to be told at once, such as that an event is off, is not left to the next minute. */
  async function tellDue(): Promise<void> {
    const notices = await planDueNotices(ctx)
    if (notices > 0) log.info({ notices }, 'notices planned')
  }
  const tellAndDrain = (): Promise<void> => tellDue().then(drainOnce)
  async function tick(): Promise<void> {
    const released = await releaseLapsed(ctx)
    if (released > 0) log.info({ released }, 'places passed on')
    const guarded = await guardEvents(ctx)
    if (guarded > 0) log.warn({ guarded }, 'events get sign-ups that hardly anybody confirms; they ask for proof of work')
    const planned = await planReminders(ctx)
    if (planned > 0) log.info({ planned }, 'reminders planned')
    await tellDue()
    const asked = await planRepChecks(ctx)
    if (asked > 0) log.info({ asked }, 'reps asked')
    const snapshots = await takeSnapshots(ctx)
    if (snapshots > 0) log.info({ snapshots }, 'coverage written down')
    const announced = await sendDueAnnouncements(ctx)
    if (announced > 0) log.info({ announced }, 'announcements planned')
  }
  let checking: Promise<void> | undefined
  /** One round at a time; whoever asks during one is served by it. */
  function checkFeeds(): Promise<void> {
    checking ??= checkRound().finally(() => (checking = undefined))
    return checking
  }
  async function checkRound(): Promise<void> {
    const done = await checkDueFeeds(ctx, { signal: stopping.signal, onError: (error, feed) => log.warn({ feed, err: describeError(error) }, 'feed not checked') })
    if (done.checked > 0) log.info(done, 'feeds checked')
  }

  async function tidy(): Promise<void> {
    await sweep(ctx)
    await sessions.deleteExpired()
  }

  if (alone) await takeOverClaims(ctx)
  const { boss } = queue
  await boss.work('deliver', { batchSize: 500, pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 5 }, tellAndDrain)
  await boss.work('plan', { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 5 }, tick)
  await boss.work('feeds', { pollingIntervalSeconds: 30 }, checkFeeds)
  await boss.work('sweep', { pollingIntervalSeconds: 60 }, tidy)
  const survive = (error: unknown): void => void (stopping.signal.aborted || log.error({ err: describeError(error) }, 'worker'))
  const timer = setInterval(() => void tellAndDrain().catch(survive), lookAgain)
  // What was due while no worker ran is planned and sent now, not at the next minute.
  void tick().then(drainOnce).catch(survive)
  return {
    tick,
    checkFeeds,
    sweep: tidy,
    async stop() {
      clearInterval(timer)
      stopping.abort()
      await running?.catch(survive)
      await checking?.catch(survive)
    },
  }
}
