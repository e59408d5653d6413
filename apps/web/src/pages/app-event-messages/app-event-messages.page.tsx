import { useTranslation } from 'react-i18next'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { LedgerFilterForm } from '../../features/delivery/ledger-filter.tsx'
import { LedgerTable } from '../../features/delivery/ledger-table.tsx'
import { LedgerTotals } from '../../features/delivery/ledger-totals.tsx'
import { stateOf } from '../../features/delivery/state-of.ts'
import { EventFrame } from '../../features/event/event-frame.tsx'
import { titleOf } from '../../features/event/event-view.ts'
import { apiContext } from '../../lib/api-client.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { Empty } from '../../ui/app/empty.tsx'
import { Notice } from '../../ui/app/notice.tsx'
import { Pager } from '../../ui/app/pager.tsx'
import { Section } from '../../ui/app/section.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ t, data }) => ({ title: `${t('app-events:tabs.messages')}: ${titleOf(data.event)}` }) })

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const api = context.get(apiContext)
  const id = idParam(params)
  const { searchParams } = new URL(request.url)
  const page = Math.max(1, Number.parseInt(searchParams.get('page') ?? '1', 10) || 1)
  const [event, ledger] = await Promise.all([api.events.get.query({ id }), api.deliveries.ledger.query({ eventId: id, state: stateOf(searchParams.get('state')), page })])
  return { event, ledger, page }
}

export function Component() {
  const { t } = useTranslation()
  const { event, ledger, page } = useLoaderData<typeof loader>()
  return (
    <EventFrame event={event} tab="messages">
      {event.maySeePeople ? null : <Notice>{t('app-messages:namesHidden')}</Notice>}
      {ledger.totals.length === 0 ? (
        <Empty title={t('app-messages:empty.title')} text={t('app-messages:empty.text')} />
      ) : (
        <>
          <Section title={t('app-messages:totals')}>
            <LedgerTotals totals={ledger.totals} />
          </Section>
          <Section title={t('app-messages:title')}>
            <LedgerFilterForm />
            {ledger.rows.length === 0 ? <p>{t('app-messages:noMatch')}</p> : <LedgerTable rows={ledger.rows} named={event.maySeePeople} />}
            <Pager page={page} more={ledger.more} />
          </Section>
        </>
      )}
    </EventFrame>
  )
}
