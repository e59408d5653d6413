import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { Notice } from '../../ui/app/notice.tsx'
import type { IntakeView } from './intake-view.ts'

/** What to know of a reading as a whole: it was put aside, its source has changed since, or the reader left something out. */
export function ReadingNotices({ intake: { id, state, changed, notes, leftOut, drafts } }: { intake: IntakeView }) {
  const { t } = useTranslation()
  return (
    <>
      {state === 'dismissed' ? (
        <Notice title={t('app-intake:dismissed.title')}>
          <Form method="post" action={`/app/intake/${id}`}>
            <Button type="submit" name="do" value="restore" variant="default" size="xs">
              {t('app-intake:restore')}
            </Button>
          </Form>
        </Notice>
      ) : null}
      {changed === null ? null : (
        <Notice tone="warn" title={t('app-intake:changed.title')}>
          <p className="tight">{t('app-intake:changed.text')}</p>
          <details>
            <summary>{t('app-intake:changed.show')}</summary>
            <p className="as-typed">{changed.text}</p>
          </details>
        </Notice>
      )}
      {drafts.length === 0 ? <Notice title={t('app-intake:none.title')}>{t('app-intake:none.text')}</Notice> : null}
      {notes.length === 0 ? null : (
        <ul className="plain-list note" aria-label={t('app-intake:notes')}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {leftOut.length === 0 ? null : (
        <details className="note">
          <summary>{t('app-intake:leftOut', { count: leftOut.length })}</summary>
          <ul>
            {leftOut.map(({ from, quote }) => (
              <li key={from}>{quote}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
