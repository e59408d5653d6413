import { useTranslation } from 'react-i18next'

/** What becomes of one's places with another answer, said before it is given; and carried along, so that it is said after it as well. */
export function PlacesHeld({ holds }: { holds: number }) {
  const { t } = useTranslation()
  if (holds === 0) return null
  return (
    <>
      <input type="hidden" name="holds" value={holds} />
      <p className="muted">{t('answer:frees', { count: holds })}</p>
    </>
  )
}
