import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { partsOf } from '../../lib/wall-clock.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { FormPart } from '../../ui/app/form-part.tsx'
import type { CallFormValues } from './call-form-values.ts'
import { WordFields } from './call-form-words.tsx'

const kept = ['title', 'kind', 'caller', 'scope', 'timeZone', 'hosting', 'reveals', 'eventTitle', 'eventDescription'] as const
const keptTimes = ['startLocal', 'endLocal', 'eventStartLocal', 'eventEndLocal', 'hostFromLocal', 'hostUntilLocal'] as const

/** A closed call: its words may be corrected, all else is sent along as it is. */
export function ClosedCallForm({ call, image }: { call: CallFormValues; image?: { alt: string } }) {
  const { t } = useTranslation()
  const form = useFormState()
  return (
    <Form method="post" className="form">
      <AppFormErrors form={form} />
      {kept.map((name) => (
        <input key={name} type="hidden" name={name} value={call[name] ?? ''} />
      ))}
      {call.locks.map((field) => (
        <input key={field} type="hidden" name="locks" value={field} />
      ))}
      {keptTimes.map((name) => (
        <span key={name} hidden>
          <input type="hidden" name={name} value={partsOf(call[name]).date} />
          <input type="hidden" name={`${name}Time`} value={partsOf(call[name]).time} />
        </span>
      ))}
      <FormPart title={t('app-calls:form.words')}>
        <WordFields form={form} initial={call} image={image} />
      </FormPart>
      <Button type="submit" loading={form.busy}>
        {t('app-terms:save')}
      </Button>
    </Form>
  )
}
