import { getHome } from '@turnout/core/home/home.ts'
import { accountRouter } from './account.router.ts'
import { attendanceRouter } from './attendance.router.ts'
import { callRouter } from './call.router.ts'
import { campaignRouter } from './campaign.router.ts'
import { cohostingRouter } from './cohosting.router.ts'
import { chaseRouter } from './chase.router.ts'
import { coverageRouter } from './coverage.router.ts'
import { chartRouter } from './chart.router.ts'
import { discretionRouter } from './discretion.router.ts'
import { deliveryRouter } from './delivery.router.ts'
import { eventRouter } from './event.router.ts'
import { feedRouter } from './feed.router.ts'
import { groupRouter } from './group.router.ts'
import { hostingRouter } from './hosting.router.ts'
import { intakeRouter } from './intake.router.ts'
import { questionRouter } from './question.router.ts'
import { rosterRouter } from './roster.router.ts'
import { sheetRouter } from './sheet.router.ts'
import { signupRouter } from './signup.router.ts'
import { announcementRouter } from './announcement.router.ts'
import { diaryRouter } from './diary.router.ts'
import { mailRouter } from './mail.router.ts'
import { outboxRouter } from './outbox.router.ts'
import { reminderRouter } from './reminder.router.ts'
import { outcomeRouter } from './outcome.router.ts'
import { privacyRouter } from './privacy.router.ts'
import { procedure, router } from './trpc.ts'

export const appRouter = router({
  account: accountRouter,
  attendance: attendanceRouter,
  campaigns: campaignRouter,
  calls: callRouter,
  cohosting: cohostingRouter,
  chase: chaseRouter,
  coverage: coverageRouter,
  charts: chartRouter,
  discretion: discretionRouter,
  deliveries: deliveryRouter,
  events: eventRouter,
  feeds: feedRouter,
  groups: groupRouter,
  home: procedure.query(({ ctx }) => getHome(ctx.core)),
  hosting: hostingRouter,
  intakes: intakeRouter,
  questions: questionRouter,
  rosters: rosterRouter,
  announcements: announcementRouter,
  diary: diaryRouter,
  mail: mailRouter,
  outbox: outboxRouter,
  outcomes: outcomeRouter,
  privacy: privacyRouter,
  reminders: reminderRouter,
  sheets: sheetRouter,
  signups: signupRouter,
})

export type AppRouter = typeof appRouter
