import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FormState } from '../../lib/use-form-state.ts'

type Props = {
  form: FormState
  campaigns: readonly { id: string; title: string }[]
  /** The one that it is in, or is likely to belong to; else it begins one of its own. */
  chosen?: string
  hint?: string
  onChoose?: (id: string) => void
}

/** Which campaign a call belongs to: a new one, called as the call unless it is named, or one that exists. */
export function CampaignFields({ form, campaigns, chosen = '', hint, onChoose }: Props) {
  const { t } = useTranslation()
  return (
    <>
      {campaigns.length === 0 ? null : (
        <NativeSelect {...form.field('campaignId', chosen)} onChange={({ currentTarget }) => onChoose?.(currentTarget.value)} label={t('app-calls:field.campaignId')} description={hint} mb="sm">
          <option value="">{t('app-calls:field.campaignNew')}</option>
          {campaigns.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </NativeSelect>
      )}
      <TextInput {...form.field('campaignTitle')} label={t('app-calls:field.campaignTitle')} description={t(campaigns.length === 0 ? 'app-calls:hint.campaignFirst' : 'app-calls:hint.campaignTitle')} maxLength={160} />
    </>
  )
}
