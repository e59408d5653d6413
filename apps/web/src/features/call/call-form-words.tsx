import { Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FormState } from '../../lib/use-form-state.ts'
import type { CallFormValues, FieldEvidence } from './call-form-values.ts'

type Props = { form: FormState; initial: Pick<CallFormValues, 'summary' | 'description' | 'sourceUrl'>; renderEvidence?: FieldEvidence; image?: { alt: string } }

/** What people read about the call: all that may still be corrected when it is closed. */
export function WordFields({ form, initial, renderEvidence = () => null, image }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <Textarea {...form.field('summary', initial.summary)} label={t('app-calls:field.summary')} description={t('app-calls:hint.summary')} rows={2} maxLength={500} mb="sm" />
      <Textarea {...form.field('description', initial.description)} label={t('app-calls:field.description')} description={t('app-calls:hint.description')} rows={8} maxLength={20_000} mb="sm" />
      <div data-evidence="url">
        <TextInput {...form.field('sourceUrl', initial.sourceUrl)} type="url" label={t('app-calls:field.sourceUrl')} description={t('app-calls:hint.sourceUrl')} maxLength={2000} />
        {renderEvidence('url')}
      </div>
      {image === undefined ? null : <TextInput {...form.field('imageAlt', image.alt)} label={t('app-calls:field.imageAlt')} description={t('app-calls:hint.imageAlt')} maxLength={300} required />}
    </>
  )
}
