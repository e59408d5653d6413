import { calendarFeed, calendarFile } from '@turnout/core/agenda/agenda.ts'
import { exportBoard } from '@turnout/core/board/board.ts'
import { BoardFilter } from '@turnout/core/coverage/coverage.schema.ts'
import { ticketCode } from '@turnout/core/attendance/attendance.ts'
import { getImage } from '@turnout/core/call/call.ts'
import { exportChart } from '@turnout/core/chart-table/chart-table.ts'
import { diaryFile } from '@turnout/core/diary/diary.ts'
import { DomainError } from '@turnout/core/error.ts'
import { getSnapshot } from '@turnout/core/intake/intake.ts'
import { getKitFile } from '@turnout/core/kit/kit.ts'
import { OwnGroup } from '@turnout/core/joining/joining.schema.ts'
import { exportOutbox } from '@turnout/core/outbox/outbox.ts'
import { OutboxFilter } from '@turnout/core/outbox/outbox.schema.ts'
import { getMail } from '@turnout/core/mailbox/mailbox.ts'
import { getPhoto } from '@turnout/core/outcome/outcome.ts'
import { openShortLink, printNotice } from '@turnout/core/print/print.ts'
import { PaperInput } from '@turnout/core/print/print.schema.ts'
import { printSheet } from '@turnout/core/sheet/sheet.ts'
import { exportMine } from '@turnout/core/retention/retention.ts'
import { exportSignups } from '@turnout/core/people/people.ts'
import { exportGroups, exportMembers, exportRefused } from '@turnout/core/roster-file/roster-file.ts'
import type { ApiCtx } from '@turnout/api/trpc.ts'
import type { Context, Hono } from 'hono'
import { checkInManifest } from './check-in-manifest.ts'
import type { AppEnv, Caller } from './http/app-deps.ts'
import { mailPolicy } from './http/security.ts'

const statuses: Partial<Record<DomainError['code'], 401 | 403 | 404 | 410 | 413 | 429>> = { too_large: 413, unauthenticated: 401, forbidden: 403, closed: 403, not_found: 404, gone: 410, too_many: 429 }

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

const pdf = (content: Uint8Array, name: string): Response => new Response(content as Uint8Array<ArrayBuffer>, { headers: { 'content-type': 'application/pdf', 'content-disposition': `inline; filename="${name}.pdf"`, 'cache-control': 'private, no-cache' } })

