import { Button, Checkbox, Group, TextInput, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FormState } from '../../lib/use-form-state.ts'
import { WhenFields } from '../../ui/app/when-fields.tsx'
import { ZoneSelect } from '../../ui/app/zone-select.tsx'

export type SlotValues = { id: string; title: string; startLocal: string; endLocal: string | null; capacity: number | null; waitlist: boolean }

type Props = { form: FormState; slots: readonly SlotValues[]; timeZone: string; zones: readonly string[]; required: boolean }

/** The times of an event, at least one. Adding and taking away are sent to the server, so that they work without script. */
export function SlotFields({ form, slots, timeZone, zones, required }: Props) {
  const { t } = useTranslation()
  const count = Math.min(50, Math.max(1, Number.parseInt(form.field('slots', slots.length).defaultValue, 10) || 1))
  const anew = form.field('revision').defaultValue !== ''
  return (
    <>
      <input type="hidden" name="slots" value={count} />
      {Array.from({ length: count }, (_, index) => (
        // A time is known by its place in the form, as in what is sent.
        // oxlint-disable-next-line react/no-array-index-key
        <Slot key={index} form={form} index={index} count={count} slot={anew ? undefined : slots[index]} required={required} />
      ))}
      <Group mb="md">
        <Button type="submit" name="slotChange" value="add" variant="default" size="xs" formNoValidate>
          {t('app-events:slot.add')}
        </Button>
      </Group>
      <ZoneSelect {...form.field('timeZone', timeZone)} zones={zones} label={t('app-events:field.timeZone')} description={t('app-calls:hint.timeZone')} />
    </>
  )
}

type SlotProps = { form: FormState; index: number; count: number; slot: SlotValues | undefined; required: boolean }

function Slot({ form, index, count, slot, required }: SlotProps) {
  const { t } = useTranslation()
  const name = (field: string) => `slots.${index}.${field}`
  const number = { number: index + 1 }
  return (
    <div className={count > 1 ? 'slot' : undefined} role={count > 1 ? 'group' : undefined} aria-label={count > 1 ? t('app-events:slot.number', number) : undefined}>
      <input type="hidden" name={name('id')} value={form.field(name('id'), slot?.id).defaultValue} />
      {count > 1 ? (
        <Group justify="space-between" mb="xs">
          <strong>{t('app-events:slot.number', number)}</strong>
          <Button type="submit" name="slotChange" value={`remove ${index}`} variant="subtle" color="red" size="compact-sm" formNoValidate>
            {t('app-events:slot.remove')} <VisuallyHidden>{index + 1}</VisuallyHidden>
          </Button>
        </Group>
      ) : null}
      <WhenFields form={form} name={name('startLocal')} initial={slot?.startLocal} arrive={form.field('added').defaultValue === String(index)} labels={{ date: t('app-events:field.startDate'), time: t('app-events:field.startTime') }} required={required} timeDescription={t('app-calls:hint.noTime')} description={t('app-events:hint.startDate')} />
      <WhenFields form={form} name={name('endLocal')} initial={slot?.endLocal} labels={{ date: t('app-events:field.endDate'), time: t('app-events:field.endTime') }} description={t('app-calls:hint.endDate')} timeDescription={t('app-calls:hint.endTime')} />
      {count > 1 ? <TextInput {...form.field(name('title'), slot?.title)} label={t('app-events:field.slotTitle')} description={t('app-events:hint.slotTitle')} maxLength={120} mb="sm" /> : <input type="hidden" name={name('title')} value={form.field(name('title'), slot?.title).defaultValue} />}
      <TextInput {...form.field(name('capacity'), slot?.capacity)} inputMode="numeric" label={t('app-events:field.capacity')} description={t('app-events:hint.capacity')} className="short-field" mb="sm" />
      <Checkbox id={name('waitlist')} name={name('waitlist')} defaultChecked={form.ticked(name('waitlist'), 'on', slot?.waitlist)} label={t('app-events:field.waitlist')} description={t('app-events:hint.waitlist')} mb="sm" />
    </div>
  )
}
