import { Button, Group, NativeSelect, TextInput } from '@mantine/core'
import { GroupRole } from '@turnout/core/group/group.schema.ts'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import type { Api } from '../../lib/api-client.ts'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { CardTable } from '../../ui/app/card-table.tsx'
import { InstantText } from '../../ui/app/instant-text.tsx'
import { Notice } from '../../ui/app/notice.tsx'
import { RoleForm } from './member-table.tsx'

type Doorstep = Awaited<ReturnType<Api['groups']['doorstep']['query']>>

/** Who asks to be let in, who was invited, and inviting somebody. */
export function DoorstepPart({ doorstep: { requests, invitations, answering, led, mayInvite, mayAppoint, mayOrganize } }: { doorstep: Doorstep }) {
  const { t } = useTranslation()
  const [form, appoint] = [useFormState('decide'), useFormState('appoint')]
  return (
    <>
      <AppFormErrors form={form} />
      {led ? null : <Notice tone="warn" title={t('app-groups:unled.title')}>{t('app-groups:unled.text')}</Notice>}
      {requests.length === 0 ? null : (
        <CardTable
          label={t('app-groups:requests')}
          rows={requests}
          keyOf={({ id }) => id}
          columns={[
            { label: t('app-groups:asks'), render: ({ name, email, role }) => <>{name === '' ? email : `${name} (${email})`}{role === 'rep' ? <span className="note">{t('app-groups:claims')}</span> : null}</> },
            { label: t('app-groups:message'), render: ({ message }) => message },
            { label: t('app-groups:since'), render: ({ createdAt }) => <InstantText at={createdAt} /> },
            { label: t('app-groups:decide'), render: ({ id, name, email, role }) => <Decide id={id} who={name || email} rep={role === 'rep' && mayAppoint} /> },
          ]}
        />
      )}
      {answering.length === 0 ? null : (
        <>
          <AppFormErrors form={appoint} />
          <CardTable
            label={t('app-groups:answering')}
            rows={answering}
            keyOf={({ personId }) => personId}
            columns={[
              { label: t('app-groups:answering'), render: ({ name }) => name || t('app-coverage:unnamed') },
              { label: t('app-groups:role'), render: ({ personId, name, role }) => <RoleForm member={{ personId, name: name || t('app-coverage:unnamed'), email: '', role }} /> },
            ]}
          />
        </>
      )}
      <InvitePart invitations={invitations} mayInvite={mayInvite} led={led} mayOrganize={mayOrganize} />
    </>
  )
}

/** Who was invited, and inviting somebody: to be rep, where the group has none. */
export function InvitePart({ invitations, mayInvite, led, mayOrganize = true }: Pick<Doorstep, 'invitations' | 'mayInvite' | 'led'> & { mayOrganize?: boolean }) {
  const { t } = useTranslation()
  return (
    <>
      {invitations.length === 0 ? null : (
        <CardTable
          label={t('app-groups:invitations')}
          rows={invitations}
          keyOf={({ id }) => id}
          columns={[
            { label: t('app-groups:invited'), render: ({ name, email }) => (name === '' ? email : `${name} (${email})`) },
            { label: t('app-groups:role'), render: ({ role }) => t(`app-terms:role.${role}`) },
            { label: t('app-groups:until'), render: ({ expiresAt }) => <InstantText at={expiresAt} /> },
            { label: t('app-groups:withdrawTitle'), render: ({ id, email }) => <Withdraw id={id} email={email} /> },
          ]}
        />
      )}
      {mayInvite ? <InviteForm led={led} mayOrganize={mayOrganize} /> : null}
    </>
  )
}

function Decide({ id, who, rep }: { id: string; who: string; /** May be let in as what they ask for. */ rep: boolean }) {
  const { t } = useTranslation()
  return (
    <Form method="post" className="inline-form">
      <input type="hidden" name="intent" value="decide" />
      <input type="hidden" name="id" value={id} />
      <Group gap="xs">
        {rep ? (
          <Button type="submit" name="accept" value="rep" size="xs" aria-label={t('app-groups:letInRepWho', { who })}>
            {t('app-groups:letInRep')}
          </Button>
        ) : null}
        <Button type="submit" name="accept" value="member" size="xs" variant={rep ? 'default' : undefined} aria-label={t(rep ? 'app-groups:letInMemberWho' : 'app-groups:letInWho', { who })}>
          {t(rep ? 'app-groups:letInMember' : 'app-groups:letIn')}
        </Button>
        <Button type="submit" name="accept" value="no" size="xs" variant="default" aria-label={t('app-groups:refuseWho', { who })}>
          {t('app-groups:refuse')}
        </Button>
      </Group>
    </Form>
  )
}

function Withdraw({ id, email }: { id: string; email: string }) {
  const { t } = useTranslation()
  return (
    <Form method="post" className="inline-form">
      <input type="hidden" name="intent" value="withdraw" />
      <input type="hidden" name="id" value={id} />
      <Button type="submit" size="xs" variant="default" aria-label={t('app-groups:withdrawWho', { who: email })}>
        {t('app-groups:withdraw')}
      </Button>
    </Form>
  )
}

const roles = GroupRole.options.filter((one) => one !== 'follower')

function InviteForm({ led, mayOrganize }: { led: boolean; mayOrganize: boolean }) {
  const { t } = useTranslation()
  const form = useFormState('invite')
  return (
    <Form method="post" className="form">
      <input type="hidden" name="intent" value="invite" />
      <AppFormErrors form={form} />
      <p className="note">{t('app-groups:inviteHint')}</p>
      <TextInput {...form.field('name')} label={t('app-groups:inviteName')} maxLength={120} mb="sm" />
      <div className="field-row">
        <TextInput {...form.field('email')} type="email" label={t('app-groups:inviteEmail')} maxLength={254} required />
        <NativeSelect {...form.field('role', led ? 'member' : 'rep')} label={t('app-groups:role')} data={roles.filter((one) => mayOrganize || one !== 'organizer').map((one) => ({ value: one, label: t(`app-terms:role.${one}`) }))} />
      </div>
      <Button type="submit" variant="default" mt="sm" loading={form.busy}>
        {t(led ? 'app-groups:invite' : 'app-groups:inviteRep')}
      </Button>
    </Form>
  )
}
