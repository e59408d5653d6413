import { data } from 'react-router'
import type { Api } from '../../lib/api-client.ts'
import { isApiError } from '../../lib/api-error.ts'
import { answer, type FormResult, refusalOf, statusOf, withNotice } from '../../lib/form.ts'
import { checked, type FormValues, list, text } from '../../lib/form-values.ts'
import { wallClock } from '../../lib/wall-clock.ts'

export type AnnouncementScope = { of: 'event' | 'call' | 'group'; id: string }
type Input = Parameters<Api['announcements']['send']['mutate']>[0]

const inputOf = (scope: AnnouncementScope, values: FormValues): Input =>
  ({ ...scope, subject: text(values, 'subject'), body: text(values, 'body'), answers: list(values, 'answers'), slots: list(values, 'slots'), roles: list(values, 'roles'), ownOnly: checked(values, 'ownOnly'), sendLocal: wallClock(values, 'sendLocal'), timeZone: text(values, 'timeZone') }) as Input

export type Preview = Awaited<ReturnType<Api['announcements']['preview']['query']>>

/** Sends, schedules, tests, withdraws, or shows what it would look like; the preview comes back with the form as it was typed. */
export async function actOnAnnouncements(api: Api, scope: AnnouncementScope, path: string, values: FormValues): Promise<FormResult> {
  const deed = text(values, 'deed')
  if (deed === 'withdraw') return answer(values, () => ({ ...scope, announcementId: text(values, 'announcementId') }), (input) => api.announcements.withdraw.mutate(input), withNotice(path, 'announcement-withdrawn'))
  if (deed === 'send') return answer(values, () => inputOf(scope, values), (input) => api.announcements.send.mutate(input), withNotice(path, text(values, 'sendLocal') === '' ? 'announcement-sent' : 'announcement-scheduled'))
  try {
    const input = inputOf(scope, values)
    // The test goes out and the form stays, to be sent or mended.
    const tested = deed === 'test' ? (await api.announcements.test.mutate(input)).to : undefined
    return data({ errors: {}, formError: null, values, tested, preview: await api.announcements.preview.query(input) })
  } catch (error) {
    if (!isApiError(error) || error.data.httpStatus === 401 || error.data.httpStatus >= 500) throw error
    return data(refusalOf(error.message, error.data, values), { status: statusOf(error.data) })
  }
}
