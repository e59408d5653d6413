import { initTRPC, TRPCError } from '@trpc/server'
import { type Sessions } from '@turnout/core/account/session.ts'
import type { Ctx } from '@turnout/core/ctx.ts'
import { DomainError, type ErrorCode } from '@turnout/core/error.ts'
import { ZodError } from 'zod'

/** What a request brings. `setCookie` reaches the response on both transports, in process and over HTTP. */
export type ApiCtx = {
  core: Ctx
  sessions: Sessions
  sessionId: string | undefined
  setCookie(cookie: string): void
  requestId: string
}

/** How a refusal travels: `issues` for fields, `reason` for what a page branches on. */
export type ErrorData = { reason?: string; field?: string; fields?: Readonly<Record<string, string>>; retryAfterSeconds?: number; challenge?: string; why?: string; issues?: { path: (string | number)[]; message: string }[]; requestId?: string; code: string; httpStatus: number }

const codes: Record<ErrorCode, { trpc: TRPCError['code']; http: number }> = {
  invalid: { trpc: 'UNPROCESSABLE_CONTENT', http: 422 },
  unauthenticated: { trpc: 'UNAUTHORIZED', http: 401 },
  forbidden: { trpc: 'FORBIDDEN', http: 403 },
  not_found: { trpc: 'NOT_FOUND', http: 404 },
  gone: { trpc: 'NOT_FOUND', http: 410 },
  closed: { trpc: 'CONFLICT', http: 409 },
  conflict: { trpc: 'CONFLICT', http: 409 },
  too_many: { trpc: 'TOO_MANY_REQUESTS', http: 429 },
  too_large: { trpc: 'PAYLOAD_TOO_LARGE', http: 413 },
}

const t = initTRPC.context<ApiCtx>().create({
  errorFormatter({ shape, error, ctx }) {
    const { cause } = error
    const common = { requestId: ctx?.requestId }
    if (cause instanceof DomainError) {
      const { http } = codes[cause.code]
      return { ...shape, message: cause.message, data: { ...common, ...cause.details, code: cause.code, httpStatus: http } satisfies ErrorData }
    }
    if (error.code === 'BAD_REQUEST' && cause instanceof ZodError) {
      const issues = cause.issues.map((issue) => ({ path: issue.path.map((part) => (typeof part === 'number' ? part : String(part))), message: issue.message }))
      return { ...shape, message: 'Some fields need another look.', data: { ...common, issues, code: 'invalid', httpStatus: 422 } satisfies ErrorData }
    }
    const known = error.code !== 'INTERNAL_SERVER_ERROR'
    return {
      ...shape,
      message: known ? error.message : 'Something went wrong on our side. Try again in a moment.',
      data: { ...common, code: known ? error.code : 'internal', httpStatus: shape.data.httpStatus } satisfies ErrorData,
    }
  },
})

/** PostgreSQL keeps every character but U+0000. */
function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0')
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsNul)
}

/** Every refusal of core becomes a tRPC error here and nowhere else. */
export const procedure = t.procedure.use(async ({ getRawInput, next }) => {
  if (holdsNul(await getRawInput())) throw new TRPCError({ code: 'BAD_REQUEST', message: 'This text holds a character that cannot be kept. Type it again without it.' })
  const result = await next()
  if (!result.ok && result.error.cause instanceof DomainError) {
    const { cause } = result.error
    throw new TRPCError({ code: codes[cause.code].trpc, message: cause.message, cause })
  }
  return result
})

export const router = t.router
