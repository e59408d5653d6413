import { Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core'
import { hostInvitationDays } from '@turnout/core/trust/trust.rules.ts'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import type { Api } from '../../lib/api-client.ts'
import { useEmptied } from '../../lib/use-emptied.ts'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { CardTable } from '../../ui/app/card-table.tsx'
import { InstantText } from '../../ui/app/instant-text.tsx'
import { TextLink } from '../../ui/app/link-button.tsx'
import { Section } from '../../ui/app/section.tsx'
import { placed } from '../group/placed.ts'

export type Hosts = Awaited<ReturnType<Api['hosting']['hosts']['query']>>
export type GroupChoice = { id: string; name: string; town: string | null }

/** What became of an invitation, or until when it holds. */
function InvitationText({ row: { groupId, usedAt, expiresAt, askedAgainAt, expired } }: { row: Hosts['invitations'][number] }) {
  const { t } = useTranslation()
  if (groupId !== null || expiresAt === null) return t('app-hosting:invited.standing')
  if (usedAt !== null) return <>{t('app-hosting:invited.used')} <InstantText at={usedAt} /></>
  return (
    <>
      {t(expired ? 'app-hosting:invited.expired' : 'app-hosting:invited.open')} <InstantText at={expiresAt} />
      {askedAgainAt === null ? null : <><br /><strong>{t('app-hosting:invited.asked')} <InstantText at={askedAgainAt} /></strong></>}
    </>
  )
}

/** Who is asked to host under a call. */
export function InvitedPart({ invitations, groups, own }: { invitations: Hosts['invitations']; groups: readonly GroupChoice[]; /** Groups in whose name one may invite. */ own: readonly GroupChoice[] }) {
  const { t } = useTranslation()
  const form = useFormState('invite')
  const emptied = useEmptied(form)
  const again = useFormState('again')
  return (
    <Section title={t('app-hosting:invited.title')}>
      <p>{t('app-hosting:invited.text', { days: hostInvitationDays })}</p>
      {invitations.length === 0 ? null : (
        <CardTable
          label={t('app-hosting:invited.title')}
          rows={invitations}
          keyOf={({ id }) => id}
          columns={[
            { label: t('app-hosting:invited.whom'), render: ({ group, groupId, email }) => (groupId === null ? email : <TextLink to={`/app/groups/${groupId}`}>{group ?? ''}</TextLink>) },
            { label: t('app-hosting:invited.since'), render: ({ createdAt }) => <InstantText at={createdAt} /> },
            { label: t('app-hosting:invited.state'), render: (row) => <InvitationText row={row} /> },
            {
              label: t('app-hosting:invited.do'),
              render: ({ id, group, email, usedAt }) => (
                <Group gap="xs">
                  {usedAt === null ? <OneButton intent="again" id={id} label={t('app-hosting:invited.again')} of={t('app-hosting:invited.againTo', { who: group ?? email })} /> : null}
                  <OneButton intent="uninvite" id={id} label={t('app-hosting:withdraw')} of={t('app-hosting:withdrawOf', { who: group ?? email })} />
                </Group>
              ),
            },
          ]}
        />
      )}
      <AppFormErrors form={again} />
      <Form ref={emptied} method="post" className="form">
        <input type="hidden" name="intent" value="invite" />
        <AppFormErrors form={form} />
        <div className="field-row">
          <NativeSelect {...form.field('groupId')} label={t('app-hosting:invited.group')} description={t('app-hosting:invited.groupHint')} data={[{ value: '', label: t('app-hosting:invited.noGroup') }, ...groups.map((group) => ({ value: group.id, label: placed(group) }))]} />
          <TextInput {...form.field('email')} type="email" label={t('app-hosting:invited.email')} description={t('app-hosting:invited.emailHint')} maxLength={254} />
        </div>
        {own.length === 0 ? null : <NativeSelect {...form.field('asGroupId', own[0]?.id ?? '')} label={t('app-hosting:invited.as')} description={t('app-hosting:invited.asHint')} data={[...own.map((group) => ({ value: group.id, label: placed(group) })), { value: '', label: t('app-hosting:invited.asOrganizers') }]} mt="sm" />}
        <Checkbox id="namesMe" name="namesMe" value="true" defaultChecked={form.ticked('namesMe', 'true')} label={t('app-hosting:invited.namesMe')} mt="sm" />
        <Button type="submit" variant="default" mt="sm" loading={form.busy}>
          {t('app-hosting:invited.send')}
        </Button>
      </Form>
    </Section>
  )
}

/** Whom the campaign trusts: their events do not wait. */
export function TrustedPart({ trusted, groups }: { trusted: Hosts['trusted']; groups: readonly GroupChoice[] }) {
  const { t } = useTranslation()
  const form = useFormState('trust')
  const emptied = useEmptied(form)
  const known = new Set(trusted.map(({ groupId }) => groupId))
  const others = groups.filter(({ id }) => !known.has(id))
  return (
    <Section title={t('app-hosting:trusted.title')}>
      <p>{t('app-hosting:trusted.text')}</p>
      {trusted.length === 0 ? <p>{t('app-hosting:trusted.none')}</p> : (
        <CardTable
          label={t('app-hosting:trusted.title')}
          rows={trusted}
          keyOf={({ groupId }) => groupId}
          columns={[
            { label: t('app-hosting:trusted.group'), render: (row) => <TextLink to={`/app/groups/${row.groupId}`}>{placed(row)}</TextLink> },
            { label: t('app-hosting:invited.since'), render: ({ grantedAt }) => <InstantText at={grantedAt} /> },
            { label: t('app-hosting:trusted.revoke'), render: ({ groupId, name }) => <OneButton intent="distrust" id={groupId} label={t('app-hosting:trusted.revoke')} of={t('app-hosting:trusted.revokeOf', { group: name })} /> },
          ]}
        />
      )}
      {others.length === 0 ? null : (
        <Form ref={emptied} method="post" className="form">
          <input type="hidden" name="intent" value="trust" />
          <AppFormErrors form={form} />
          <NativeSelect {...form.field('groupId')} id="trust-groupId" label={t('app-hosting:trusted.group')} data={[{ value: '', label: t('app-hosting:trusted.choose') }, ...others.map((group) => ({ value: group.id, label: placed(group) }))]} />
          <Button type="submit" variant="default" mt="sm" loading={form.busy}>
            {t('app-hosting:trusted.trust')}
          </Button>
        </Form>
      )}
    </Section>
  )
}

function OneButton({ intent, id, label, of }: { intent: string; id: string; label: string; of: string }) {
  return (
    <Form method="post" className="inline-form">
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="id" value={id} />
      <Button type="submit" size="xs" variant="default" aria-label={of}>
        {label}
      </Button>
    </Form>
  )
}
