import { Button, NativeSelect, TextInput, VisuallyHidden } from '@mantine/core'
import { GroupRole } from '@turnout/core/group/group.schema.ts'
import { useTranslation } from 'react-i18next'
import { Form, useSearchParams } from 'react-router'
import type { Api } from '../../lib/api-client.ts'
import { text } from '../../lib/form-values.ts'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { CardTable } from '../../ui/app/card-table.tsx'
import { InstantText } from '../../ui/app/instant-text.tsx'
import { TextLink } from '../../ui/app/link-button.tsx'
import { Pager } from '../../ui/app/pager.tsx'

export type MemberPage = Awaited<ReturnType<Api['groups']['members']['query']>>
type Member = MemberPage['members'][number]

/** So many are shown at once: a phone shows each as a card. */
const atOnce = 12

/** Who belongs to a group and as what, those who answer for it first; whoever may appoint changes it here. Many are folded away, and many more searched. */
export function MemberTable({ page: { members, more }, total, mayAppoint }: { page: MemberPage; total: number; mayAppoint: boolean }) {
  const { t } = useTranslation()
  const form = useFormState('appoint')
  const [search] = useSearchParams()
  const [q, page] = [search.get('q') ?? '', Number(search.get('page')) || 1]
  const whole = q !== '' || page > 1 || more
  const open = whole ? members : members.slice(0, atOnce)
  const folded = members.slice(open.length)
  return (
    <>
      <AppFormErrors form={form} />
      {total > atOnce ? <MemberSearchForm q={q} /> : null}
      {members.length === 0 ? <p>{t('app-groups:noMember')}</p> : <Members label={t('app-groups:membersTitle')} members={open} mayAppoint={mayAppoint} />}
      {folded.length === 0 ? null : (
        <details>
          <summary>{t('app-groups:furtherMembers', { count: folded.length })}</summary>
          <Members label={t('app-groups:furtherMembers', { count: folded.length })} members={folded} mayAppoint={mayAppoint} />
        </details>
      )}
      <Pager page={page} more={more} at="members" />
    </>
  )
}

/** By name or address; the answer is a part of the address, so that it works without a script. */
function MemberSearchForm({ q }: { q: string }) {
  const { t } = useTranslation()
  return (
    <search aria-label={t('app-groups:searchMembers')}>
      <Form method="get" action="#members" className="filter" key={q}>
        <TextInput id="q" name="q" type="search" label={t('app-groups:searchMembers')} defaultValue={q} maxLength={100} />
        <Button type="submit" variant="default">
          {t('app-groups:search')}
        </Button>
        {q === '' ? null : <TextLink to="?#members">{t('app-groups:allMembers')}</TextLink>}
      </Form>
    </search>
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
        { label: t('app-groups:role'), render: (member) => (mayAppoint && member.mayBecome.length > 1 ? <RoleForm member={member} roles={member.mayBecome} /> : t(`app-terms:role.${member.role}`)) },
      ]}
    />
  )
}

/** Gives somebody another role, of those that are one's to give. */
export function RoleForm({ member: { personId, name, email, role }, roles = GroupRole.options }: { member: Pick<Member, 'personId' | 'name' | 'email' | 'role'>; roles?: readonly GroupRole[] }) {
  const { t } = useTranslation()
  const form = useFormState('appoint')
  return (
    <Form method="post" className="inline-form">
      <input type="hidden" name="intent" value="appoint" />
      <input type="hidden" name="personId" value={personId} />
      <NativeSelect key={role} id={text(form.values ?? {}, 'personId') === personId ? form.field('role').id : `role-${personId}`} name="role" defaultValue={role} size="xs" aria-label={t('app-groups:roleOf', { name: name || email })} data={roles.map((one) => ({ value: one, label: t(`app-terms:role.${one}`) }))} />
      <Button type="submit" variant="default" size="xs">
        {t('app-terms:save')} <VisuallyHidden>{t('app-groups:roleOf', { name: name || email })}</VisuallyHidden>
      </Button>
    </Form>
  )
}
