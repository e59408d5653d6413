import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../ui/app/notice.tsx'
import type { DraftFieldsProps } from './draft-fields-props.ts'
import { inputName } from './draft-values.ts'
import { DuplicateLinks } from './duplicate-links.tsx'

/** What to know of a draft before it becomes a call: its day has passed, or there is one like it. */
export function DraftNotices({ form, index, draft }: DraftFieldsProps) {
  const { t } = useTranslation()
  const record = inputName(index, 'asRecord')
  // A day may also have been typed that has passed, of which only the refusal tells.
  const refused = form.reason === 'past' && form.errors[inputName(index, 'startLocal')] !== undefined
  return (
    <>
      {draft.duplicates.length === 0 ? null : (
        <Notice tone="warn" title={t('app-intake:duplicates.title')}>
          <DuplicateLinks duplicates={draft.duplicates} />
        </Notice>
      )}
      {draft.past || refused ? (
        <Notice tone="warn" title={t('app-intake:past.title')}>
          <p className="tight">
            {t('app-intake:past.text')}{' '}
            <a className="text-link" href={`#${inputName(index, 'startLocal')}`}>
              {t('app-intake:past.move')}
            </a>
          </p>
          <Checkbox mt="xs" id={record} name={record} defaultChecked={form.ticked(record, 'on')} label={t('app-calls:field.asRecord')} description={t('app-calls:hint.asRecord')} />
        </Notice>
      ) : null}
    </>
  )
}
