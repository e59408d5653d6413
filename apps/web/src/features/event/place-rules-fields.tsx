import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FormState } from '../../lib/use-form-state.ts'

const modes = ['at_once', 'offer'] as const

export type PlaceRulesValues = { confirmFirst: boolean; confirmHours: number; approves: boolean; promotion: (typeof modes)[number]; offerHours: number; smallerPass: boolean }

/** How an event gives its places away. */
export function PlaceRulesFields({ form, initial }: { form: FormState; initial: PlaceRulesValues }) {
  const { t } = useTranslation()
  const tick = (name: 'confirmFirst' | 'approves' | 'smallerPass') => (
    <Checkbox id={name} name={name} defaultChecked={form.ticked(name, 'on', initial[name])} label={t(`app-events:field.${name}`)} description={t(`app-events:hint.${name}`)} mb="sm" />
  )
  const hours = (name: 'confirmHours' | 'offerHours') => (
    <TextInput {...form.field(name, initial[name])} inputMode="numeric" label={t(`app-events:field.${name}`)} description={t(`app-events:hint.${name}`)} className="short-field" mb="sm" />
  )
  return (
    <>
      {tick('confirmFirst')}
      {hours('confirmHours')}
      {tick('approves')}
      <NativeSelect {...form.field('promotion', initial.promotion)} label={t('app-events:field.promotion')} data={modes.map((value) => ({ value, label: t(`app-events:promotion.${value}`) }))} mb="sm" />
      {hours('offerHours')}
      {tick('smallerPass')}
    </>
  )
}
