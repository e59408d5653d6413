import { Button, NativeSelect, Textarea, TextInput, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import type { FormState } from '../../lib/use-form-state.ts'

/** What one tap says: how it was tried, and what came of it. */
const quick = ['call:reached', 'call:no_answer', 'visit:reached'] as const
const outcomes = ['reached', 'no_answer', 'will_host', 'needs_help', 'refused'] as const

type Props = { callId: string; groupId: string; formKey: string; workplace: string; form?: FormState }

/** One tap for what happens most: the contact is written down, and what comes next stays open. */
export function QuickContact({ callId, groupId, formKey, workplace }: Props) {
  const { t } = useTranslation()
  return (
    <Form method="post" className="inline-form">
      <input type="hidden" name="intent" value="contact" />
      <input type="hidden" name="callId" value={callId} />
      <input type="hidden" name="groupId" value={groupId} />
      <input type="hidden" name="key" value={formKey} />
      {quick.map((one) => (
        <Button key={one} type="submit" name="quick" value={one} variant="default" size="xs">
          {t(`app-coverage:quick.${one.replace(':', '_')}`)} <VisuallyHidden>{workplace}</VisuallyHidden>
        </Button>
      ))}
    </Form>
  )
}

/** A contact with what came of it and what comes next. */
export function ContactForm({ callId, groupId, formKey, form, nextStep, nextOn }: Omit<Props, 'workplace'> & { form: FormState; nextStep: string; nextOn: string | null }) {
  const { t } = useTranslation()
  return (
    <Form method="post" className="form">
      <input type="hidden" name="intent" value="contact" />
      <input type="hidden" name="callId" value={callId} />
      <input type="hidden" name="groupId" value={groupId} />
      <input type="hidden" name="key" value={formKey} />
      <div className="field-row">
        <NativeSelect {...form.field('kind', 'call')} label={t('app-coverage:contact.kind')} data={['call', 'mail', 'visit'].map((kind) => ({ value: kind, label: t(`app-coverage:kind.${kind}`) }))} />
        <NativeSelect {...form.field('outcome', 'reached')} label={t('app-coverage:contact.outcome')} data={outcomes.map((outcome) => ({ value: outcome, label: t(`app-coverage:outcome.${outcome}`) }))} />
      </div>
      <Textarea {...form.field('note')} label={t('app-coverage:contact.note')} description={t('app-coverage:contact.noteHint')} maxLength={1000} rows={3} mb="sm" />
      <div className="field-row">
        <TextInput {...form.field('nextStep', nextStep)} label={t('app-coverage:contact.nextStep')} maxLength={200} />
        <TextInput {...form.field('nextOn', nextOn)} type="date" label={t('app-coverage:contact.nextOn')} description={t('app-coverage:contact.nextOnHint')} />
      </div>
      <Button type="submit" loading={form.busy}>{t('app-coverage:contact.save')}</Button>
    </Form>
  )
}
