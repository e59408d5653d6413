import { useTranslation } from 'react-i18next'
import { formatShortDay } from '../../lib/dates.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { CardTable } from '../../ui/app/card-table.tsx'
import { InstantText } from '../../ui/app/instant-text.tsx'
import { TextLink } from '../../ui/app/link-button.tsx'
import { type BoardRow, percent } from './board-view.ts'
import { CoverageStateBadge } from './state-badge.tsx'

const instant = (ms: number): string => new Date(ms).toISOString()

/** The reps of a workplace by name, deputies after them. */
export function Answering({ answering }: { answering: readonly { name: string; deputy: boolean }[] }) {
  const { t } = useTranslation()
  if (answering.length === 0) return <>–</>
  return <>{answering.map(({ name, deputy }) => (deputy ? t('app-coverage:deputy', { name: name || t('app-coverage:unnamed') }) : name || t('app-coverage:unnamed'))).join(', ')}</>
}

/** What comes next at a workplace: in the organizers' own words, else by the rules. */
export function NextStep({ row }: { row: Pick<BoardRow, 'nextStep' | 'nextOn' | 'needs'> }) {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  return (
    <>
      {row.nextStep || (row.needs[0] ? t(`app-coverage:need.${row.needs[0]}`) : '–')}
      {row.nextOn ? <span className="note">{t('app-coverage:nextOn', { day: formatShortDay(row.nextOn, locale) })}</span> : null}
    </>
  )
}

/** Whether reps said that it is on. */
export function CheckText({ row }: { row: Pick<BoardRow, 'check' | 'askedLevel'> }) {
  const { t } = useTranslation()
  if (row.check === 'none') return null
  return <span className="note">{t(row.check === 'waiting' ? `app-coverage:check.waiting.${row.askedLevel ?? 1}` : `app-coverage:check.${row.check}`)}</span>
}

/** How many came, as those who held the event say, and its pictures. */
export function Came({ row: { eventId, state, reported, came, picturesWaiting, picturesApproved } }: { row: Pick<BoardRow, 'eventId' | 'state' | 'reported' | 'came' | 'picturesWaiting' | 'picturesApproved'> }) {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  const pictures = picturesWaiting + picturesApproved
  const words = [t('app-coverage:came.pictures', { count: pictures }), picturesWaiting > 0 ? t('app-coverage:came.waiting', { count: picturesWaiting }) : ''].filter(Boolean).join(', ')
  return (
    <>
      {came?.toLocaleString(locale) ?? '–'}
      {state === 'happened' && !reported ? <span className="note">{t('app-coverage:came.nothing')}</span> : null}
      {pictures > 0 ? <span className="note">{eventId ? <TextLink to={`/app/events/${eventId}/outcome`}>{words}</TextLink> : words}</span> : null}
    </>
  )
}

/** `after`: whether there is anything to say of what came of events. */
export function BoardTable({ callId, rows, after }: { callId: string; rows: readonly BoardRow[]; after: boolean }) {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  return (
    <CardTable
      compact
      label={t('app-coverage:workplaces')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { label: t('app-coverage:column.workplace'), render: ({ id, name, town, code }) => <><TextLink to={`/app/calls/${callId}/coverage/${id}`}>{name}</TextLink><span className="note">{[town, code].filter(Boolean).join(', ')}</span></> },
        { label: t('app-coverage:column.state'), onPhone: 'bare', render: (row) => <><CoverageStateBadge state={row.state} /><CheckText row={row} /></> },
        { label: t('app-coverage:column.rep'), render: ({ answering }) => <Answering answering={answering} /> },
        { label: t('app-coverage:column.event'), onPhone: 'hidden', render: ({ eventId, eventTitle }) => (eventId ? <TextLink to={`/app/events/${eventId}`}>{eventTitle ?? ''}</TextLink> : '–') },
        { label: t('app-coverage:column.signups'), numeric: true, render: ({ signups }) => signups.toLocaleString(locale) },
        { label: t('app-coverage:column.headcount'), numeric: true, onPhone: 'hidden', render: ({ headcount }) => headcount?.toLocaleString(locale) ?? '–' },
        { label: t('app-coverage:column.density'), numeric: true, onPhone: 'bare', render: ({ density }) => (density === null ? '' : percent(density, locale)) },
        ...(after ? [{ label: t('app-coverage:column.came'), numeric: true, render: (row: BoardRow) => <Came row={row} /> }] : []),
        { label: t('app-coverage:column.contact'), onPhone: 'hidden', render: ({ contactedAt }) => (contactedAt === null ? '–' : <InstantText at={instant(contactedAt)} />) },
        { label: t('app-coverage:column.next'), onPhone: 'wide', render: (row) => (row.nextStep || row.nextOn || row.needs[0] ? <NextStep row={row} /> : '') },
        { label: t('app-coverage:column.owner'), onPhone: 'hidden', render: ({ owner }) => owner ?? '–' },
      ]}
    />
  )
}
