import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/document/button.tsx'

/** Looks for an event by its town, place or group. */
export function FindEvent({ slug, q }: { slug: string; q: string }) {
  const { t } = useTranslation()
  return (
    <search>
      <form method="get" action={`/calls/${slug}#events`} className="find">
        <div className="field">
          <label htmlFor="q">{t('call:find')}</label>
          <input id="q" name="q" type="search" defaultValue={q} autoComplete="off" maxLength={100} />
        </div>
        <Button look="secondary">{t('call:findAction')}</Button>
      </form>
    </search>
  )
}
