import { data } from 'react-router'
import type { Api } from '../../lib/api-client.ts'
import { isApiError } from '../../lib/api-error.ts'
import { answer, type FormResult, refusalOf, statusOf, withNotice } from '../../lib/form.ts'
import { checked, type FormValues, list, text } from '../../lib/form-values.ts'
import { wallClock } from '../../lib/wall-clock.ts'

export type AnnouncementScope = { of: 'event' | 'call' | 'group'; id: string }
/** What was announced before, and whom one may choose. */
export type Announced = Awaited<ReturnType<Api['announcements']['list']['query']>>
type Input = Parameters<Api['announcements']['send']['mutate']>[0]

const inputOf = (scope: AnnouncementScope, values: FormValues): Input =>
  ({ ...scope, subject: text(values, 'subject'), body: text(values, 'body'), answers: list(values, 'answers'), slots: list(values, 'slots'), roles: list(values, 'roles'), tasks: list(values, 'tasks'), ownOnly: checked(values, 'ownOnly'), sendLocal: wallClock(values, 'sendLocal'), timeZone: text(values, 'timeZone') }) as Input

export type Looked = Awaited<ReturnType<Api['announcements']['preview']['query']>> & { seen: string; sendLocal: unknown; timeZone: string }

/** Whom and when a form is for. What was looked at is sent only as long as this stays: other ticks, another look. */
const aim = ({ answers, slots, roles, tasks, ownOnly, sendLocal, timeZone }: Input): string => JSON.stringify([answers, slots, roles, tasks, ownOnly, sendLocal, sendLocal ? timeZone : ''])

/**
 * Sends, schedules, tests, withdraws, or shows what it would look like and how many get it; the preview comes back with the form as it was typed.
 * Nothing is sent before that was seen for these very people.
 */
export async function actOnAnnouncements(api: Api, scope: AnnouncementScope, path: string, values: FormValues): Promise<FormResult> {
  const deed = text(values, 'deed')
  if (deed === 'withdraw') return answer(values, () => ({ ...scope, announcementId: text(values, 'announcementId') }), (input) => api.announcements.withdraw.mutate(input), withNotice(path, 'announcement-withdrawn'))
  if (deed === 'send' && text(values, 'seen') === aim(inputOf(scope, values))) return answer(values, () => inputOf(scope, values), (input) => api.announcements.send.mutate(input), withNotice(path, text(values, 'sendLocal') === '' ? 'announcement-sent' : 'announcement-scheduled'))
  try {
    const input = inputOf(scope, values)
    // The test goes out and the form stays, to be sent or mended.
    const tested = deed === 'test' ? (await api.announcements.test.mutate(input)).to : undefined
    const preview = await api.announcements.preview.query(input)
    return data({ errors: {}, formError: null, values, tested, preview: { ...preview, seen: aim(input), sendLocal: input.sendLocal, timeZone: input.timeZone } satisfies Looked })
  } catch (error) {
    if (!isApiError(error) || error.data.httpStatus === 401 || error.data.httpStatus >= 500) throw error
    return data(refusalOf(error.message, error.data, values), { status: statusOf(error.data) })
  }
}
