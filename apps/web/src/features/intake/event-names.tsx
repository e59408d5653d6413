import { makesEvents, ownName } from '@turnout/core/acceptance/acceptance.rules.ts'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../lib/dates.ts'
import { type FormValues, list, text } from '../../lib/form-values.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { inputName } from './draft-values.ts'
import type { OpenDraft } from './first-look.ts'

/** What each event will be called if the ticked drafts become one call: as the form says by now, without JavaScript as it was shown. */
export function EventNames({ open, seen, title }: { open: readonly OpenDraft[]; seen: FormValues | undefined; title: string }) {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  const said = (draft: OpenDraft, name: 'title' | 'place' | 'startLocal'): string => (seen?.[inputName(draft.index, name)] === undefined ? draft[name] : text(seen, inputName(draft.index, name)))
  const taken = open.filter(({ index, ticked }) => (seen === undefined ? ticked : list(seen, 'take').includes(String(index))))
  if (!makesEvents('one', taken.map((draft) => ({ place: said(draft, 'place') || null })))) return null
  const callTitle = (seen === undefined ? title : text(seen, 'jointTitle')) || title
  const titles = taken.map((draft) => said(draft, 'title'))
  return (
    <div className="event-names">
      <p className="tight">{t('app-intake:accept.names')}</p>
      <ul className="plain-list" aria-label={t('app-intake:accept.names')}>
        {taken
          .filter((draft) => said(draft, 'place') !== '')
          .map((draft) => (
            <li key={draft.index}>
              <strong>{ownName(callTitle, { title: said(draft, 'title'), read: draft.title, doubts: draft.doubts }, titles) ?? callTitle}</strong>{' '}
              <span className="note">{[said(draft, 'startLocal') === '' ? '' : formatDay(said(draft, 'startLocal'), locale), said(draft, 'place')].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
      </ul>
    </div>
  )
}
