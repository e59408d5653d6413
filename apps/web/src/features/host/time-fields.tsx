import type { When } from '@turnout/core/time/time.rules.ts'
import { useTranslation } from 'react-i18next'
import type { FormState } from '../../lib/use-form-state.ts'
import { Field } from '../../ui/document/field.tsx'
import { timeFields } from './host-time.ts'

/** The time, as the call has it. The hidden fields say what was shown, so that what was left alone can be told from what was typed. */
export function TimeFieldset({ form, when, zone }: { form: FormState; when: When; zone: string }) {
  const { t } = useTranslation()
  const { date, from, lastDate, until } = timeFields(when)
  return (
    <fieldset aria-describedby="time-hint">
      <legend>{t('host:time')}</legend>
      <p className="hint" id="time-hint">
        {t('host:timeHint')}
      </p>
      <input type="hidden" name="shownStart" value={form.field('shownStart', when.startLocal).defaultValue} />
      <input type="hidden" name="shownEnd" value={form.field('shownEnd', when.endLocal).defaultValue} />
      <div className="side-by-side">
        <Field {...form.field('date', date)} label={t(lastDate === '' ? 'host:date' : 'host:firstDate')} type="date" required />
        <Field {...form.field('from', from)} label={t('host:from')} type="time" />
        {lastDate === '' ? null : <Field {...form.field('lastDate', lastDate)} label={t('host:lastDate')} type="date" required />}
        <Field {...form.field('until', until)} label={t('host:until')} type="time" />
      </div>
      <p className="hint">{t('host:zone', { zone })}</p>
    </fieldset>
  )
}
