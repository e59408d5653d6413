import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldState } from '../../lib/use-form-state.ts'

type Common = FieldState & { label: ReactNode; hint?: ReactNode; required?: boolean; /** One of several of which one is needed: neither required nor called optional. */ either?: boolean }

/** What a control needs to be heard together with its hint and its error. */
function described({ id, error, hint }: Pick<Common, 'id' | 'error' | 'hint'>) {
  const by = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter(Boolean).join(' ')
  return { 'aria-describedby': by || undefined, 'aria-invalid': error === undefined ? undefined : true }
}

function Frame({ id, label, hint, error, required, either, children }: Omit<Common, 'name' | 'defaultValue'> & { children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className={error === undefined ? 'field' : 'field field-wrong'}>
      <label htmlFor={id}>
        {label}
        {required || either ? null : <span className="optional"> ({t('ui:optional')})</span>}
      </label>
      {hint === undefined ? null : (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} />
      {children}
    </div>
  )
}

export function FieldError({ id, error }: Pick<FieldState, 'id' | 'error'>) {
  return error === undefined ? null : (
    <p className="field-error" id={`${id}-error`}>
      {error}
    </p>
  )
}

/** One line of text, a number, a date: `<Field {...form.field('email')} label=… type="email" required />`. */
export function Field({ label, hint, error, either, ...input }: Common & Omit<InputHTMLAttributes<HTMLInputElement>, keyof Common>) {
  return (
    <Frame id={input.id} label={label} hint={hint} error={error} required={input.required} either={either}>
      <input {...input} {...described({ id: input.id, error, hint })} />
    </Frame>
  )
}

export function TextField({ label, hint, error, either, ...textarea }: Common & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof Common>) {
  return (
    <Frame id={textarea.id} label={label} hint={hint} error={error} required={textarea.required} either={either}>
      <textarea rows={4} {...textarea} {...described({ id: textarea.id, error, hint })} />
    </Frame>
  )
}

export function SelectField({ label, hint, error, either, children, ...select }: Common & Omit<SelectHTMLAttributes<HTMLSelectElement>, keyof Common>) {
  return (
    <Frame id={select.id} label={label} hint={hint} error={error} required={select.required} either={either}>
      <select {...select} {...described({ id: select.id, error, hint })}>
        {children}
      </select>
    </Frame>
  )
}

type Tick = Pick<FieldState, 'id' | 'name'> & Partial<Pick<FieldState, 'error'>> & { label: ReactNode; type?: 'checkbox' | 'radio' }

/** A checkbox or radio button with its sentence beside it. */
export function TickField({ label, error, type = 'checkbox', ...input }: Tick & Omit<InputHTMLAttributes<HTMLInputElement>, keyof Tick>) {
  return (
    <div className={error === undefined ? 'field tick' : 'field tick field-wrong'}>
      <FieldError id={input.id} error={error} />
      <div className="tick-line">
        <input {...input} type={type} {...described({ id: input.id, error })} />
        <label htmlFor={input.id}>{label}</label>
      </div>
    </div>
  )
}
