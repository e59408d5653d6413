import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { Button } from '../../ui/document/button.tsx'
import { FormErrors } from '../../ui/document/form-errors.tsx'
import { HostFields, type HostSaid } from './host-fields.tsx'
import type { HostCall } from './host-right.ts'

/** An event that was sent back, to be changed by a host who has no workspace for it yet, and handed in again. */
export function AgainForm({ call, id, said }: { call: HostCall; id: string; said: HostSaid }) {
  const { t } = useTranslation()
  const form = useFormState('hand-in')
  return (
    <>
      <h2>{t('host:againTitle')}</h2>
      <FormErrors form={form} />
      {/* The address goes on saying which event it is: what is wrong with the form is shown on the page that they had. */}
      <Form method="post" action={`/calls/${call.slug}/host?hosted=${id}`} noValidate>
        <input type="hidden" name="intent" value="hand-in" />
        <input type="hidden" name="id" value={id} />
        <HostFields form={form} call={call} said={said} />
        <Button>{t('host:again')}</Button>
      </Form>
    </>
  )
}
