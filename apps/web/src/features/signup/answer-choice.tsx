import { useTranslation } from 'react-i18next'
import type { FormState } from '../../lib/use-form-state.ts'
import { FieldError } from '../../ui/document/field.tsx'
import { answers } from '../answer/answer.ts'
import { Unbroken } from '../../ui/unbroken.tsx'

/** Going, maybe, can't make it. Whoever says nothing else is going. */
export function AnswerChoice({ form, name = 'answer', legend, initial = 'going' }: { form: FormState; name?: string; legend?: string; initial?: (typeof answers)[number] | null }) {
  const { t } = useTranslation()
  const { id, error } = form.field(name)
  return (
    <fieldset className={error === undefined ? undefined : 'field-wrong'}>
      <legend><Unbroken>{legend ?? t('answer:changeLegend')}</Unbroken></legend>
      <FieldError id={id} error={error} />
      {answers.map((one, index) => {
        const own = index === 0 ? id : `${id}-${one}`
        return (
          <div key={one} className="tick-line">
            <input type="radio" id={own} name={name} value={one} defaultChecked={form.ticked(name, one, initial === one)} />
            <label htmlFor={own}>{t(`answer:choice.${one}`)}</label>
          </div>
        )
      })}
    </fieldset>
  )
}
