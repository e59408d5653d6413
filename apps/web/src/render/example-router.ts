import { initTRPC, TRPCError } from '@trpc/server'
import { z } from 'zod'

const t = initTRPC.context<{ names: string[] }>().create({
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    message: error.code === 'INTERNAL_SERVER_ERROR' ? 'unknown' : shape.message,
    data: {
      code: shape.data.code,
      requestId: 'request-1',
      httpStatus: shape.data.httpStatus,
      reason: error.message === 'full' ? 'full' : undefined,
      issues: error.cause instanceof z.ZodError ? error.cause.issues.map(({ path, message }) => ({ path, message })) : undefined,
    },
  }),
})

const NewName = z.object({ name: z.string().min(2, 'Give a name of at least two letters.'), kind: z.string() })

export const exampleRouter = t.router({
  names: t.procedure.query(({ ctx }) => ctx.names),
  add: t.procedure.input(NewName).mutation(({ ctx, input }) => {
    if (input.name === 'Nobody') throw new TRPCError({ code: 'CONFLICT', message: 'full' })
    if (input.name === 'Crash') throw new Error('connection to inside.example failed')
    ctx.names.push(input.name)
    return ctx.names.length
  }),
  secret: t.procedure.query((): string => {
    throw new TRPCError({ code: 'UNAUTHORIZED' })
  }),
  gone: t.procedure.query((): string => {
    throw new TRPCError({ code: 'NOT_FOUND' })
  }),
})

export type ExampleRouter = typeof exampleRouter
