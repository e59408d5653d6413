import { useTranslation } from 'react-i18next'
import { Notice } from '../../ui/app/notice.tsx'

/** What a draft should be looked at for before it becomes a call. */
export function DraftWarnings({ draft }: { draft: { past: boolean; weekdayMismatch: boolean } }) {
  const { t } = useTranslation()
  return (
    <>
      {draft.past ? (
        <Notice tone="warn" title={t('app-intake:past.title')}>
          {t('app-intake:past.text')}{' '}
          <a className="text-link" href="#asRecord">
            {t('app-intake:past.keep')}
          </a>{' '}
          {t('app-intake:past.or')}{' '}
          <a className="text-link" href="#startLocal">
            {t('app-intake:past.move')}
          </a>
        </Notice>
      ) : null}
      {draft.weekdayMismatch ? (
        <Notice tone="warn" title={t('app-intake:mismatch.title')}>
          {t('app-intake:mismatch.text')}
        </Notice>
      ) : null}
    </>
  )
}
