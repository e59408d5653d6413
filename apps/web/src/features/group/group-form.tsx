import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { GroupKind } from '@turnout/core/group/group.schema.ts'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'

export type GroupFormValues = {
  name: string; kind: string; parentId: string | null; town: string | null; address: string; description: string; headcount: number | null
  employer: string; languages: string[]; contactable: boolean; mailDomains: string[]; neutralMail: boolean; asksNames: boolean
}

type Props = { initial?: Partial<GroupFormValues>; submit: string; /** Given for a new group: where in the tree it may stand. */ parents?: readonly { id: string; name: string }[] }

/** What a group says of itself. */
export function GroupForm({ initial, submit, parents }: Props) {
  const { t } = useTranslation()
  const form = useFormState()
  return (
    <Form method="post" className="form">
      <AppFormErrors form={form} />
      <TextInput {...form.field('name', initial?.name)} label={t('app-groups:field.name')} maxLength={120} required mb="sm" />
      <NativeSelect {...form.field('kind', initial?.kind ?? 'workplace')} label={t('app-groups:field.kind')} data={GroupKind.options.map((kind) => ({ value: kind, label: t(`app-terms:groupKind.${kind}`) }))} mb="sm" />
      {parents === undefined ? null : (
        <NativeSelect {...form.field('parentId', initial?.parentId)} label={t('app-groups:field.parentId')} description={t('app-groups:parentHint')} data={[{ value: '', label: t('app-groups:noParent') }, ...parents.map(({ id, name }) => ({ value: id, label: name }))]} mb="sm" />
      )}
      <TextInput {...form.field('town', initial?.town)} label={t('app-groups:field.town')} description={t('app-groups:townHint')} maxLength={120} mb="sm" />
      <TextInput {...form.field('address', initial?.address)} label={t('app-groups:field.address')} maxLength={300} mb="sm" />
      <TextInput {...form.field('headcount', initial?.headcount)} inputMode="numeric" label={t('app-groups:field.headcount')} description={t('app-groups:headcountHint')} className="short-field" mb="sm" />
      <Textarea {...form.field('description', initial?.description)} label={t('app-groups:field.description')} description={t('app-groups:descriptionHint')} rows={4} maxLength={5000} mb="sm" />
      <TextInput {...form.field('languages', initial?.languages?.join(', '))} label={t('app-groups:field.languages')} description={t('app-groups:languagesHint')} maxLength={200} mb="sm" />
      <TextInput {...form.field('employer', initial?.employer)} label={t('app-groups:field.employer')} maxLength={200} mb="sm" />
      <TextInput {...form.field('mailDomains', initial?.mailDomains?.join(', '))} label={t('app-groups:field.mailDomains')} description={t('app-groups:mailDomainsHint')} maxLength={2000} mb="sm" />
      <Checkbox id="contactable" name="contactable" value="on" defaultChecked={form.ticked('contactable', 'on', initial?.contactable)} label={t('app-groups:field.contactable')} description={t('app-groups:contactableHint')} mb="md" />
      <Checkbox id="neutralMail" name="neutralMail" value="on" defaultChecked={form.ticked('neutralMail', 'on', initial?.neutralMail)} label={t('app-groups:field.neutralMail')} description={t('app-groups:neutralMailHint')} mb="md" />
      <Checkbox id="asksNames" name="asksNames" value="on" defaultChecked={form.ticked('asksNames', 'on', initial?.asksNames ?? true)} label={t('app-groups:field.asksNames')} description={t('app-groups:asksNamesHint')} mb="md" />
      <Button type="submit" loading={form.busy}>
        {submit}
      </Button>
    </Form>
  )
}
