import { z } from 'zod'
import { blankToNull } from '../form/form.schema.ts'
import { SourceLocale, SourceUrl } from '../intake/intake.schema.ts'
import { TimeZone } from '../time/time.schema.ts'

export const FeedInput = z.object({
  url: SourceUrl.min(1, 'Give the address of the feed, or of the page that names it.'),
  /** Null: as the feed says. */
  locale: blankToNull(SourceLocale).default(null),
  timeZone: blankToNull(TimeZone).default(null),
})
export type FeedInput = z.infer<typeof FeedInput>
