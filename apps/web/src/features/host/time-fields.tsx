import { formatWhen, type When } from '@turnout/core/time/time.rules.ts'
import { useTranslation } from 'react-i18next'
import { useSurroundings } from '../../lib/surroundings.tsx'
import type { FormState } from '../../lib/use-form-state.ts'
import { Field } from '../../ui/document/field.tsx'
import { timeFields } from './host-time.ts'

/** The time, as the call has it. The hidden fields say what was shown, so that what was left alone can be told from what was typed. */
export function TimeFieldset({ form, when, zone, bounds, again = false }: { form: FormState; when: When; zone: string; /** Of an event that has its time already, be it the call's. */ again?: boolean; /** Between which the call lets hosts choose. */ bounds: { hostFromLocal: string | null; hostUntilLocal: string | null } }) {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  const { date, from, lastDate, until } = timeFields(when)
  const said = (local: string | null) => (local === null ? '' : formatWhen({ startLocal: local, endLocal: null }, locale))
  const window = bounds.hostFromLocal ? (bounds.hostUntilLocal ? 'host:window' : 'host:windowFrom') : 'host:windowUntil'
  const range = { min: bounds.hostFromLocal?.slice(0, 10), max: bounds.hostUntilLocal?.slice(0, 10) }
  return (
    <fieldset aria-describedby="time-hint">
      <legend>{t('host:time')}</legend>
      <p className="hint" id="time-hint">
        {t(again ? 'host:timeAgainHint' : 'host:timeHint')} {bounds.hostFromLocal || bounds.hostUntilLocal ? t(window, { from: said(bounds.hostFromLocal), until: said(bounds.hostUntilLocal) }) : null}
      </p>
      <input type="hidden" name="shownStart" value={form.field('shownStart', when.startLocal).defaultValue} />
      <input type="hidden" name="shownEnd" value={form.field('shownEnd', when.endLocal).defaultValue} />
      <div className="side-by-side">
        <Field {...form.field('date', date)} label={t(lastDate === '' ? 'host:date' : 'host:firstDate')} type="date" {...range} required />
        <Field {...form.field('from', from)} label={t('host:from')} type="time" />
        {lastDate === '' ? null : <Field {...form.field('lastDate', lastDate)} label={t('host:lastDate')} type="date" required />}
        <Field {...form.field('until', until)} label={t('host:until')} type="time" />
      </div>
      <p className="hint">{t('host:zone', { zone })}</p>
    </fieldset>
  )
}
