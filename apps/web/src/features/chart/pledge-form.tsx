import { Button, Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { CardTable } from '../../ui/app/card-table.tsx'
import { StateBadge } from '../../ui/app/badge.tsx'
import type { Structure } from './chart-view.ts'
import { Mark } from './mark.tsx'

/** Everybody with what they did for the call, and a tick for those who gave their word where no sign-up shows it. */
export function PledgeForm({ people }: { people: Structure['people'] }) {
  const { t } = useTranslation()
  const form = useFormState('pledges')
  return (
    <Form method="post">
      <AppFormErrors form={form} />
      <input type="hidden" name="intent" value="pledges" />
      {people.map(({ id }) => (
        <input key={id} type="hidden" name="shown" value={id} />
      ))}
      <CardTable
        label={t('app-chart:who')}
        rows={people}
        keyOf={({ id }) => id}
        columns={[
          { label: t('app-chart:name'), render: ({ name, department, shift }) => <>{name}<span className="note">{[department, shift].filter(Boolean).join(', ')}</span></> },
          { label: t('app-chart:assessment'), render: ({ assessment }) => <Mark value={assessment} /> },
          { label: t('app-chart:did'), render: ({ signedUp, came }) => (came ? <StateBadge tone="good">{t('app-chart:didCome')}</StateBadge> : signedUp ? <StateBadge tone="good">{t('app-chart:signedUp')}</StateBadge> : t('app-chart:nothing')) },
          { label: t('app-chart:word'), render: ({ id, name, pledged }) => <Checkbox id={`pledged-${id}`} name="pledged" value={id} defaultChecked={pledged} aria-label={t('app-chart:gaveWord', { name })} /> },
        ]}
      />
      <Button type="submit" variant="default" mt="md" loading={form.busy}>
        {t('app-chart:savePledges')}
      </Button>
    </Form>
  )
}
