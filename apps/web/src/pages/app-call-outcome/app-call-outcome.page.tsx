import { Button, Checkbox, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { decidePhoto } from '../../features/outcome/photo-action.ts'
import { PhotoList } from '../../features/outcome/photo-list.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { answer, readForm, withNotice } from '../../lib/form.ts'
import { checked, text } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { AppPage } from '../../ui/app/app-page.tsx'
import { CardTable } from '../../ui/app/card-table.tsx'
import { Empty } from '../../ui/app/empty.tsx'
import { Facts } from '../../ui/app/facts.tsx'
import { TextLink } from '../../ui/app/link-button.tsx'
import { Pager } from '../../ui/app/pager.tsx'
import { Section } from '../../ui/app/section.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ t, data }) => ({ title: t('app-outcome:of', { title: data.call.title }) }) })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const api = context.get(apiContext)
  const callId = idParam(params)
  const [call, outcome] = await Promise.all([api.calls.get.query({ id: callId }), api.outcomes.ofCall.query({ callId, page: new URL(request.url).searchParams.get('page') ?? 1 })])
  return { call, outcome }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { outcomes } = context.get(apiContext)
  const callId = idParam(params)
  const done = withNotice(`/app/calls/${callId}/outcome`, 'saved')
  const values = await readForm(request)
  if (text(values, 'intent') !== 'shown') return decidePhoto({ outcomes }, values, done)
  return answer(values, () => ({ callId, showTotals: checked(values, 'showTotals'), showPhotos: checked(values, 'showPhotos') }), (input) => outcomes.setShown.mutate(input), done)
}

/** What hosts reported under a call, what of it everybody sees, and the pictures that wait for an organizer. */
export function Component() {
  const { t } = useTranslation('app-outcome')
  const { locale } = useSurroundings()
  const { call, outcome } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const number = (value: number): string => value.toLocaleString(locale)
  return (
    <AppPage title={t('title')} back={{ to: `/app/calls/${call.id}`, label: call.title }}>
      <Section title={t('totals')}>
        <Facts facts={[{ label: t('people'), value: number(outcome.totals.people) }, { label: t('events'), value: number(outcome.totals.events) }]} />
      </Section>
      <Section title={t('shown')}>
        <Form method="post" className="form">
          <input type="hidden" name="intent" value="shown" />
          <Checkbox name="showTotals" defaultChecked={outcome.showTotals} label={t('showTotals')} mb="xs" />
          <Checkbox name="showPhotos" defaultChecked={outcome.showPhotos} label={t('showPhotos')} mb="xs" />
          <Text size="sm" c="dimmed" mb="sm">
            {t('shownText')}
          </Text>
          <Button type="submit" variant="default">
            {t('save')}
          </Button>
        </Form>
      </Section>
      <Section title={t('photosWaiting')}>
        {outcome.waiting.total === 0 ? <Text>{t('photosNone')}</Text> : <PhotoList photos={outcome.waiting.photos} mayApprove />}
        {outcome.waiting.total > outcome.waiting.photos.length ? <Text>{t('photosMore', { count: outcome.waiting.total - outcome.waiting.photos.length })}</Text> : null}
      </Section>
      {outcome.approved.total === 0 ? null : (
        <Section title={t('photosApproved', { count: outcome.approved.total })}>
          <PhotoList photos={outcome.approved.photos} mayApprove />
          {outcome.approved.total > outcome.approved.photos.length ? <Text>{t('photosNewest', { count: outcome.approved.photos.length })}</Text> : null}
        </Section>
      )}
      <Section title={t('reported')}>
        {outcome.reported.length === 0 ? (
          <Empty title={t('none')} text={t('noneText')} />
        ) : (
          <CardTable
            label={t('reported')}
            rows={outcome.reported}
            keyOf={({ eventId }) => eventId}
            columns={[
              { label: t('group'), render: ({ group, eventId, place }) => <><TextLink to={`/app/events/${eventId}/outcome`}>{group}</TextLink><span className="note">{place}</span></> },
              { label: t('people'), render: ({ headcount }) => (headcount === null ? '–' : number(headcount)), numeric: true },
              { label: t('happenedShort'), render: ({ happened }) => (happened ? <span className="as-typed">{happened}</span> : '') },
              { label: t('responseShort'), render: ({ response }) => (response ? <span className="as-typed">{response}</span> : '') },
            ]}
          />
        )}
        <Pager page={Math.max(1, Number(search.get('page')) || 1)} more={outcome.more} />
      </Section>
    </AppPage>
  )
}
