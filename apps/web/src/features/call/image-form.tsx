import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'

/** The picture that a call's page and its shared links show. */
export function ImageForm({ imageId, imageAlt }: { imageId: string | null; imageAlt: string }) {
  const { t } = useTranslation()
  const form = useFormState('image')
  const { defaultValue: _, ...field } = form.field('content')
  return (
    <>
      {imageId === null ? null : <img className="call-image" src={`/images/${imageId}`} alt={imageAlt} />}
      <Form method="post" encType="multipart/form-data" className="form">
        <AppFormErrors form={form} />
        <input type="hidden" name="intent" value="image" />
        <TextInput {...field} name="image" type="file" accept="image/png,image/jpeg,image/webp" label={t('app-calls:image.file')} description={t('app-calls:image.fileHint')} required mb="sm" />
        <TextInput {...form.field('alt', imageAlt)} label={t('app-calls:field.imageAlt')} description={t('app-calls:hint.imageAlt')} maxLength={300} required mb="sm" />
        <Button type="submit" variant="default" loading={form.busy}>
          {imageId === null ? t('app-calls:image.add') : t('app-calls:image.replace')}
        </Button>
      </Form>
    </>
  )
}
