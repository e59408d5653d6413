import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { CohostingList } from '../../features/cohosting/cohosting-list.tsx'
import { EventTable } from '../../features/event/event-table.tsx'
import { DoorstepPart } from '../../features/group/doorstep.tsx'
import { groupAction } from '../../features/group/group-action.ts'
import { GroupFacts } from '../../features/group/group-facts.tsx'
import { JoinLink } from '../../features/group/join-link.tsx'
import { MemberTable } from '../../features/group/member-table.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { readForm } from '../../lib/form.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { AppPage } from '../../ui/app/app-page.tsx'
import { LinkButton, OuterLink, TextLink } from '../../ui/app/link-button.tsx'
import { Notice } from '../../ui/app/notice.tsx'
import { Section } from '../../ui/app/section.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ data }) => ({ title: data.group.name }) })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { groups, events, cohosting } = context.get(apiContext)
  const id = idParam(params)
  const { searchParams } = new URL(request.url)
  const [q, page] = [searchParams.get('q') ?? '', searchParams.get('page') ?? '1']
  const [group, all, { events: hosted }] = await Promise.all([groups.get.query({ id }), groups.list.query(), events.list.query({ groupId: id, when: 'all' })])
  // Looking at names is written down, so they are only asked for where they will be shown.
  const [members, doorstep, cohostings] = await Promise.all([group.maySeePeople ? groups.members.query({ id, q, page }) : null, group.archivedAt === null && (group.maySeePeople || group.mayInvite) ? groups.doorstep.query({ groupId: id }) : null, group.maySeePeople ? cohosting.ofGroup.query({ groupId: id }) : []])
  const parent = all.find((one) => one.id === group.parentId)
  return { group, parent: parent && { id: parent.id, name: parent.name }, below: all.filter((one) => one.parentId === id).map(({ id, name }) => ({ id, name })), events: hosted, members, doorstep, cohostings }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return groupAction(context.get(apiContext), idParam(params), await readForm(request))
}

export function Component() {
  const { t } = useTranslation()
  const { group, parent, below, events, members, doorstep, cohostings } = useLoaderData<typeof loader>()
  return (
    <AppPage title={group.name} back={{ to: '/app/groups', label: t('app-groups:title') }} actions={group.archivedAt === null ? <Actions group={group} /> : null}>
      {group.archivedAt === null ? null : <Archived group={group} />}
      <GroupFacts group={group} parent={parent} below={below} />
      {group.mayArrange && below.length > 0 ? <p><OuterLink href={`/app/groups/export.csv?groupId=${group.id}`}>{t('app-groups:belowCsv')}</OuterLink></p> : null}
      {group.joinCode === null || group.archivedAt !== null ? null : (
        <Section title={t('app-groups:join.title')}>
          <JoinLink code={group.joinCode} />
        </Section>
      )}
      {doorstep === null ? null : (
        <Section title={t('app-groups:doorstep')} id="doorstep">
          <DoorstepPart doorstep={doorstep} />
        </Section>
      )}
      <CohostingList cohostings={cohostings} />
      <Section title={t('app-events:title')}>{events.length === 0 ? <p>{t(group.mayWrite || group.maySeePeople ? 'app-groups:noEvents' : 'app-groups:eventsElsewhere')}</p> : <EventTable label={t('app-events:title')} events={events} group={false} />}</Section>
      <Section title={t('app-groups:membersTitle')} id="members">
        {members === null ? <Notice>{t('app-groups:peopleHidden')}</Notice> : <MemberTable page={members} total={typeof group.members === 'number' ? group.members : 0} mayAppoint={group.mayAppoint} />}
        {members === null ? null : (
          <p>
            <OuterLink href={`/app/groups/${group.id}/members.csv`}>{t('app-groups:membersCsv')}</OuterLink>
            {group.mayAppoint ? <> · <TextLink to={`/app/groups/import?kind=people&groupId=${group.id}`}>{t('app-rosters:importPeople')}</TextLink></> : null}
          </p>
        )}
      </Section>
      {group.mayChart || group.mayWrite ? <p><TextLink to={`/app/groups/${group.id}/chart`}>{t(group.mayChart ? 'app-chart:link' : 'app-chart:wordsLink')}</TextLink></p> : null}
      {group.mayReadLog ? <p><TextLink to={`/app/groups/${group.id}/log`}>{t('app-groups:log.link')}</TextLink></p> : null}
      {group.role === null ? null : <Leave follower={group.role === 'follower'} />}
    </AppPage>
  )
}

function Actions({ group: { id, mayWrite, mayArrange } }: { group: Loaded['group'] }) {
  const { t } = useTranslation()
  if (!mayWrite && !mayArrange) return null
  return (
    <Group gap="xs">
      {mayWrite ? <LinkButton to={`/app/events/new?groupId=${id}`}>{t('app-events:new')}</LinkButton> : null}
      {mayWrite ? (
        <LinkButton to={`/app/groups/${id}/announcements`} variant="default">
          {t('app-announcements:title')}
        </LinkButton>
      ) : null}
      {mayWrite ? (
        <LinkButton to={`/app/groups/${id}/edit`} variant="default">
          {t('app-groups:edit')}
        </LinkButton>
      ) : null}
      {mayArrange ? (
        <LinkButton to={`/app/groups/${id}/arrange`} variant="default">
          {t('app-groups:arrange.link')}
        </LinkButton>
      ) : null}
    </Group>
  )
}

function Archived({ group: { id, mergedInto, mayArrange } }: { group: Loaded['group'] }) {
  const { t } = useTranslation()
  return (
    <Notice tone="warn">
      {mergedInto === null ? t('app-groups:archived') : t('app-groups:merged')}{' '}
      {mergedInto === null ? null : <TextLink to={`/app/groups/${mergedInto.id}`}>{mergedInto.name}</TextLink>}
      {mergedInto === null && mayArrange ? <TextLink to={`/app/groups/${id}/arrange`}>{t('app-groups:arrange.restore')}</TextLink> : null}
    </Notice>
  )
}

function Leave({ follower }: { follower: boolean }) {
  const { t } = useTranslation()
  const form = useFormState('leave')
  return (
    <Form method="post" className="section">
      <AppFormErrors form={form} />
      <input type="hidden" name="intent" value="leave" />
      <Button type="submit" variant="default" size="xs" loading={form.busy}>
        {t(follower ? 'app-groups:unfollow' : 'app-groups:leave')}
      </Button>{' '}
      {follower ? null : <span className="note">{t('app-groups:leaveHint')}</span>}
    </Form>
  )
}
