import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { DiaryPart } from '../../features/settings/diary-part.tsx'
import { ProfileForm } from '../../features/settings/profile-form.tsx'
import { SessionList } from '../../features/settings/session-list.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { answer, withNotice } from '../../lib/form.ts'
import { formValues, text } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { listTimeZones } from '../../lib/zones.ts'
import { AppPage } from '../../ui/app/app-page.tsx'
import { Section } from '../../ui/app/section.tsx'

export const handle = page<undefined>({ meta: ({ t }) => ({ title: t('app-settings:title') }) })

export async function loader({ context }: LoaderFunctionArgs) {
  const { account, diary } = context.get(apiContext)
  const [me, sessions, { url }] = await Promise.all([account.me.query(), account.sessions.query(), diary.address.query()])
  if (me === null) throw data(null, { status: 401 })
  return { me, sessions, diaryUrl: url, zones: listTimeZones() }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { account, diary } = context.get(apiContext)
  const values = formValues(await request.formData())
  switch (text(values, 'intent')) {
    case 'end':
      return answer(values, () => ({ id: text(values, 'id') }), (input) => account.endSession.mutate(input), done('session-ended'))
    case 'calendar-renew':
      return answer(values, () => undefined, () => diary.renew.mutate(), done('calendar-renewed'))
    case 'calendar-revoke':
      return answer(values, () => undefined, () => diary.revoke.mutate(), done('calendar-revoked'))
    case 'end-others':
      return answer(values, () => undefined, async () => {
        const others = (await account.sessions.query()).filter(({ current }) => !current)
        for (const { id } of others) await account.endSession.mutate({ id })
      }, done('sessions-ended'))
    default:
      return answer(values, () => ({ name: text(values, 'name'), locale: text(values, 'locale'), timeZone: text(values, 'timeZone') }), (input) => account.updateProfile.mutate(input), done('saved'))
  }
}

function done(notice: string): string {
  return withNotice('/app/settings', notice)
}

export function Component() {
  const { t } = useTranslation()
  const { me, sessions, diaryUrl, zones } = useLoaderData<typeof loader>()
  const { instance } = useSurroundings()
  return (
    <AppPage title={t('app-settings:title')}>
      <Section title={t('app-settings:profile')}>
        <p>{t('app-settings:signedInAs', { email: me.email })}</p>
        <ProfileForm me={me} zones={zones} instanceZone={instance.timeZone ?? 'UTC'} />
      </Section>
      <Section title={t('app-settings:calendar.title')}>
        <DiaryPart url={diaryUrl} />
      </Section>
      <Section title={t('app-settings:sessions')}>
        <SessionList sessions={sessions} />
      </Section>
    </AppPage>
  )
}
