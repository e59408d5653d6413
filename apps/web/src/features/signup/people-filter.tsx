import { Button, NativeSelect, TextInput } from '@mantine/core'
import { SignupStatus } from '@turnout/core/signup/signup.schema.ts'
import { useTranslation } from 'react-i18next'
import { Form, useSearchParams } from 'react-router'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { type NamedSlot, slotName } from './slot-name.ts'

/** Finds people among those who answered. */
export function PeopleFilter({ slots, roles }: { slots: readonly NamedSlot[]; roles: readonly string[] }) {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  const [search] = useSearchParams()
  const given = (name: string) => search.get(name) ?? ''
  const any = { value: '', label: t('app-events:filter.any') }
  return (
    <search aria-label={t('app-people:filter')}>
      <Form method="get" className="filter" key={search.toString()}>
        <TextInput id="q" name="q" type="search" label={t('app-people:search')} defaultValue={given('q')} />
        <NativeSelect id="status" name="status" label={t('app-people:answer')} defaultValue={given('status')} data={[any, ...SignupStatus.options.map((status) => ({ value: status, label: t(`app-terms:signupStatus.${status}`) }))]} />
        <NativeSelect id="confirmed" name="confirmed" label={t('app-people:confirmed')} defaultValue={given('confirmed')} data={[any, { value: 'yes', label: t('app-terms:yes') }, { value: 'no', label: t('app-terms:no') }]} />
        {slots.length > 1 ? <NativeSelect id="slot" name="slot" label={t('app-people:slot')} defaultValue={given('slot')} data={[any, ...slots.map((slot) => ({ value: slot.id, label: slotName(slot, locale) }))]} /> : null}
        {roles.length > 0 ? <NativeSelect id="role" name="role" label={t('app-people:roles')} defaultValue={given('role')} data={[any, ...roles.map((role) => ({ value: role, label: role }))]} /> : null}
        <Button type="submit" variant="default">
          {t('app-events:filter.apply')}
        </Button>
      </Form>
    </search>
  )
}
