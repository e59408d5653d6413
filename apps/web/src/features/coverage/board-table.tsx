import { rowsPerPage } from '@turnout/core/coverage/coverage.schema.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { formatShortDay } from '../../lib/dates.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { shortCount } from '../../lib/use-count.ts'
import { useHydrated } from '../../lib/use-hydrated.ts'
import { CardTable, type Column } from '../../ui/app/card-table.tsx'
import { InstantText } from '../../ui/app/instant-text.tsx'
import { TextLink } from '../../ui/app/link-button.tsx'
import { LongTable } from '../../ui/app/long-table.tsx'
import { Pager } from '../../ui/app/pager.tsx'
import { useOnPaper } from '../../ui/app/use-on-paper.ts'
import { useBoardRows } from './board-rows.ts'
import { type Board, boardFilterOf, type BoardRow, pageOf, percent, withChoice } from './board-view.ts'
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
function useColumns(callId: string, after: boolean): readonly Column<BoardRow>[] {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  return useMemo(
    () => [
      { label: t('app-coverage:column.workplace'), share: 18, render: ({ id, name, town, code }) => <><TextLink to={`/app/calls/${callId}/coverage/${id}`}>{name}</TextLink><span className="note">{[town, code].filter(Boolean).join(', ')}</span></> },
      { label: t('app-coverage:column.state'), share: 10.5, onPhone: 'bare', render: (row) => <><CoverageStateBadge state={row.state} /><CheckText row={row} /></> },
      { label: t('app-coverage:column.rep'), share: 12, render: ({ answering }) => <Answering answering={answering} /> },
      { label: t('app-coverage:column.event'), share: 12.5, onPhone: 'hidden', render: ({ eventId, eventTitle }) => (eventId ? <TextLink to={`/app/events/${eventId}`}>{eventTitle ?? ''}</TextLink> : '–') },
      { label: t('app-coverage:column.signups'), share: 8, numeric: true, render: ({ signups }) => shortCount(signups, locale) },
      { label: t('app-coverage:column.headcount'), share: 9, numeric: true, onPhone: 'hidden', render: ({ headcount }) => headcount?.toLocaleString(locale) ?? '–' },
      { label: t('app-coverage:column.density'), share: 7, numeric: true, render: ({ density }) => (density === null ? '' : percent(density, locale)) },
      ...(after ? [{ label: t('app-coverage:column.came'), share: 7, numeric: true, render: (row: BoardRow) => <Came row={row} /> }] : []),
      { label: t('app-coverage:column.contact'), share: 10, onPhone: 'hidden', render: ({ contactedAt }) => (contactedAt === null ? '–' : <InstantText at={instant(contactedAt)} />) },
      { label: t('app-coverage:column.next'), share: 12.5, onPhone: 'wide', render: (row) => (row.nextStep || row.nextOn || row.needs[0] ? <NextStep row={row} /> : '') },
      { label: t('app-coverage:column.owner'), share: 7, onPhone: 'hidden', render: ({ owner }) => owner ?? '–' },
    ],
    [t, callId, locale, after],
  )
}

/** The rows of a board: one page of them, or all where a script runs and there are more. On paper it is always the page. */
export function BoardTable({ board, after }: { board: Board; after: boolean }) {
  const [search] = useSearchParams()
  const columns = useColumns(board.call.id, after)
  const page = pageOf(search)
  if (board.total <= rowsPerPage || search.get('print')) return <PageOfRows board={board} page={page} columns={columns} />
  return <AllRows key={withChoice(search, { page: String(page) })} board={board} page={page} columns={columns} />
}

type RowsProps = { board: Board; page: number; columns: readonly Column<BoardRow>[] }

function PageOfRows({ board: { rows, more }, page, columns }: RowsProps) {
  const { t } = useTranslation()
  return (
    <>
      <CardTable compact label={t('app-coverage:workplaces')} rows={rows} keyOf={({ id }) => id} columns={columns} />
      <Pager page={page} more={more} />
    </>
  )
}

function AllRows({ board, page, columns }: RowsProps) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const hydrated = useHydrated()
  const onPaper = useOnPaper()
  const found = useBoardRows(board, page, boardFilterOf(board.call.id, search))
  const first = (page - 1) * rowsPerPage
  return (
    <>
      {first > 0 ? <p className="off-paper">{t('app-coverage:before', { count: first })} <TextLink to={withChoice(search, {})}>{t('app-coverage:fromFirst')}</TextLink></p> : null}
      <LongTable label={t('app-coverage:workplaces')} columns={columns} rows={board.rows} first={first} {...found} />
      {hydrated ? null : <Pager page={page} more={board.more} />}
      {onPaper ? <div className="only-paper"><PageOfRows board={board} page={page} columns={columns} /></div> : null}
    </>
  )
}
