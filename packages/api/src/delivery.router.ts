import * as delivery from '@turnout/core/delivery/delivery.ts'
import { Unsubscription } from '@turnout/core/delivery/delivery.schema.ts'
import * as mailbox from '@turnout/core/mailbox/mailbox.ts'
import { z } from 'zod'
import { procedure, router } from './trpc.ts'

const Token = z.object({ token: z.string().max(200) })

export const deliveryRouter = router({
  unsubscribeLink: procedure.input(Token).query(({ ctx, input }) => delivery.getUnsubscribe(ctx.core, input)),
  unsubscribe: procedure.input(Unsubscription).mutation(({ ctx, input }) => delivery.unsubscribe(ctx.core, input)),
  resubscribe: procedure.input(Token).mutation(({ ctx, input }) => delivery.resubscribe(ctx.core, input)),
  mailbox: procedure.query(({ ctx }) => mailbox.listMailbox(ctx.core)),
  mail: procedure.input(z.object({ id: z.coerce.number().int().positive() })).query(({ ctx, input }) => mailbox.getMail(ctx.core, input)),
})
