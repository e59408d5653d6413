import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { EventFrame } from '../../features/event/event-frame.tsx'
import { titleOf } from '../../features/event/event-view.ts'
import { RuleList } from '../../features/reminder/rule-list.tsx'
import { actOnRules } from '../../features/reminder/rule-values.ts'
import { apiContext } from '../../lib/api-client.ts'
import { readForm } from '../../lib/form.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { TextLink } from '../../ui/app/link-button.tsx'
import { Section } from '../../ui/app/section.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ t, data }) => ({ title: `${t('app-reminders:title')}: ${titleOf(data.event)}` }) })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const api = context.get(apiContext)
  const id = idParam(params)
  const [event, rules] = await Promise.all([api.events.get.query({ id }), api.reminders.list.query({ of: 'event', id })])
  return { event, rules }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const id = idParam(params)
  return actOnRules(context.get(apiContext), { of: 'event', id }, `/app/events/${id}/reminders`, await readForm(request))
}

export function Component() {
  const { t } = useTranslation()
  const { event, rules } = useLoaderData<typeof loader>()
  return (
    <EventFrame event={event} tab="messages">
      <p>
        <TextLink to={`/app/events/${event.id}/messages`}>{t('app-messages:back')}</TextLink>
      </p>
      <Section title={t('app-reminders:title')}>
        <RuleList rules={rules} of="event" />
      </Section>
    </EventFrame>
  )
}