/** A calendar that programs subscribe to. */
const feed = (content: string, name: string): Response => new Response(content, { headers: { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': `attachment; filename="${name}.ics"`, 'cache-control': 'no-cache' } })

/** A table for a spreadsheet; most of them name people, so that nothing on the way keeps it. */
const table = (csv: string, name: string): Response => new Response(csv, { headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${name}.csv"`, 'cache-control': 'private, no-store' } })

/** Ledger and dry run of an event, a call or everything, as a file. */
const messages = async (c: Context<AppEnv>, ctx: ApiCtx['core'], of: 'event' | 'call' | 'all'): Promise<Response> => {
  return table(await exportOutbox(ctx, OutboxFilter.parse({ ...c.req.query(), scope: { of, id: c.req.param('id') ?? null } })), 'messages')
}

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
    const content = await calendarFile(ctx, { slug: (c.req.param('file') ?? '').slice(0, -4), slotIds: c.req.queries('slot') ?? [], discreet: c.req.query('discreet') !== undefined })
    return new Response(content, { headers: { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'attachment; filename="event.ics"', 'cache-control': 'no-cache' } })
  })
  for (const owner of ['call', 'group'] as const)
    file(`/${owner}s/:file{[a-z0-9-]{1,100}\\.ics}`, async (c, ctx) => feed(await calendarFeed(ctx, { of: owner, slug: (c.req.param('file') ?? '').slice(0, -4) }), owner))
  file('/calendars/:file{[A-Za-z0-9_-]{43}\\.ics}', async (c, ctx) => {
    const answer = feed(await diaryFile(ctx, { token: (c.req.param('file') ?? '').slice(0, -4) }), 'calendar')
    // Private, though whoever has the address may read it.
    answer.headers.set('cache-control', 'private, no-store')
    answer.headers.set('x-robots-tag', 'noindex')
    return answer
  })
  file('/events/:slug{[a-z0-9-]{1,100}}/:file{(?:poster|leaflet)\\.pdf}', async (c, ctx) => {
    const kind = c.req.param('file')?.startsWith('poster') ? 'poster' : 'leaflet'
    return pdf(await printNotice(ctx, PaperInput.parse({ slug: c.req.param('slug'), kind, size: c.req.query('size'), locale: c.req.query('lang') })), kind)
  })
  file(`/photos/:id{${uuid}}`, async (c, ctx) => {
    const { type, content, isPublic } = await getPhoto(ctx, { id: c.req.param('id') ?? '' })
    return new Response(content as Uint8Array<ArrayBuffer>, { headers: { 'content-type': type, 'cache-control': isPublic ? 'public, max-age=3600' : 'private, no-store' } })
  })
  file('/my-data.json', async (_, ctx) => new Response(JSON.stringify(await exportMine(ctx), null, 2), { headers: { 'content-type': 'application/json', 'content-disposition': 'attachment; filename="my-data.json"', 'cache-control': 'private, no-store' } }))
  file('/e/:code{[0-9A-Za-z]{8}}', async (c, ctx) => c.redirect((await openShortLink(ctx, { code: c.req.param('code') ?? '' })).path, 302))
  file('/app/sheets/:file{[0-9A-Za-z]{6}\\.pdf}', async (c, ctx) => pdf(await printSheet(ctx, { code: (c.req.param('file') ?? '').slice(0, -4), size: c.req.query('size') === 'letter' ? 'letter' : 'a4' }), 'sheet'))
  file('/tickets/:file{[A-Za-z0-9_-]{43}\\.svg}', (c, ctx) =>
    Promise.resolve(new Response(ticketCode(ctx, { token: (c.req.param('file') ?? '').slice(0, -4) }), { headers: { 'content-type': 'image/svg+xml', 'cache-control': 'private, max-age=86400' } })))
  file('/check-in.webmanifest', async (c, ctx) => {
    const manifest = checkInManifest(c.req.query('start') ?? '', ctx.instance)
    return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json', 'cache-control': 'private, max-age=3600' } })
  })
  file(`/app/events/:id{${uuid}}/messages.csv`, (c, ctx) => messages(c, ctx, 'event'))
  file(`/app/calls/:id{${uuid}}/messages.csv`, (c, ctx) => messages(c, ctx, 'call'))
  file('/app/messages.csv', (c, ctx) => messages(c, ctx, 'all'))
  file(`/images/:id{${uuid}}`, async (c, ctx) => {
    const { type, content } = await getImage(ctx, { id: c.req.param('id') ?? '' })
    return new Response(content as Uint8Array<ArrayBuffer>, { headers: { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' } })
  })
  file('/kit/:token{[A-Za-z0-9_-]{43}}', async (c, ctx) => {
    const { name, content } = await getKitFile(ctx, { token: c.req.param('token') ?? '' })
    // Saved, never shown: what an organizer chose may be anything.
    return new Response(content as Uint8Array<ArrayBuffer>, { headers: { 'content-type': 'application/octet-stream', 'content-disposition': attachment(name), 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' } })
  })
  file(`/app/events/:id{${uuid}}/signups.csv`, async (c, ctx) => {
    return table(await exportSignups(ctx, { eventId: c.req.param('id') ?? '' }), 'sign-ups')
  })
  file(`/app/intake/:id{${uuid}}/source`, async (c, ctx) => {
    const { name, content } = await getSnapshot(ctx, { id: c.req.param('id') ?? '' })
    // What strangers published is kept to be looked at, never to be shown as a page of ours.
    return new Response(content as Uint8Array<ArrayBuffer>, { headers: { 'content-type': 'application/octet-stream', 'content-disposition': attachment(name), 'cache-control': 'private, no-store' } })
  })
  file(`/app/calls/:id{${uuid}}/coverage.csv`, async (c, ctx) => {
    return table(await exportBoard(ctx, BoardFilter.parse({ ...c.req.query(), callId: c.req.param('id') })), 'coverage')
  })
  file(`/app/groups/:id{${uuid}}/chart.csv`, async (c, ctx) => {
    return table(await exportChart(ctx, { groupId: c.req.param('id') ?? '' }), 'chart')
  })
  file(`/app/groups/:id{${uuid}}/members.csv`, async (c, ctx) => {
    return table(await exportMembers(ctx, { groupId: c.req.param('id') ?? '' }), 'members')
  })
  file(`/app/groups/import/:id{${uuid}}/refused.csv`, async (c, ctx) => {
    return table(await exportRefused(ctx, { id: c.req.param('id') ?? '' }), 'refused')
  })
  file('/app/groups/export.csv', async (c, ctx) => {
    return table(await exportGroups(ctx, { groupId: OwnGroup.safeParse({ groupId: c.req.query('groupId') }).data?.groupId ?? null }), 'groups')
  })
  file('/app/mailbox/:id{[0-9]{1,15}}/html', async (c, ctx) => {
    const { html } = await getMail(ctx, { id: Number(c.req.param('id')) })
    if (html === null) throw new DomainError('not_found', 'This message has no such part.')
    // Links leave the frame, which could show nothing else.
    const page = html.includes('<head>') ? html.replace('<head>', '<head><base target="_blank">') : `<base target="_blank">${html}`
    return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': mailPolicy, 'cache-control': 'private, no-store' } })
  })
}

/** The header that saves a file under its name (RFC 6266, with RFC 8187 for names beyond ASCII). */
export function attachment(name: string): string {
  const plain = name.replace(/[^\w. ()-]/g, '_') || 'source'
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`
}
