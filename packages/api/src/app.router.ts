import { getHome } from '@turnout/core/home/home.ts'
import { accountRouter } from './account.router.ts'
import { callRouter } from './call.router.ts'
import { campaignRouter } from './campaign.router.ts'
import { deliveryRouter } from './delivery.router.ts'
import { eventRouter } from './event.router.ts'
import { groupRouter } from './group.router.ts'
import { intakeRouter } from './intake.router.ts'
import { signupRouter } from './signup.router.ts'
import { procedure, router } from './trpc.ts'

export const appRouter = router({
  account: accountRouter,
  campaign: campaignRouter,
  call: callRouter,
  delivery: deliveryRouter,
  event: eventRouter,
  group: groupRouter,
  home: procedure.query(({ ctx }) => getHome(ctx.core)),
  intake: intakeRouter,
  signup: signupRouter,
})

export type AppRouter = typeof appRouter
