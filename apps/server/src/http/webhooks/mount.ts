import type { Ctx } from '@turnout/core/ctx.ts'
import { takeReport } from '@turnout/core/feedback/feedback.ts'
import type { Hono } from 'hono'
import type { Logger } from 'pino'
import type { Config } from '../../config.ts'
import type { AppEnv } from '../app-deps.ts'
import { describeError } from '../describe-error.ts'
import { mailgun } from './mailgun.ts'
import { postmark } from './postmark.ts'
import type { Provider } from './provider.ts'
import { ses } from './ses.ts'
import { fetchCertificate } from './sns.ts'

/** The providers that the operator set up. */
export function providersOf({ sesTopicArn, postmarkLogin, mailgunKey }: Config['webhooks'], get = fetchCertificate): Provider[] {
  return [...(sesTopicArn ? [ses(sesTopicArn, get)] : []), ...(postmarkLogin ? [postmark(postmarkLogin)] : []), ...(mailgunKey ? [mailgun(mailgunKey)] : [])]
}

/** `POST /webhooks/mail/<provider>`: what providers say of our mail. Who they are is proved by the call itself, never by a cookie. */
export function mountWebhooks(app: Hono<AppEnv>, { providers, ctx, log, now = () => Temporal.Now.instant() }: { providers: Provider[]; ctx: Ctx; log: Logger; now?: () => Temporal.Instant }): void {
  for (const provider of providers) {
    const route = `/webhooks/mail/${provider.name}`
    app.post(route, async (c) => {
      c.set('route', route)
      const { name } = provider
      try {
        const result = await provider.read({ headers: c.req.raw.headers, body: await c.req.text(), now: now() })
        if ('refused' in result) {
          log.warn({ provider: name, why: result.why }, 'webhook refused')
          return c.text('This call is not signed as it should be.', result.refused, result.refused === 401 ? { 'www-authenticate': 'Basic realm="webhooks"' } : {})
        }
        if (result.notice) log.warn({ provider: name, link: result.notice.link }, result.notice.message)
        for (const report of result.reports) log.info({ provider: name, kind: report.kind, hard: report.hard, outcome: await takeReport(ctx, report) }, 'mail report')
        return c.text('ok')
      } catch (error) {
        log.error({ provider: name, err: describeError(error) }, 'webhook')
        return c.text('Something went wrong here. Try again later.', 500)
      }
    })
  }
}
