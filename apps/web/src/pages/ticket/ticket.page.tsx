import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { WhenLine } from '../../features/agenda/when-line.tsx'
import { TicketCode } from '../../features/answer/ticket-code.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { page } from '../../lib/page.ts'
import { param } from '../../lib/param.ts'
import { Page } from '../../ui/document/page.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export async function loader({ params, context }: LoaderFunctionArgs) {
  const token = param(params, 'token')
  return { token, ...(await context.get(apiContext).attendance.ticket.query({ token })) }
}

export const handle = page<Loaded>({ meta: ({ data, t }) => ({ title: t('ticket:title', { title: data.event.title }), noindex: true }) })

/** What is shown at the door. It says what it is for, and not whose it is. */
export function Component() {
  const { token, event, slot } = useLoaderData<typeof loader>()
  return (
    <Page
      title={event.title}
      top={
        <div className="first">
          <p>
            <WhenLine when={slot} />
          </p>
          {event.placeName === '' ? null : <p>{event.placeName}</p>}
        </div>
      }
    >
      <TicketCode token={token} />
    </Page>
  )
}
