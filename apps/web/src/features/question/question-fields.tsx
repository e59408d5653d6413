import { useTranslation } from 'react-i18next'
import type { FormState } from '../../lib/use-form-state.ts'
import { Field, FieldError, TextField, TickField } from '../../ui/document/field.tsx'
import { type Asked, replyName } from './asked.ts'

type Props = { form: FormState; questions: readonly (Asked & { replied?: string[] })[] }

/** What an event asks, in the order and the words of whoever organizes it. */
export function QuestionFields({ form, questions }: Props) {
  return questions.map((question) => <Question key={question.id} form={form} {...question} />)
}

function Question({ form, ...question }: { form: FormState } & Props['questions'][number]) {
  const { t } = useTranslation()
  const { id, kind, label, hint, options, required, replied = [] } = question
  const name = replyName(id)
  const common = { ...form.field(name, replied[0] ?? ''), label, hint: hint || undefined, required }
  if (kind === 'text') return <Field {...common} maxLength={5000} autoComplete="off" />
  if (kind === 'long_text') return <TextField {...common} rows={4} maxLength={5000} />
  if (kind === 'number') return <Field {...common} inputMode="decimal" maxLength={20} autoComplete="off" />
  if (kind === 'consent') return <TickField {...common} defaultValue={undefined} value={label} defaultChecked={form.ticked(name, label, replied.includes(label))} />
  const choices = kind === 'yes_no' ? [{ value: 'yes', text: t('signup:yes') }, { value: 'no', text: t('signup:no') }] : options.map((option) => ({ value: option, text: option }))
  return <Choices {...common} type={kind === 'choices' || kind === 'roles' ? 'checkbox' : 'radio'} choices={choices} isTicked={(value) => form.ticked(name, value, replied.includes(value))} />
}

type ChoicesProps = { id: string; name: string; error: string | undefined; label: string; hint: string | undefined; required: boolean; type: 'checkbox' | 'radio'; choices: { value: string; text: string }[]; isTicked: (value: string) => boolean }

function Choices({ id, name, error, label, hint, required, type, choices, isTicked }: ChoicesProps) {
  const { t } = useTranslation()
  const by = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset className={error === undefined ? undefined : 'field-wrong'} aria-describedby={by || undefined}>
      <legend>
        {label}
        {required ? null : <span className="optional"> ({t('ui:optional')})</span>}
      </legend>
      {hint === undefined ? null : (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} />
      {choices.map(({ value, text }, index) => {
        const own = index === 0 ? id : `${id}-${index}`
        return (
          <div key={value} className="tick-line">
            <input type={type} id={own} name={name} value={value} defaultChecked={isTicked(value)} />
            <label htmlFor={own}>{text}</label>
          </div>
        )
      })}
    </fieldset>
  )
}
