import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DraftField } from './draft-field.tsx'
import type { DraftFieldsProps } from './draft-fields-props.ts'
import { type DraftInput, inputName } from './draft-values.ts'
import { zoneListId } from './zone-list.tsx'

/** When it begins and ends, in which zone, and how it repeats. */
export function DraftWhen({ form, index, draft, initial }: DraftFieldsProps) {
  const { t } = useTranslation()
  const input = (name: DraftInput) => form.field(inputName(index, name), initial[name])
  const about = { index, draft }
  return (
    <>
      <DraftField {...about} field="start">
        <div className="when-row">
          <TextInput {...input('startLocal')} type="date" max="9999-12-31" label={t('app-calls:field.startDate')} />
          <TextInput {...input('startLocalTime')} type="time" label={t('app-calls:field.startTime')} />
        </div>
      </DraftField>
      <DraftField {...about} field="end">
        <div className="when-row">
          <TextInput {...input('endLocal')} type="date" max="9999-12-31" label={t('app-calls:field.endDate')} />
          <TextInput {...input('endLocalTime')} type="time" label={t('app-calls:field.endTime')} />
        </div>
      </DraftField>
      <DraftField {...about} field="timezone" note={draft.timezone === null ? t('app-intake:zoneUnknown') : null}>
        <TextInput {...input('timeZone')} list={zoneListId} label={t('app-calls:field.timeZone')} autoComplete="off" />
      </DraftField>
      {draft.recurrence === null ? null : (
        <DraftField {...about} field="recurrence" note={t('app-intake:recurrenceNote')}>
          <p className="tight">
            <strong>{t('app-terms:evidence.recurrence')}:</strong> {draft.recurrence}
          </p>
        </DraftField>
      )}
    </>
  )
}
