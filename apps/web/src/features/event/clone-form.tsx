import { Button, Checkbox, NativeSelect } from '@mantine/core'
import type { CloneView } from '@turnout/core/clone/clone.ts'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { FormPart } from '../../ui/app/form-part.tsx'
import { Notice } from '../../ui/app/notice.tsx'
import { WhenFields } from '../../ui/app/when-fields.tsx'
import { ZoneSelect } from '../../ui/app/zone-select.tsx'
import { placed } from '../group/placed.ts'

type Props = { clone: CloneView; groups: readonly { id: string; name: string; town: string | null }[]; zones: readonly string[] }

/** What is asked for an event once more: whose and when. The rest is copied and can be changed in the draft. */
export function CloneForm({ clone, groups, zones }: Props) {
  const { t } = useTranslation()
  const form = useFormState()
  const { call, callOver, slots } = clone
  return (
    <Form method="post" className="form">
      <AppFormErrors form={form} />
      <input type="hidden" name="slots" value={slots.map(({ id }) => id).join(' ')} />
      <FormPart title={t('app-events:form.when')} description={call === null ? undefined : t('app-events:clone.whenHint')}>
        {slots.map((slot, index) => (
          <div key={slot.id} className={slots.length > 1 ? 'slot' : undefined} role={slots.length > 1 ? 'group' : undefined} aria-label={slots.length > 1 ? slot.title || t('app-events:slot.number', { number: index + 1 }) : undefined}>
            {slots.length > 1 ? <p className="tight"><strong>{slot.title || t('app-events:slot.number', { number: index + 1 })}</strong></p> : null}
            <WhenFields form={form} name={`slots.${index}.startLocal`} initial={slot.startLocal} labels={{ date: t('app-events:field.startDate'), time: t('app-events:field.startTime') }} required={call === null} timeDescription={t('app-calls:hint.noTime')} />
            <WhenFields form={form} name={`slots.${index}.endLocal`} initial={slot.endLocal} labels={{ date: t('app-events:field.endDate'), time: t('app-events:field.endTime') }} description={t('app-calls:hint.endDate')} timeDescription={t('app-calls:hint.endTime')} />
          </div>
        ))}
        <ZoneSelect {...form.field('timeZone', clone.timeZone)} zones={zones} label={t('app-events:field.timeZone')} description={t('app-calls:hint.timeZone')} />
      </FormPart>
      <FormPart title={t('app-events:form.host')}>
        <NativeSelect {...form.field('groupId', clone.groupId)} label={t('app-events:field.groupId')} description={t('app-events:hint.groupId')} data={groups.map((group) => ({ value: group.id, label: placed(group) }))} required mb="sm" />
        {call === null ? null : <Checkbox id="underCall" name="underCall" defaultChecked={form.ticked('underCall', 'on', true)} label={t('app-events:clone.underCall', { call: call.title })} description={t(call.timeLocked ? 'app-events:clone.underLocked' : 'app-events:clone.underHint')} error={form.errors['underCall']} />}
        {callOver ? <Notice>{t('app-events:clone.callOver')}</Notice> : null}
      </FormPart>
      <Button type="submit" loading={form.busy}>
        {t('app-events:clone.button')}
      </Button>
    </Form>
  )
}
