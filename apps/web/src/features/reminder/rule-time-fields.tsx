import { Group, NativeSelect, Radio, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormState } from '../../lib/use-form-state.ts'
import { partsOfOffset, type RuleTime } from './rule-words.ts'

type Timing = 'offset' | 'clock'

/** When a reminder goes out: one of two ways to say it, each with its fields below it. Without script both are to be seen, and only the chosen one is read. */
export function RuleTimeFields({ form, intent, time }: { form: FormState; intent: string; time: RuleTime }) {
  const { t } = useTranslation()
  const { anchor, offsetMinutes, dayOffset, localTime } = time
  const timing: Timing = localTime === null ? 'offset' : 'clock'
  const { amount, unit } = partsOfOffset(offsetMinutes ?? -60)
  const before = (localTime === null ? (offsetMinutes ?? 0) : (dayOffset ?? 0)) <= 0
  const given: Timing = form.ticked('timing', 'clock', timing === 'clock') ? 'clock' : 'offset'
  const choices = (prefix: string, keys: readonly string[]) => keys.map((value) => ({ value, label: t(`app-reminders:${prefix}.${value}`) }))
  const way = (one: Timing, fields: ReactNode): ReactNode => (
    <div className="way">
      <Radio id={one === 'offset' ? form.field('timing').id : `${intent}-timing-${one}`} name="timing" value={one} required defaultChecked={given === one} label={t(`app-reminders:timingOf.${one}`)} />
      <div className="way-fields">{fields}</div>
    </div>
  )
  return (
    <fieldset className="plain-fieldset">
      <legend>{t('app-reminders:when')}</legend>
      <Group align="flex-start" gap="sm" mb="sm">
        <NativeSelect {...form.field('direction', before ? 'before' : 'after')} label={t('app-reminders:direction')} data={choices('directionOf', ['before', 'after'])} className="short-field" />
        <NativeSelect {...form.field('anchor', anchor)} label={t('app-reminders:anchor')} data={choices('anchorOf', ['start', 'end'])} className="short-field" />
      </Group>
      {way('offset', (
        <>
          <TextInput {...form.field('amount', timing === 'offset' ? amount : '')} inputMode="numeric" label={t('app-reminders:amount')} className="number-field" />
          <NativeSelect {...form.field('unit', unit)} label={t('app-reminders:unit')} data={choices('unitOf', ['minutes', 'hours', 'days'])} className="number-field" />
        </>
      ))}
      {way('clock', (
        <>
          <TextInput {...form.field('days', timing === 'clock' ? Math.abs(dayOffset ?? 0) : '')} inputMode="numeric" label={t('app-reminders:days')} description={t('app-reminders:hint.days')} inputWrapperOrder={['label', 'input', 'description', 'error']} className="number-field" />
          <TextInput {...form.field('localTime', localTime)} type="time" label={t('app-reminders:localTime')} description={t('app-reminders:hint.clock')} inputWrapperOrder={['label', 'input', 'description', 'error']} className="time-field" />
        </>
      ))}
      <p className="note">{t('app-reminders:hint.quiet')}</p>
    </fieldset>
  )
}
