import { useTranslation } from 'react-i18next'
import type { FormState } from '../../lib/use-form-state.ts'
import { useFormProblem } from '../form-problem.ts'
import { NoticeBox } from './notice.tsx'

/** Above a refused form: what is wrong, with a link to each field. Empty while nothing is. `names`: what to call fields of which there are several alike. */
export function FormErrors({ form, names = {} }: { form: FormState; names?: Readonly<Record<string, string>> }) {
  const { t } = useTranslation()
  const problem = useFormProblem(form)
  const wrong = Object.entries(form.errors)
  if (problem === null && wrong.length === 0) return null
  return (
    <NoticeBox tone="bad" title={t('ui:problem')} arrive>
      {problem === null ? null : <p>{problem}</p>}
      {wrong.length === 0 ? null : (
        <ul>
          {wrong.map(([name, message]) => (
            <li key={name}>
              <a href={`#${form.field(name).id}`}>{names[name] === undefined ? message : `${names[name]}: ${message}`}</a>
            </li>
          ))}
        </ul>
      )}
    </NoticeBox>
  )
}
