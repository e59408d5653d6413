import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { RosterKind } from '@turnout/core/roster/roster.schema.ts'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'

type Props = { kind: RosterKind; groupId: string | null; groups: readonly { id: string; name: string }[]; /** Groups may be made at the top of the tree. */ mayTop: boolean }

/** A table of groups or people: a file, or pasted. */
export function UploadForm({ kind, groupId, groups, mayTop }: Props) {
  const { t } = useTranslation()
  const form = useFormState()
  return (
    <Form method="post" encType="multipart/form-data" className="form">
      <AppFormErrors form={form} />
      <input type="hidden" name="kind" value={kind} />
      <NativeSelect {...form.field('groupId', groupId)} label={t(`app-rosters:under.${kind}`)} data={[...(kind === 'groups' && mayTop ? [{ value: '', label: t('app-rosters:top') }] : []), ...groups.map(({ id, name }) => ({ value: id, label: name }))]} mb="sm" />
      <TextInput type="file" id="file" name="file" label={t('app-rosters:file')} description={t('app-rosters:fileHint')} accept=".csv,.tsv,.txt,text/csv" mb="sm" />
      <Textarea {...form.field('content')} label={t('app-rosters:paste')} description={t(`app-rosters:pasteHint.${kind}`)} rows={6} mb="md" />
      <Button type="submit" loading={form.busy}>
        {t('app-rosters:look')}
      </Button>
    </Form>
  )
}
