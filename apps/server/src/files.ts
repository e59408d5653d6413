import { calendarFile } from '@turnout/core/agenda/agenda.ts'
import { getImage } from '@turnout/core/call/call.ts'
import { DomainError } from '@turnout/core/error.ts'
import { getMail } from '@turnout/core/mailbox/mailbox.ts'
import { exportSignups } from '@turnout/core/signup/signup.ts'
import type { ApiCtx } from '@turnout/api/trpc.ts'
import type { Context, Hono } from 'hono'
import type { AppEnv } from './http/app.ts'
import type { Caller } from './http/pages.ts'
import { mailPolicy } from './http/security.ts'

const statuses: Partial<Record<DomainError['code'], 401 | 403 | 404 | 410 | 429>> = { unauthenticated: 401, forbidden: 403, not_found: 404, gone: 410, too_many: 429 }

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

/** Files beside the pages: calendars, pictures, exports, the HTML of kept mail. Refusals are plain text. */
export function mountFiles(app: Hono<AppEnv>, createContext: (caller: Caller) => Promise<ApiCtx>): void {
  const file = (route: string, answer: (c: Context<AppEnv>, ctx: ApiCtx['core']) => Promise<Response>): void => {
    app.get(route, async (c) => {
      c.set('route', route)
      try {
        return await answer(c, (await createContext(c.var.caller)).core)
      } catch (error) {
        const status = error instanceof DomainError ? statuses[error.code] : undefined
        if (!(error instanceof DomainError) || !status) throw error
        return c.text(error.message, status)
      }
    })
  }
  file('/events/:file{[a-z0-9-]{1,100}\\.ics}', async (c, ctx) => {
    const content = await calendarFile(ctx, { slug: (c.req.param('file') ?? '').slice(0, -4) })
    return new Response(content, { headers: { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'attachment; filename="event.ics"', 'cache-control': 'no-cache' } })
  })
  file(`/images/:id{${uuid}}`, async (c, ctx) => {
    const { type, content } = await getImage(ctx, { id: c.req.param('id') ?? '' })
    return new Response(content as Uint8Array<ArrayBuffer>, { headers: { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' } })
  })
  file(`/app/events/:id{${uuid}}/signups.csv`, async (c, ctx) => {
    const csv = await exportSignups(ctx, { eventId: c.req.param('id') ?? '' })
    return new Response(csv, { headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="sign-ups.csv"', 'cache-control': 'private, no-store' } })
  })
  file('/app/mailbox/:id{[0-9]{1,15}}/html', async (c, ctx) => {
    const { html } = await getMail(ctx, { id: Number(c.req.param('id')) })
    if (html === null) throw new DomainError('not_found', 'This message has no such part.')
    // Links leave the frame, which could show nothing else.
    const page = html.includes('<head>') ? html.replace('<head>', '<head><base target="_blank">') : `<base target="_blank">${html}`
    return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': mailPolicy, 'cache-control': 'private, no-store' } })
  })
}
