import { Radio, Stack } from '@mantine/core'
import { HostingRule } from '@turnout/core/call/call.schema.ts'
import { useTranslation } from 'react-i18next'
import type { FormState } from '../../lib/use-form-state.ts'

/** Who may make an event under the call, each choice with what follows from it. */
export function HostingFields({ form, initial }: { form: FormState; initial: string }) {
  const { t } = useTranslation()
  return (
    <Stack gap="sm" role="radiogroup" aria-label={t('app-calls:form.hosting')}>
      {HostingRule.options.map((rule, index) => (
        <Radio key={rule} id={index === 0 ? form.field('hosting').id : `hosting-${rule}`} name="hosting" value={rule} defaultChecked={form.ticked('hosting', rule, rule === initial)} label={t(`app-terms:hosting.${rule}`)} description={t(`app-terms:hostingHint.${rule}`)} />
      ))}
    </Stack>
  )
}
