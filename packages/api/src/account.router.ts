import * as account from '@turnout/core/account/account.ts'
import { LinkToken, Profile, SignInRequest, SignInUse } from '@turnout/core/account/account.schema.ts'
import { z } from 'zod'
import { procedure, router } from './trpc.ts'

export const accountRouter = router({
  me: procedure.query(({ ctx }) => account.getMe(ctx.core)),
  requestSignInLink: procedure.input(SignInRequest).mutation(({ ctx, input }) => account.requestSignInLink(ctx.core, input)),
  signInLink: procedure.input(LinkToken).query(({ ctx, input }) => account.getSignInLink(ctx.core, input)),
  renewSignInLink: procedure.input(LinkToken).mutation(({ ctx, input }) => account.renewSignInLink(ctx.core, input)),
  useSignInLink: procedure.input(SignInUse).mutation(async ({ ctx, input }) => {
    const { cookie, next, locale } = await account.useSignInLink(ctx.core, ctx.sessions, input)
    ctx.setCookie(cookie)
    if (locale) ctx.setCookie(ctx.sessions.localeCookie(locale))
    return { next }
  }),
  signOut: procedure.mutation(async ({ ctx }) => {
    if (ctx.sessionId) ctx.setCookie((await ctx.sessions.end(ctx.sessionId)).cookie)
  }),
  sessions: procedure.query(({ ctx }) => account.listSessions(ctx.core, ctx.sessionId)),
  endSession: procedure.input(z.object({ id: z.string().max(100) })).mutation(({ ctx, input }) => account.endSession(ctx.core, input)),
  updateProfile: procedure.input(Profile).mutation(async ({ ctx, input }) => {
    await account.updateProfile(ctx.core, input)
    if (input.locale) ctx.setCookie(ctx.sessions.localeCookie(input.locale))
  }),
})
