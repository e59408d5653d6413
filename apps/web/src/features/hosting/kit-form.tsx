import { Button, Group, Textarea, TextInput } from '@mantine/core'
import type { KitKind } from '@turnout/core/kit/kit.schema.ts'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import type { KitItem } from './kit-list.tsx'

/** One thing of a kit: to be added, or as it is, to be changed, moved or taken out. */
export function KitForm({ kind, item, first, last }: { kind: KitKind; item?: KitItem; first?: boolean; last?: boolean }) {
  const { t } = useTranslation()
  const key = item?.id ?? kind
  const form = useFormState(`kit-${key}`)
  const { defaultValue: _, ...file } = form.field('content')
  return (
    <Form method="post" encType="multipart/form-data" className="form">
      <input type="hidden" name="intent" value={`kit-${key}`} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="id" value={item?.id ?? ''} />
      <AppFormErrors form={form} />
      <TextInput {...form.field('title', item?.title)} label={t('app-hosting:kitField.title')} maxLength={160} required mb="sm" />
      {kind === 'points' || kind === 'message' ? <Textarea {...form.field('body', item?.body)} label={t(`app-hosting:kitField.${kind}`)} description={t(`app-hosting:kitHint.${kind}`)} rows={5} maxLength={10_000} required mb="sm" /> : null}
      {kind === 'link' ? <TextInput {...form.field('url', item?.url)} type="url" label={t('app-hosting:kitField.url')} maxLength={2000} required mb="sm" /> : null}
      {kind === 'file' ? <TextInput {...file} name="file" type="file" label={t(item === undefined ? 'app-hosting:kitField.file' : 'app-hosting:kitField.replace')} description={t('app-hosting:kitHint.file')} required={item === undefined} mb="sm" /> : null}
      <Group gap="xs">
        <Button type="submit" name="deed" value="write" variant={item === undefined ? 'filled' : 'default'} loading={form.busy}>
          {t(item === undefined ? 'app-hosting:kitAdd' : 'app-terms:save')}
        </Button>
        {item === undefined ? null : (
          <>
            <Button type="submit" name="deed" value="up" variant="subtle" disabled={first} formNoValidate aria-label={t('app-hosting:kitUpOf', { title: item.title })}>{t('app-hosting:kitUp')}</Button>
            <Button type="submit" name="deed" value="down" variant="subtle" disabled={last} formNoValidate aria-label={t('app-hosting:kitDownOf', { title: item.title })}>{t('app-hosting:kitDown')}</Button>
            <Button type="submit" name="deed" value="remove" variant="subtle" color="red" formNoValidate aria-label={t('app-hosting:kitRemoveOf', { title: item.title })}>{t('app-hosting:kitRemove')}</Button>
          </>
        )}
      </Group>
    </Form>
  )
}
