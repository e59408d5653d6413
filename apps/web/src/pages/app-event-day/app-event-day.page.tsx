import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { AtTheDoor } from '../../features/day/at-the-door.tsx'
import { HelperLinks } from '../../features/day/helper-links.tsx'
import { Paper } from '../../features/day/paper.tsx'
import { Sheets } from '../../features/day/sheets.tsx'
import { EventFrame } from '../../features/event/event-frame.tsx'
import { titleOf } from '../../features/event/event-view.ts'
import { apiContext } from '../../lib/api-client.ts'
import { answer, readForm, withNotice } from '../../lib/form.ts'
import { text } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { LinkButton } from '../../ui/app/link-button.tsx'
import { Notice } from '../../ui/app/notice.tsx'
import { Section } from '../../ui/app/section.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ t, data }) => ({ title: `${t('app-events:tabs.day')}: ${titleOf(data.event)}` }) })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const api = context.get(apiContext)
  const eventId = idParam(params)
  const event = await api.events.get.query({ id: eventId })
  const [counts, helpers, sheets] = await Promise.all([event.maySeeLedger ? api.attendance.counts.query({ eventId }) : null, event.maySeePeople ? api.attendance.helpers.query({ eventId }) : null, event.maySeePeople ? api.sheets.list.query({ eventId }) : null])
  return { event, counts, helpers, sheets }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { attendance, sheets } = context.get(apiContext)
  const eventId = idParam(params)
  const values = await readForm(request)
  const done = withNotice(`/app/events/${eventId}/day`, 'saved')
  const intent = text(values, 'intent')
  if (intent === 'helper') return answer(values, () => ({ eventId, label: text(values, 'label') }), (input) => attendance.makeHelperLink.mutate(input), done)
  if (intent === 'end-helper') return answer(values, () => ({ eventId, id: text(values, 'id') }), (input) => attendance.endHelperLink.mutate(input), done)
  if (intent === 'sheet') return answer(values, () => ({ eventId, slotId: text(values, 'slotId'), rows: text(values, 'rows'), locale: text(values, 'locale') === 'de' ? ('de' as const) : ('en' as const) }), (input) => sheets.create.mutate(input), done)
  return answer(values, () => ({ eventId }), (input) => attendance.close.mutate(input), done)
}

/** All that is needed on the day itself, and after it. */
export function Component() {
  const { t } = useTranslation('app-day')
  const { event, counts, helpers, sheets } = useLoaderData<typeof loader>()
  return (
    <EventFrame event={event} tab="day">
      {counts === null ? <Notice title={t('hidden')}>{t('hiddenText')}</Notice> : null}
      {counts === null ? null : (
        <Section title={t('door.title')}>
          <AtTheDoor eventId={event.id} counts={counts} mayOpen={helpers !== null} over={event.slots.some((slot) => slot.over)} />
        </Section>
      )}
      {helpers === null ? null : (
        <Section title={t('helpers.title')}>
          <HelperLinks helpers={helpers} />
        </Section>
      )}
      <Section title={t('outcome.title')}>
        <p>{t('outcome.text')}</p>
        <LinkButton to={`/app/events/${event.id}/outcome`} variant="default">
          {t('outcome.open')}
        </LinkButton>
      </Section>
      <Section title={t('paper.title')}>{event.status === 'published' ? <Paper slug={event.slug} /> : <p>{t('paper.draft')}</p>}</Section>
      {sheets === null ? null : (
        <Section title={t('sheets.title')}>
          <Sheets sheets={sheets} slots={event.slots.map(({ id, title, when }) => ({ id, title, when }))} />
        </Section>
      )}
    </EventFrame>
  )
}
