import { useTranslation } from 'react-i18next'
import { useActionData, useSearchParams } from 'react-router'

/** The sentence for `?done=<key>`, if there is one for that key and no newer refusal to show instead. */
export function useDoneNotice(): string | null {
  const { t, i18n } = useTranslation()
  const [search] = useSearchParams()
  const refusal = useActionData()
  const done = search.get('done')
  if (done === null || refusal !== undefined || !/^[a-z-]+$/.test(done)) return null
  return i18n.exists(`notices:${done}`) ? t(`notices:${done}`) : null
}
