import { Button, NativeSelect } from '@mantine/core'
import { rosterFields, type RosterKind } from '@turnout/core/roster/roster.schema.ts'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'

type Props = { kind: RosterKind; columns: readonly string[]; sample: readonly string[]; mapping: Record<string, number> }

/** Which column of the table holds what; kept for the next table with the same columns. */
export function MappingForm({ kind, columns, sample, mapping }: Props) {
  const { t } = useTranslation()
  const form = useFormState('map')
  const choices = [{ value: '', label: t('app-rosters:noColumn') }, ...columns.map((column, index) => ({ value: String(index), label: [column || t('app-rosters:column', { number: index + 1 }), sample[index]].filter(Boolean).join(': ') }))]
  return (
    <Form method="post" className="form">
      <AppFormErrors form={form} />
      <input type="hidden" name="intent" value="map" />
      <div className="mapping-grid">
        {rosterFields[kind].map((field) => (
          <NativeSelect key={field} id={`map-${field}`} name={field} defaultValue={mapping[field] === undefined ? '' : String(mapping[field])} label={t(`app-rosters:field.${field}`)} data={choices} size="sm" />
        ))}
      </div>
      <Button type="submit" variant="default" mt="md" loading={form.busy}>
        {t('app-rosters:map')}
      </Button>
    </Form>
  )
}
