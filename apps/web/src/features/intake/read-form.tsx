import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { LinkTabs } from '../../ui/app/link-tabs.tsx'
import { FeedOffer } from './feed-offer.tsx'
import { PasteField } from './paste-field.tsx'
import { fileTypes, type Way, ways } from './read-input.ts'
import { SourceAbout } from './source-about.tsx'

/** The way in: a pasted text, an address or a file. Each is a tab with an address of its own. */
export function ReadForm({ way, zones }: { way: Way; zones: readonly string[] }) {
  const { t } = useTranslation()
  const form = useFormState('read')
  const { defaultValue: _, ...file } = form.field('file')
  return (
    <>
      <LinkTabs label={t('app-intake:ways')} tabs={ways.map((one) => ({ to: `?by=${one}`, label: t(`app-intake:way.${one}`), here: one === way }))} />
      <AppFormErrors form={form} />
      {form.reason === 'feed' ? <FeedOffer values={form.values} /> : null}
      <Form key={way} method="post" encType="multipart/form-data" className="form" id="read-form">
        <input type="hidden" name="intent" value="read" />
        <input type="hidden" name="by" value={way} />
        {way === 'text' ? <PasteField form={form} /> : null}
        {way === 'url' ? <TextInput {...form.field('url')} type="url" label={t('app-intake:url')} description={t('app-intake:urlHint')} placeholder="https://" required mb="sm" /> : null}
        {way === 'file' ? <TextInput {...file} type="file" accept={fileTypes} label={t('app-intake:file')} description={t('app-intake:fileHint')} required mb="sm" /> : null}
        <SourceAbout form={form} zones={zones} pasted={way === 'text'} />
        <Button type="submit" loading={form.busy} mt="xs">
          {t(`app-intake:read.${way}`)}
        </Button>
      </Form>
    </>
  )
}
