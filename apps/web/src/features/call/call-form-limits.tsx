import { Checkbox, Stack } from '@mantine/core'
import { InheritedField } from '@turnout/core/call/call.schema.ts'
import { useTranslation } from 'react-i18next'
import type { FormState } from '../../lib/use-form-state.ts'
import { WhenFields } from '../../ui/app/when-fields.tsx'
import type { CallFormValues } from './call-form-values.ts'

/** What hosts cannot say otherwise, and between when their own time has to lie. */
export function LimitFields({ form, initial }: { form: FormState; initial: CallFormValues }) {
  const { t } = useTranslation()
  return (
    <>
      <Stack gap="sm" mb="md">
        {InheritedField.options.map((field) => (
          <Checkbox key={field} id={`locks-${field}`} name="locks" value={field} defaultChecked={form.ticked('locks', field, initial.locks.includes(field))} label={t(`app-calls:lock.${field}`)} />
        ))}
      </Stack>
      <WhenFields form={form} name="hostFromLocal" initial={initial.hostFromLocal} labels={{ date: t('app-calls:field.hostFromDate'), time: t('app-calls:field.hostFromTime') }} description={t('app-calls:hint.hostFrom')} />
      <WhenFields form={form} name="hostUntilLocal" initial={initial.hostUntilLocal} labels={{ date: t('app-calls:field.hostUntilDate'), time: t('app-calls:field.hostUntilTime') }} description={t('app-calls:hint.hostUntil')} />
    </>
  )
}
