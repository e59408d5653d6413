import { useTranslation } from 'react-i18next'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { AnswerList } from '../../features/home/answer-list.tsx'
import { AwaitedList } from '../../features/home/awaited-list.tsx'
import { ComingList } from '../../features/home/coming-list.tsx'
import { FirstSteps } from '../../features/home/first-steps.tsx'
import { TodoList } from '../../features/home/todo-list.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { page } from '../../lib/page.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { AppPage } from '../../ui/app/app-page.tsx'
import { TextLink } from '../../ui/app/link-button.tsx'
import { Notice } from '../../ui/app/notice.tsx'
import { Section } from '../../ui/app/section.tsx'

export const handle = page<undefined>({ meta: ({ t }) => ({ title: t('app:home.title') }) })

export async function loader({ context }: LoaderFunctionArgs) {
  const api = context.get(apiContext)
  const [home, mail] = await Promise.all([api.home.query(), api.mail.warning.query()])
  return { home, mail }
}

export function Component() {
  const { t } = useTranslation()
  const { home, mail } = useLoaderData<typeof loader>()
  const { viewer } = useSurroundings()
  const { answers, awaited, belongs, todo, coming, draftCalls, counts } = home
  const organizer = viewer?.organizer ?? false
  return (
    <AppPage title={t('app-home:hello', { name: viewer?.name ?? '' })}>
      {mail === null ? null : (
        <Notice tone={mail === 'stopped' ? 'bad' : 'warn'}>
          {t(`app-mail-health:warning.${mail}`)} <TextLink to="/app/mail">{t('app-mail-health:warning.see')}</TextLink>
        </Notice>
      )}
      {organizer && counts?.events === 0 ? <FirstSteps counts={counts} draftCalls={draftCalls} /> : null}
      {answers.length === 0 ? null : (
        <Section title={t('app-home:answers')}>
          <AnswerList answers={answers} />
        </Section>
      )}
      {awaited.length === 0 ? null : (
        <Section title={t('app-home:awaited.title')}>
          <AwaitedList awaited={awaited} />
        </Section>
      )}
      {!organizer && !belongs && awaited.length === 0 ? (
        <Notice title={t('app-home:noGroup.title')}>
          {t('app-home:noGroup.text')} <TextLink to="/app/calls">{t('app-home:noGroup.calls')}</TextLink>
        </Notice>
      ) : null}
      {(counts === null ? belongs : counts.events > 0 || counts.calls > 0) ? (
        <Section title={t('app-home:todo.title')}>
          {draftCalls > 0 ? (
            <p>
              <TextLink to="/app/calls">{t('app-home:draftCalls', { count: draftCalls })}</TextLink>
            </p>
          ) : null}
          {todo.length > 0 ? <TodoList todo={todo} /> : draftCalls === 0 ? <p>{t('app-home:todo.nothing')}</p> : null}
        </Section>
      ) : null}
      {(counts === null ? belongs : counts.events > 0) ? (
        <Section title={t('app-home:coming.title')}>
          {coming.length > 0 ? <ComingList events={coming} /> : <p>{t(organizer ? 'app-home:coming.nothing' : 'app-home:coming.nothingOwn')}</p>}
          <p>
            <TextLink to="/app/events">{t('app-home:coming.all')}</TextLink>
          </p>
        </Section>
      ) : null}
    </AppPage>
  )
}
