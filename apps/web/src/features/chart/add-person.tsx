import { Button, Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import type { Charted } from './chart-view.ts'
import { PersonFields } from './person-fields.tsx'

type Member = { name: string; email: string }

/** Puts somebody on the chart, by name alone or with an address. */
export function AddPerson({ people, uncharted }: { people: readonly Charted[]; uncharted: readonly Member[] }) {
  const { t } = useTranslation()
  const form = useFormState('add')
  return (
    <Form method="post" className="form" key={form.values === undefined ? people.length : 'refused'}>
      <AppFormErrors form={form} />
      <input type="hidden" name="intent" value="add" />
      <PersonFields form={form} people={people} uncharted={uncharted} />
      <Button type="submit" loading={form.busy}>
        {t('app-chart:add')}
      </Button>
    </Form>
  )
}

/** Puts people of the group on its chart, as many as are ticked. */
export function AddMembers({ uncharted }: { uncharted: readonly Member[] }) {
  const { t } = useTranslation()
  const form = useFormState('members')
  return (
    <Form method="post" className="form">
      <AppFormErrors form={form} />
      <input type="hidden" name="intent" value="members" />
      <fieldset className="plain-fieldset">
        <legend>{t('app-chart:membersLegend')}</legend>
        {uncharted.map(({ name, email }, index) => (
          <Checkbox key={email} id={`members-${index}`} name="emails" value={email} defaultChecked={form.ticked('emails', email)} label={name === '' ? email : `${name}, ${email}`} mb={6} />
        ))}
      </fieldset>
      <Button type="submit" variant="default" loading={form.busy}>
        {t('app-chart:addMembers')}
      </Button>
    </Form>
  )
}
