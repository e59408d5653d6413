import { Button, Checkbox, Group, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { placeholders } from '@turnout/core/reminder/reminder.rules.ts'
import { ReminderAudience } from '@turnout/core/reminder/reminder.schema.ts'
import { useTranslation } from 'react-i18next'
import { Form, useActionData } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { MailPreview } from '../delivery/mail-preview.tsx'
import { RuleTimeFields } from './rule-time-fields.tsx'
import type { Preview } from './rule-values.ts'
import type { Rule } from './rule-words.ts'

const nothing = { anchor: 'start', offsetMinutes: -1440, dayOffset: null, localTime: null, audience: 'going', enabled: true, name: '', subject: null, body: null } as const

/** One reminder: when, to whom, in what words. `rule` is what applies now; without one a new reminder is added. */
export function RuleForm({ rule }: { rule?: Rule }) {
  const { t } = useTranslation()
  const intent = rule?.id ?? 'new'
  const form = useFormState(intent)
  const answered = useActionData() as { preview?: Preview } | undefined
  const preview = form.values === undefined ? undefined : answered?.preview
  const { audience, enabled, name, subject, body } = rule ?? nothing
  const forHosts = rule?.kind === 'host_list' || rule?.kind === 'host_outcome'
  return (
    <Form method="post" className="form">
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="ruleId" value={rule?.id ?? ''} />
      <AppFormErrors form={form} />
      {rule === undefined || rule.kind === 'custom' ? <TextInput {...form.field('name', name)} label={t('app-reminders:name')} maxLength={80} required mb="sm" /> : null}
      <Checkbox id={`${intent}-enabled`} name="enabled" defaultChecked={form.ticked('enabled', 'on', enabled)} label={t('app-reminders:enabled')} mb="sm" />
      {forHosts ? <input type="hidden" name="audience" value="hosts" /> : <NativeSelect {...form.field('audience', audience)} label={t('app-reminders:audience')} data={ReminderAudience.options.map((value) => ({ value, label: t(`app-reminders:audienceOf.${value}`) }))} mb="sm" />}
      <RuleTimeFields form={form} intent={intent} time={rule ?? nothing} />
      <TextInput {...form.field('subject', subject)} label={t('app-reminders:subject')} description={rule === undefined ? undefined : t('app-reminders:hint.words')} maxLength={160} mb="sm" />
      <Textarea {...form.field('body', body)} label={t('app-reminders:body')} rows={6} maxLength={20_000} mb="xs" />
      <p className="note">{t('app-reminders:placeholders', { list: placeholders.map((one) => `{{${one}}}`).join(' '), interpolation: { skipOnVariables: true } })}</p>
      <Group gap="sm">
        <Button type="submit" name="deed" value="save" loading={form.busy}>{t('app-terms:save')}</Button>
        <Button type="submit" name="deed" value="preview" variant="default" loading={form.busy}>{t('app-reminders:preview')}</Button>
        {rule?.own ? <Button type="submit" name="deed" value="reset" variant="subtle" color="red" formNoValidate>{t(rule.kind === 'custom' ? 'app-reminders:remove' : 'app-reminders:reset')}</Button> : null}
      </Group>
      {preview === undefined ? null : <MailPreview subject={preview.subject} text={preview.text} dueAt={preview.dueAt} />}
    </Form>
  )
}
