import { Alert, Anchor } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormState } from '../../lib/use-form-state.ts'
import { useFormProblem } from '../form-problem.ts'

/** Above a refused form of the workspace: what is wrong, with a link to each field. Empty while nothing is. */
export function AppFormErrors({ form }: { form: FormState }) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const problem = useFormProblem(form)
  const wrong = Object.entries(form.errors)
  const shown = problem !== null || wrong.length > 0
  useEffect(() => {
    if (problem !== null || Object.keys(form.errors).length > 0) box.current?.focus()
  }, [problem, form.errors])
  if (!shown) return null
  return (
    <Alert ref={box} tabIndex={-1} role="alert" color="red" variant="light" title={t('ui:problem')} mb="md">
      {problem}
      {wrong.map(([name, message]) => (
        <div key={name}>
          <Anchor href={`#${form.field(name).id}`} c="inherit" size="sm" underline="always">
            {message}
          </Anchor>
        </div>
      ))}
    </Alert>
  )
}
