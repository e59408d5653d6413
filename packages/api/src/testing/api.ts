import { openSessions } from '@turnout/core/account/session.ts'
import type { TestCtx } from '@turnout/core/testing/ctx.ts'
import { TRPCError } from '@trpc/server'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { expect } from 'vitest'
import { appRouter } from '../app.router.ts'
import type { ApiCtx, ErrorData } from '../trpc.ts'

export type TestApi = ApiCtx & { core: TestCtx; cookies: string[] }

/** What a request by this actor brings; `cookies` is what its response would set. */
export function apiCtx(core: TestCtx, more: Partial<ApiCtx> = {}): TestApi {
  const cookies: string[] = []
  return { sessions: openSessions(core.db, { secure: false }), sessionId: undefined, setCookie: (cookie) => void cookies.push(cookie), requestId: 'request-1', ...more, core, cookies }
}

/** The router called in process, as server rendering does. */
export const api = (core: TestCtx, more: Partial<ApiCtx> = {}) => appRouter.createCaller(apiCtx(core, more))

/** The tRPC code that a call in process is refused with; its cause stays inside. */
export async function expectCode(call: Promise<unknown>, code: TRPCError['code']): Promise<TRPCError> {
  const error = await call.then(() => expect.fail(`expected ${code}, but it succeeded`), (thrown: unknown) => thrown)
  if (!(error instanceof TRPCError)) throw error
  expect(error.code).toBe(code)
  return error
}

export type Answer = { status: number; data?: unknown; error?: { message: string; data: ErrorData; [key: string]: unknown } }

/** The router asked over HTTP, as a browser does. */
export async function request(ctx: ApiCtx, path: string, input?: unknown, { method = 'POST' }: { method?: 'GET' | 'POST' } = {}): Promise<Answer> {
  const url = new URL(`https://turnout.example/api/${path}`)
  if (method === 'GET' && input !== undefined) url.searchParams.set('input', JSON.stringify(input))
  const init = method === 'GET' ? {} : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(input ?? null) }
  const response = await fetchRequestHandler({ endpoint: '/api', req: new Request(url, init), router: appRouter, createContext: () => ctx })
  const body = (await response.json()) as { result?: { data: unknown }; error?: Answer['error'] }
  return { status: response.status, data: body.result?.data, error: body.error }
}
