import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { titleOf } from '../../features/event/event-view.ts'
import { OutcomeForm, PhotoForm } from '../../features/outcome/outcome-form.tsx'
import { decidePhoto } from '../../features/outcome/photo-action.ts'
import { PhotoList } from '../../features/outcome/photo-list.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { base64Of } from '../../lib/file-content.ts'
import { answer, withNotice } from '../../lib/form.ts'
import { formValues, text } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { AppPage } from '../../ui/app/app-page.tsx'
import { Notice } from '../../ui/app/notice.tsx'
import { Section } from '../../ui/app/section.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ t, data: loaded }) => ({ title: t('app-outcome:of', { title: titleOf(loaded.event) }) }) })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const api = context.get(apiContext)
  const id = idParam(params)
  const [event, facts] = await Promise.all([api.events.get.query({ id }), api.outcomes.get.query({ eventId: id })])
  return { event, facts }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { outcomes } = context.get(apiContext)
  const eventId = idParam(params)
  const done = withNotice(`/app/events/${eventId}/outcome`, 'saved')
  const form = await request.formData().catch(() => {
    throw data(null, { status: 415 })
  })
  const values = formValues(form)
  const intent = text(values, 'intent')
  if (intent === 'report') return answer(values, () => ({ eventId, headcount: text(values, 'headcount'), happened: text(values, 'happened'), response: text(values, 'response'), revision: Number(text(values, 'revision')) }), (input) => outcomes.report.mutate(input), done)
  if (intent !== 'photo') return decidePhoto({ outcomes }, values, done)
  const content = await base64Of(form.get('content'))
  return answer(values, () => ({ eventId, content, alt: text(values, 'alt') }), (input) => outcomes.addPhoto.mutate(input), done)
}

/** What came of an event, from a phone on the way home. */
export function Component() {
  const { t } = useTranslation('app-outcome')
  const { event, facts } = useLoaderData<typeof loader>()
  const { viewer } = useSurroundings()
  return (
    <AppPage title={t('title')} back={{ to: `/app/events/${event.id}/day`, label: titleOf(event) }}>
      {facts.begun && event.mayWrite ? <OutcomeForm facts={facts} /> : null}
      {facts.begun ? null : <Notice title={t('notBegun')}>{t('notBegunText')}</Notice>}
      <Section title={t('photos')}>
        <p>{t('photosText')}</p>
        <PhotoList photos={facts.photos} mayApprove={viewer?.organizer === true} />
        {event.mayWrite ? <PhotoForm /> : null}
      </Section>
    </AppPage>
  )
}
