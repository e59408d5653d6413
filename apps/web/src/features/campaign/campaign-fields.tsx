import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FormState } from '../../lib/use-form-state.ts'

type Props = { form: FormState; campaigns: readonly { id: string; title: string }[]; initialTitle: string }

/** Which campaign a new call belongs to: one that exists, or a new one by its title. */
export function CampaignFields({ form, campaigns, initialTitle }: Props) {
  const { t } = useTranslation()
  const first = campaigns.length === 0
  return (
    <>
      {first ? null : (
        <NativeSelect {...form.field('campaignId', campaigns[0]?.id)} label={t('app-calls:field.campaignId')} mb="sm">
          {campaigns.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
          <option value="">{t('app-calls:field.campaignNew')}</option>
        </NativeSelect>
      )}
      <TextInput {...form.field('campaignTitle', first ? initialTitle : '')} label={t('app-calls:field.campaignTitle')} description={t(first ? 'app-calls:hint.campaignFirst' : 'app-calls:hint.campaignTitle')} maxLength={160} />
    </>
  )
}
