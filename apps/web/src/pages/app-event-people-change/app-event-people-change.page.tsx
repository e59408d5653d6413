import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { EventFrame } from '../../features/event/event-frame.tsx'
import { titleOf } from '../../features/event/event-view.ts'
import { apiContext } from '../../lib/api-client.ts'
import { answer, readForm, withNotice } from '../../lib/form.ts'
import { list, text } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { CardTable } from '../../ui/app/card-table.tsx'
import { InstantText } from '../../ui/app/instant-text.tsx'
import { OuterLink } from '../../ui/app/link-button.tsx'
import { Notice } from '../../ui/app/notice.tsx'
import { Section } from '../../ui/app/section.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>
const deeds = ['remove', 'block', 'merge', 'readmit'] as const

export const handle = page<Loaded>({ meta: ({ t, data }) => ({ title: `${t(`app-people:change.${data.deed}.title`)}: ${titleOf(data.event)}` }) })

/** Nothing is done by opening this page: it says what would be, to whom, and asks. */
export async function loader({ params, context, request }: LoaderFunctionArgs) {
  const api = context.get(apiContext)
  const eventId = idParam(params)
  const search = new URL(request.url).searchParams
  const chosen = new Set(search.getAll('signupIds'))
  const deed = deeds.find((one) => one === search.get('do')) ?? 'remove'
  const [event, { people }] = await Promise.all([api.events.get.query({ id: eventId }), api.signups.list.query({ eventId })])
  const rows = people.filter(({ id }) => chosen.has(id))
  const [first, second] = rows
  const merges = deed === 'merge' && rows.length === 2 && first !== undefined && second !== undefined
  // The other way round with one link.
  const [keep, other] = search.get('keep') === second?.id ? [second, first] : [first, second]
  const merge = merges && keep && other ? { keep: keep.id, other: other.id, plan: await api.signups.previewMerge.query({ eventId, keep: keep.id, other: other.id }) } : null
  return { event, deed, rows, merge }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { signups } = context.get(apiContext)
  const eventId = idParam(params)
  const back = withNotice(`/app/events/${eventId}/people`, 'saved')
  const values = await readForm(request)
  const deed = text(values, 'intent')
  if (deed === 'merge') return answer(values, () => ({ eventId, keep: text(values, 'keep'), other: text(values, 'other') }), (input) => signups.merge.mutate(input), back)
  const input = { eventId, signupIds: list(values, 'signupIds') }
  return deed === 'readmit' ? answer(values, () => input, (one) => signups.readmit.mutate(one), back) : answer(values, () => ({ ...input, block: deed === 'block' }), (one) => signups.remove.mutate(one), back)
}

export function Component() {
  const { t } = useTranslation()
  const { event, deed, rows, merge } = useLoaderData<typeof loader>()
  const form = useFormState()
  const lacks = rows.length === 0 || (deed === 'merge' && merge === null)
  return (
    <EventFrame event={event} tab="people">
      <Section title={t(`app-people:change.${deed}.title`)}>
        <AppFormErrors form={form} />
        <p>{t(`app-people:change.${deed}.text`)}</p>
        {lacks ? <Notice title={t('app-people:change.none')}>{t(`app-people:change.${deed}.choose`)}</Notice> : null}
        {merge === null ? null : <MergePlan merge={merge} />}
        {lacks ? null : (
          <Form method="post">
            <input type="hidden" name="intent" value={deed} />
            {merge === null ? null : <><input type="hidden" name="keep" value={merge.keep} /><input type="hidden" name="other" value={merge.other} /></>}
            {deed === 'merge' ? null : (
              <ul>
                {rows.map(({ id, name, email, slot }) => (
                  <li key={id}>
                    <input type="hidden" name="signupIds" value={id} />
                    {[name, email, slot].filter(Boolean).join(', ')}
                  </li>
                ))}
              </ul>
            )}
            <Group gap="xs" mt="sm">
              <Button type="submit">
                {t(`app-people:change.${deed}.action`)}
              </Button>
            </Group>
          </Form>
        )}
        <p>
          <OuterLink href={`/app/events/${event.id}/people`}>{t('app-people:change.back')}</OuterLink>
        </p>
      </Section>
    </EventFrame>
  )
}

/** Time by time what both said and what stands, and the way to keep the other address instead. */
function MergePlan({ merge: { keep, other, plan } }: { merge: NonNullable<Loaded['merge']> }) {
  const { t } = useTranslation()
  const said = (status: (typeof plan.times)[number]['keep']) => (status === null ? '–' : t(`app-terms:signupStatus.${status}`))
  return (
    <>
      <p>{t('app-people:change.merge.keeps', { keep: plan.keep.email, other: plan.other.email })}</p>
      <p>
        <a className="text-link" href={`?do=merge&signupIds=${keep}&signupIds=${other}&keep=${other}`}>{t('app-people:change.merge.turn', { other: plan.other.email })}</a>
      </p>
      <CardTable
        label={t('app-people:change.merge.title')}
        rows={plan.times}
        keyOf={({ startsAt, slot, event }) => `${startsAt}${slot}${event}`}
        columns={[
          { label: t('app-events:column.event'), render: ({ event, slot }) => [event, slot].filter(Boolean).join(': ') },
          { label: t('app-events:column.when'), render: ({ startsAt }) => <InstantText at={startsAt} /> },
          { label: plan.keep.email, render: (time) => said(time.keep) },
          { label: plan.other.email, render: (time) => said(time.other) },
          { label: t('app-people:change.merge.stands'), render: ({ stands }) => said(stands) },
        ]}
      />
    </>
  )
}
