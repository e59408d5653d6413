import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { Button } from '../../ui/document/button.tsx'
import { FormErrors } from '../../ui/document/form-errors.tsx'
import { HostFields } from './host-fields.tsx'
import { GroupFields, type OwnGroup } from './group-fields.tsx'
import type { HostCall, HostRight } from './host-right.ts'
import { PersonFields } from './person-fields.tsx'

type Props = { call: HostCall; groups: OwnGroup[]; right: HostRight; /** Without an account: also asked who it is. */ guest: boolean; /** The link of an invitation says whose address it is. */ invitation?: string }

/** Hosting in under a minute: the group and the place; everything else comes from the call unless the host says otherwise. */
export function HostForm({ call, groups, right, guest, invitation }: Props) {
  const { t } = useTranslation()
  const form = useFormState('host')
  const waits = right.waits !== 'no'
  return (
    <>
      <FormErrors form={form} />
      {/* The address goes on saying who is invited: what is wrong with the form is shown in the form that they had. */}
      <Form method="post" action={`/calls/${call.slug}/host${invitation === undefined ? '' : `?invitation=${encodeURIComponent(invitation)}`}`} noValidate>
        <input type="hidden" name="intent" value="host" />
        <input type="hidden" name="callId" value={call.id} />
        {invitation === undefined ? null : <input type="hidden" name="invitation" value={invitation} />}
        {guest ? <PersonFields form={form} known={invitation !== undefined} /> : null}
        <GroupFields form={form} groups={groups} mayAdd={right.newGroup} />
        <HostFields form={form} call={call} />
        {waits ? <p>{t(right.waits === 'maybe' ? 'host:waitsUnlessTrusted' : 'host:willWait')}</p> : null}
        <Button>{t(guest && invitation === undefined ? 'host:actionGuest' : waits ? 'host:actionWaits' : 'host:action')}</Button>
      </Form>
    </>
  )
}
