import { Group, Text } from '@mantine/core'
import type { GroupRole } from '@turnout/core/group/group.schema.ts'
import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { EventTable } from '../../features/event/event-table.tsx'
import { JoinLink } from '../../features/group/join-link.tsx'
import { MemberTable } from '../../features/group/member-table.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { answer, withNotice } from '../../lib/form.ts'
import { formValues, text } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { AppPage } from '../../ui/app/app-page.tsx'
import { Facts } from '../../ui/app/facts.tsx'
import { LinkButton, OuterLink, TextLink } from '../../ui/app/link-button.tsx'
import { Notice } from '../../ui/app/notice.tsx'
import { Section } from '../../ui/app/section.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ data }) => ({ title: data.group.name }) })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { groups, events } = context.get(apiContext)
  const id = idParam(params)
  const [group, all, { events: hosted }] = await Promise.all([groups.get.query({ id }), groups.list.query(), events.list.query({ groupId: id, when: 'all' })])
  // Looking at names is written down, so they are only asked for where they will be shown.
  const members = group.maySeePeople ? await groups.members.query({ id }) : null
  const parent = all.find((one) => one.id === group.parentId)
  return { group, parent: parent && { id: parent.id, name: parent.name }, below: all.filter((one) => one.parentId === id).map(({ id, name }) => ({ id, name })), events: hosted, members }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { groups } = context.get(apiContext)
  const id = idParam(params)
  const values = formValues(await request.formData())
  if (text(values, 'intent') === 'renew') return answer(values, () => ({ id }), (input) => groups.renewJoinLink.mutate(input), withNotice(`/app/groups/${id}`, 'join-link-renewed'))
  return answer(values, () => ({ groupId: id, personId: text(values, 'personId'), role: text(values, 'role') as GroupRole }), (input) => groups.appoint.mutate(input), withNotice(`/app/groups/${id}`, 'saved'))
}

export function Component() {
  const { t } = useTranslation()
  const { group, parent, below, events, members } = useLoaderData<typeof loader>()
  return (
    <AppPage
      title={group.name}
      back={{ to: '/app/groups', label: t('app-groups:title') }}
      actions={
        group.mayWrite ? (
          <Group gap="xs">
            <LinkButton to={`/app/events/new?groupId=${group.id}`}>{t('app-events:new')}</LinkButton>
            <LinkButton to={`/app/groups/${group.id}/edit`} variant="default">
              {t('app-groups:edit')}
            </LinkButton>
          </Group>
        ) : null
      }
    >
      <Facts
        facts={[
          { label: t('app-groups:field.kind'), value: t(`app-terms:groupKind.${group.kind}`) },
          parent && { label: t('app-groups:field.parentId'), value: <TextLink to={`/app/groups/${parent.id}`}>{parent.name}</TextLink> },
          { label: t('app-groups:field.town'), value: group.town },
          { label: t('app-groups:membersTitle'), value: String(group.members) },
          group.headcount !== null && { label: t('app-groups:field.headcount'), value: String(group.headcount) },
          group.description !== '' && { label: t('app-groups:field.description'), value: <Text className="as-typed">{group.description}</Text> },
          { label: t('app-groups:publicPage'), value: <OuterLink href={`/groups/${group.slug}`}>/groups/{group.slug}</OuterLink> },
          below.length > 0 && {
            label: t('app-groups:below'),
            value: (
              <ul className="inline-list">
                {below.map(({ id, name }) => (
                  <li key={id}>
                    <TextLink to={`/app/groups/${id}`}>{name}</TextLink>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      {group.joinCode === null ? null : (
        <Section title={t('app-groups:join.title')}>
          <JoinLink code={group.joinCode} />
        </Section>
      )}
      <Section title={t('app-events:title')}>{events.length === 0 ? <p>{t(group.mayWrite || group.maySeePeople ? 'app-groups:noEvents' : 'app-groups:eventsElsewhere')}</p> : <EventTable label={t('app-events:title')} events={events} group={false} />}</Section>
      <Section title={t('app-groups:membersTitle')}>{members === null ? <Notice>{t('app-groups:peopleHidden')}</Notice> : <MemberTable members={members} mayAppoint={group.mayAppoint} />}</Section>
    </AppPage>
  )
}
