import { Button, Checkbox, Group, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { QuestionKind } from '@turnout/core/question/question.schema.ts'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import type { Asked } from './asked.ts'

/** One question to be changed, moved or taken away; without one, a new one. Works without script. */
export function QuestionForm({ question, first, last }: { question?: Asked; first?: boolean; last?: boolean }) {
  const { t } = useTranslation()
  const form = useFormState(`question-${question?.id ?? 'new'}`)
  return (
    <Form method="post" className="form">
      <AppFormErrors form={form} />
      <input type="hidden" name="intent" value={`question-${question?.id ?? 'new'}`} />
      <input type="hidden" name="id" value={question?.id ?? ''} />
      <NativeSelect {...form.field('kind', question?.kind ?? 'text')} label={t('app-questions:field.kind')} data={QuestionKind.options.map((kind) => ({ value: kind, label: t(`app-questions:kind.${kind}`) }))} mb="sm" />
      <TextInput {...form.field('label', question?.label)} label={t('app-questions:field.label')} description={t('app-questions:hint.label')} maxLength={500} required mb="sm" />
      <TextInput {...form.field('hint', question?.hint)} label={t('app-questions:field.hint')} maxLength={300} mb="sm" />
      <Textarea {...form.field('options', question?.options.join('\n'))} label={t('app-questions:field.options')} description={t('app-questions:hint.options')} rows={3} mb="sm" />
      <Checkbox id={form.field('required').id} name="required" defaultChecked={form.ticked('required', 'on', question?.required)} label={t('app-questions:field.required')} mb="sm" />
      <Group gap="xs">
        <Button type="submit" loading={form.busy}>
          {t(question === undefined ? 'app-questions:add' : 'app-questions:save')}
        </Button>
        {question === undefined ? null : (
          <>
            <Button type="submit" name="does" value="up" variant="default" disabled={first} formNoValidate>
              {t('app-questions:up')}
            </Button>
            <Button type="submit" name="does" value="down" variant="default" disabled={last} formNoValidate>
              {t('app-questions:down')}
            </Button>
            <Button type="submit" name="does" value="remove" variant="subtle" color="red" formNoValidate>
              {t('app-questions:remove')}
            </Button>
          </>
        )}
      </Group>
    </Form>
  )
}
