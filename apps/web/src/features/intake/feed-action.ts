import type { Api } from '../../lib/api-client.ts'
import { answer, type FormResult, readForm, withNotice } from '../../lib/form.ts'
import { text } from '../../lib/form-values.ts'

const here = '/app/intake/feeds'

/** Follows a feed, looks at one now, or lets one go. */
export async function actOnFeeds(api: Api, request: Request): Promise<FormResult> {
  const values = await readForm(request)
  const one = () => ({ id: text(values, 'id') })
  switch (text(values, 'intent')) {
    case 'check':
      return answer(values, one, (input) => api.feeds.check.mutate(input), ({ made, updated, error }) => (error === null ? `${here}?made=${made}&updated=${updated}` : here))
    case 'unfollow':
      return answer(values, one, (input) => api.feeds.unfollow.mutate(input), withNotice(here, 'feed-unfollowed'))
    default:
      return answer(values, () => ({ url: text(values, 'url'), locale: text(values, 'locale'), timeZone: text(values, 'timeZone') }), (input) => api.feeds.follow.mutate(input), ({ made }) => withNotice(`${here}?made=${made}`, 'feed-followed'))
  }
}
