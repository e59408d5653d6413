import { useTranslation } from 'react-i18next'
import { formatDay } from '../../lib/dates.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { OuterLink } from '../../ui/app/link-button.tsx'

export type Source = { kind: string; sourceUrl: string | null; publisher: string | null; publishedOn: string; intakeId: string; kept: boolean }

/** Where a text came from, in one line: what it was, who published it and when, and the copy that was kept. */
export function SourceLine({ source: { kind, sourceUrl, publisher, publishedOn, intakeId, kept } }: { source: Source }) {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  return (
    <ul className="inline-list source-line">
      <li>{t(`app-intake:kind.${kind}`)}</li>
      {publisher ? <li>{publisher}</li> : null}
      <li>{t('app-intake:publishedDay', { day: formatDay(publishedOn, locale) })}</li>
      {sourceUrl === null ? null : (
        <li>
          <OuterLink href={sourceUrl}>{sourceUrl}</OuterLink>
        </li>
      )}
      {kept ? (
        <li>
          <OuterLink href={`/app/intake/${intakeId}/source`} download>
            {t('app-intake:snapshot')}
          </OuterLink>
        </li>
      ) : null}
    </ul>
  )
}
