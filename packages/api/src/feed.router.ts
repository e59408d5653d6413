import * as feed from '@turnout/core/feed/feed.ts'
import { FeedInput } from '@turnout/core/feed/feed.schema.ts'
import { z } from 'zod'
import { procedure, router } from './trpc.ts'

const Id = z.object({ id: z.uuid() })

export const feedRouter = router({
  list: procedure.query(({ ctx }) => feed.listFeeds(ctx.core)),
  follow: procedure.input(FeedInput).mutation(({ ctx, input }) => feed.followFeed(ctx.core, input)),
  unfollow: procedure.input(Id).mutation(({ ctx, input }) => feed.unfollowFeed(ctx.core, input)),
  check: procedure.input(Id).mutation(({ ctx, input }) => feed.checkFeed(ctx.core, input)),
})
