import { useTranslation } from 'react-i18next'
import { Form, useLocation } from 'react-router'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { locales } from '../../locales/locales.ts'

/** Every language by its own name; choosing one keeps it for this browser and comes back to the same page. */
export function LanguageChoice() {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  const { pathname, search } = useLocation()
  const query = new URLSearchParams(search)
  query.delete('done')
  return (
    <Form method="post" action="/language" className="line" aria-label={t('ui:language')}>
      <input type="hidden" name="next" value={query.size > 0 ? `${pathname}?${query}` : pathname} />
      {locales.map((one) => (
        <button key={one} className="plain" name="locale" value={one} lang={one} aria-current={one === locale ? 'true' : undefined}>
          {new Intl.DisplayNames(one, { type: 'language' }).of(one)}
        </button>
      ))}
    </Form>
  )
}
