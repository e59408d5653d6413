import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { EventItem } from '../../features/agenda/event-item.tsx'
import { ContactForm, Door } from '../../features/group/door.tsx'
import { doorAction } from '../../features/group/door-action.ts'
import { apiContext } from '../../lib/api-client.ts'
import { page } from '../../lib/page.ts'
import { keepPage } from '../../lib/page-reads.ts'
import { param } from '../../lib/param.ts'
import { plainText } from '../../lib/plain-text.ts'
import { Page } from '../../ui/document/page.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { groups } = context.get(apiContext)
  const group = await groups.bySlug.query({ slug: param(params, 'slug', 200) })
  if (group.mergedInto !== null) throw redirect(`/groups/${group.mergedInto}`, 301)
  const [events, standing] = await Promise.all([groups.events.query({ groupId: group.id }), groups.standing.query({ groupId: group.id })])
  keepPage(context, [`group:${group.id}`])
  for (const { endsAt } of events) keepPage(context, [], endsAt)
  return { group, events, standing }
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return doorAction(context.get(apiContext), param(params, 'slug', 200), request)
}

export const handle = page<Awaited<ReturnType<typeof loader>>>({
  meta: ({ data: { group }, t }) => ({
    title: group.name,
    description: plainText(group.description, 200) || t('group:description', { name: group.name }),
    canonical: `/groups/${group.slug}`,
    jsonLd: [{ '@context': 'https://schema.org', '@type': 'Organization', name: group.name, ...(group.town && { address: { '@type': 'PostalAddress', addressLocality: group.town } }) }],
  }),
})

export function Component() {
  const { t } = useTranslation()
  const { group, events, standing } = useLoaderData<typeof loader>()
  return (
    <Page title={group.name} lead={[t(`group:kind.${group.kind}`), group.employer, group.address, group.town].filter(Boolean).join(', ')}>
      {group.description === '' ? null : <p className="as-typed">{group.description}</p>}
      <h2>{t('group:events')}</h2>
      {events.length === 0 ? <p>{t('group:noEvents')}</p> : null}
      {events.length === 0 ? null : (
        <ul className="list">
          {events.map((event) => (
            <EventItem key={event.id} event={event} />
          ))}
        </ul>
      )}
      <h2>{t('group:door')}</h2>
      <Door slug={group.slug} name={group.name} standing={standing} />
      {group.contactable ? <ContactForm slug={group.slug} /> : null}
    </Page>
  )
}
