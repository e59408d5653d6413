import { useTranslation } from 'react-i18next'
import type { FormState } from '../../lib/use-form-state.ts'

type Namesake = { id: string; name: string; town: string | null }

/** Asked where a group of the typed name is there already: whether it is that one. */
export function SameGroup({ form }: { form: FormState }) {
  const { t } = useTranslation()
  const { id, name } = form.field('sameAs')
  const namesakes = form.reason === 'namesake' ? ((form.formError?.details['namesakes'] ?? []) as Namesake[]) : []
  if (namesakes.length === 0) return null
  return (
    <fieldset>
      <legend>{t('host:sameAs')}</legend>
      <p>{t('host:sameAsHint')}</p>
      {[...namesakes.map((one) => ({ value: one.id, label: [one.name, one.town].filter(Boolean).join(', ') })), { value: 'new', label: t('host:sameAsNone') }].map(({ value, label }, index) => (
        <div key={value} className="tick-line">
          <input type="radio" id={index === 0 ? id : `${id}-${value}`} name={name} value={value} defaultChecked={index === 0} />
          <label htmlFor={index === 0 ? id : `${id}-${value}`}>{label}</label>
        </div>
      ))}
    </fieldset>
  )
}
