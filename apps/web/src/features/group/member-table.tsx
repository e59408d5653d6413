import { Button, NativeSelect, VisuallyHidden } from '@mantine/core'
import { GroupRole } from '@turnout/core/group/group.schema.ts'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import type { Api } from '../../lib/api-client.ts'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { CardTable } from '../../ui/app/card-table.tsx'
import { InstantText } from '../../ui/app/instant-text.tsx'

type Member = Awaited<ReturnType<Api['groups']['members']['query']>>[number]

/** So many are shown at once: a phone shows each as a card. */
const atOnce = 12
const weight: Record<Member['role'], number> = { organizer: 0, rep: 1, deputy: 2, member: 3, follower: 4 }

/** Who belongs to a group and as what, those who answer for it first; whoever may appoint changes it here. Many are folded away. */
export function MemberTable({ members, mayAppoint }: { members: readonly Member[]; mayAppoint: boolean }) {
  const { t } = useTranslation()
  const form = useFormState('appoint')
  const sorted = members.toSorted((a, b) => weight[a.role] - weight[b.role])
  const folded = sorted.slice(atOnce)
  return (
    <>
      <AppFormErrors form={form} />
      <Members label={t('app-groups:membersTitle')} members={sorted.slice(0, atOnce)} mayAppoint={mayAppoint} />
      {folded.length === 0 ? null : (
        <details>
          <summary>{t('app-groups:furtherMembers', { count: folded.length })}</summary>
          <Members label={t('app-groups:furtherMembers', { count: folded.length })} members={folded} mayAppoint={mayAppoint} />
        </details>
      )}
    </>
  )
}

function Members({ label, members, mayAppoint }: { label: string; members: readonly Member[]; mayAppoint: boolean }) {
  const { t } = useTranslation()
  return (
    <CardTable
      label={label}
      rows={members}
      keyOf={({ personId }) => personId}
      columns={[
        { label: t('app-people:name'), render: ({ name, email }) => name || email },
        { label: t('app-people:email'), render: ({ email }) => <a className="text-link" href={`mailto:${email}`}>{email}</a> },
        { label: t('app-groups:since'), render: ({ createdAt }) => <InstantText at={createdAt} /> },
        { label: t('app-groups:role'), render: (member) => (mayAppoint ? <RoleForm member={member} /> : t(`app-terms:role.${member.role}`)) },
      ]}
    />
  )
}

function RoleForm({ member: { personId, name, email, role } }: { member: Member }) {
  const { t } = useTranslation()
  return (
    <Form method="post" className="inline-form">
      <input type="hidden" name="intent" value="appoint" />
      <input type="hidden" name="personId" value={personId} />
      <NativeSelect key={role} name="role" defaultValue={role} size="xs" aria-label={t('app-groups:roleOf', { name: name || email })} data={GroupRole.options.map((one) => ({ value: one, label: t(`app-terms:role.${one}`) }))} />
      <Button type="submit" variant="default" size="xs">
        {t('app-terms:save')} <VisuallyHidden>{t('app-groups:roleOf', { name: name || email })}</VisuallyHidden>
      </Button>
    </Form>
  )
}
