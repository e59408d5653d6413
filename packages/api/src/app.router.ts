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
  campaigns: campaignRouter,
  calls: callRouter,
  deliveries: deliveryRouter,
  events: eventRouter,
  groups: groupRouter,
  home: procedure.query(({ ctx }) => getHome(ctx.core)),
  intakes: intakeRouter,
  signups: signupRouter,
})

export type AppRouter = typeof appRouter
