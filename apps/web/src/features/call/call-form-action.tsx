import { NativeSelect, TextInput } from '@mantine/core'
import { callKinds, callScopes } from '@turnout/core/call/call.rules.ts'
import { useTranslation } from 'react-i18next'
import type { FormState } from '../../lib/use-form-state.ts'
import { WhenFields } from '../../ui/app/when-fields.tsx'
import { ZoneSelect } from '../../ui/app/zone-select.tsx'
import type { CallFormValues, FieldEvidence } from './call-form-values.ts'

type Props = { form: FormState; initial: CallFormValues; zones: readonly string[]; renderEvidence?: FieldEvidence }

/** What is to happen, who calls for it, where and when. */
export function ActionFields({ form, initial, zones, renderEvidence = () => null }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <div data-evidence="title">
        <TextInput {...form.field('title', initial.title)} label={t('app-calls:field.title')} maxLength={160} required />
        {renderEvidence('title')}
      </div>
      <div data-evidence="kind">
        <NativeSelect {...form.field('kind', initial.kind)} label={t('app-calls:field.kind')} data={callKinds.map((kind) => ({ value: kind, label: t(`app-terms:kind.${kind}`) }))} />
        {renderEvidence('kind')}
      </div>
      <div data-evidence="caller">
        <TextInput {...form.field('caller', initial.caller)} label={t('app-calls:field.caller')} description={t('app-calls:hint.caller')} maxLength={200} />
        {renderEvidence('caller')}
      </div>
      <div data-evidence="scope">
        <NativeSelect {...form.field('scope', initial.scope)} label={t('app-calls:field.scope')} data={callScopes.map((scope) => ({ value: scope, label: t(`app-terms:scope.${scope}`) }))} />
        {renderEvidence('scope')}
      </div>
      <div data-evidence="date start">
        <WhenFields form={form} name="startLocal" initial={initial.startLocal} labels={{ date: t('app-calls:field.startDate'), time: t('app-calls:field.startTime') }} required timeDescription={t('app-calls:hint.noTime')} description={t('app-calls:hint.startDate')} />
        {renderEvidence('date')}
        {renderEvidence('start')}
      </div>
      <div data-evidence="end">
        <WhenFields form={form} name="endLocal" initial={initial.endLocal} labels={{ date: t('app-calls:field.endDate'), time: t('app-calls:field.endTime') }} description={t('app-calls:hint.endDate')} timeDescription={t('app-calls:hint.endTime')} />
        {renderEvidence('end')}
      </div>
      <div data-evidence="timezone">
        <ZoneSelect {...form.field('timeZone', initial.timeZone)} zones={zones} label={t('app-calls:field.timeZone')} description={t('app-calls:hint.timeZone')} required />
        {renderEvidence('timezone')}
      </div>
    </>
  )
}
