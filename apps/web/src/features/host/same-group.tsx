import { useTranslation } from 'react-i18next'
import { text } from '../../lib/form-values.ts'
import type { FormState } from '../../lib/use-form-state.ts'
import { type Asked, askedAgain } from './asked-again.ts'

/** What is asked because of the name that was typed: whether the group is one of those that are there. */
function askedBy(form: FormState): Asked | null {
  if (form.values === undefined) return null
  const about = text(form.values, 'groupName')
  const namesakes = form.reason === 'namesake' ? ((form.formError?.details['namesakes'] ?? []) as Asked['namesakes']) : []
  if (namesakes.length > 0) return { about, namesakes }
  // Something else was wrong this time: the question and its answer stand as they were.
  return askedAgain(text(form.values, 'sameAsAsked'), about)
}

/** Asked where a group of the typed name is there already: whether it is that one. The hidden field keeps the question while other fields are mended. */
export function SameGroup({ form }: { form: FormState }) {
  const { t } = useTranslation()
  const { id, name, defaultValue } = form.field('sameAs')
  const asked = askedBy(form)
  if (asked === null) return null
  const options = [...asked.namesakes.map((one) => ({ value: one.id, label: [one.name, one.town].filter(Boolean).join(', ') })), { value: 'new', label: t('host:sameAsNone') }]
  const chosen = options.find(({ value }) => value === defaultValue) ?? options[0]
  return (
    <fieldset>
      <legend>{t('host:sameAs')}</legend>
      <p>{t('host:sameAsHint')}</p>
      <input type="hidden" name="sameAsAsked" value={JSON.stringify(asked)} />
      {options.map(({ value, label }, index) => (
        <div key={value} className="tick-line">
          <input type="radio" id={index === 0 ? id : `${id}-${value}`} name={name} value={value} defaultChecked={value === chosen?.value} />
          <label htmlFor={index === 0 ? id : `${id}-${value}`}>{label}</label>
        </div>
      ))}
    </fieldset>
  )
}
