import { Button, Table, VisuallyHidden } from '@mantine/core'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, Fragment, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { useHydrated } from '../../lib/use-hydrated.ts'
import { CardHead, CardRow, type Column, role } from './card-table.tsx'
import { fitOf, heightOf, isLaidOut, rowsNear, unmeasured, withMargin } from './long-table-fit.ts'
import { useKeptPlace } from './use-place.ts'

type Props<Row> = {
  label: string
  columns: readonly Column<Row>[]
  /** The page of rows that the server has drawn; they are the first of the table, and until a script takes over all of it. */
  rows: readonly Row[]
  /** Where the first of them stands among all, from 0. */
  first: number
  total: number
  /** By place among all, from 0. */
  rowAt: (index: number) => Row | 'failed' | undefined
  want: (indexes: readonly number[]) => void
  again: () => void
}

/** On how many rows of a page that could not be loaded it says so: some are always in the window. */
const failedEvery = 5

/**
 * A card table of any number of rows. Only those near the window are in the document, with what stands before and after them as empty
 * space; a row that holds the keyboard stays, with its neighbours, wherever one scrolls. The columns keep the widths that the first rows gave them.
 */
export function LongTable<Row>({ label, columns, rows, first, total, rowAt, want, again }: Props<Row>) {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  const hydrated = useHydrated()
  const table = useRef<HTMLTableElement>(null)
  const [fit, setFit] = useState(unmeasured)
  const [held, setHeld] = useState<number | null>(null)
  /** Where one asked for rows once more: the keyboard goes on from there when they have come. */
  const pressed = useRef<number | null>(null)
  const fitted = useRef(0)
  const live = fit.times > 0
  const count = total - first

  // oxlint-disable-next-line react/incompatible-library -- nothing that it returns is kept from one drawing to the next
  const virtualizer = useWindowVirtualizer<HTMLTableRowElement>({
    count, enabled: live, overscan: 8, estimateSize: () => fit.estimate, scrollMargin: fit.margin, initialMeasurementsCache: fit.sizes, measureElement: (row, _, { measurementsCache }) => (isLaidOut(row) ? heightOf(row) : (measurementsCache[Number(row.dataset.index)]?.size ?? fit.estimate)),
    rangeExtractor: useCallback((range) => rowsNear(range, held), [held]),
  })
  const startOf = (index: number): number => virtualizer.measurementsCache[Math.min(index, count - 1)]?.start ?? 0
  const shown = live ? virtualizer.getVirtualItems() : rows.map((_, index) => ({ index, start: 0, end: 0, size: 0 }))
  const place = useKeptPlace(live, () => virtualizer.getVirtualItemForOffset(window.scrollY), startOf)

  // Measured before anything is painted: what follows looks the same.
  useLayoutEffect(() => {
    if (!hydrated || fit.widths !== null || table.current === null) return
    setFit(fitOf(table.current, fit))
    setHeld(indexOf(document.activeElement, table.current))
  }, [hydrated, fit])
  // In a window of another width every row is of another height.
  useLayoutEffect(() => {
    if (fit.times < 2 || fitted.current === fit.times) return
    fitted.current = fit.times
    virtualizer.measure()
    // Reckons where every row is now.
    virtualizer.getTotalSize()
    if (place.current) window.scrollTo(0, startOf(place.current.index) + place.current.offset)
  })

  useEffect(() => {
    let width = window.innerWidth
    const onResize = () => {
      if (window.innerWidth === width) return
      width = window.innerWidth
      // At once: before rows of other heights move what is looked at.
      flushSync(() => setFit((fit) => ({ ...fit, widths: null })))
    }
    // What is unfolded above the table moves it.
    const moved = new ResizeObserver(() => setFit((fit) => withMargin(fit, table.current)))
    moved.observe(document.body)
    window.addEventListener('resize', onResize)
    const { current } = table
    const onFocusIn = ({ target }: FocusEvent) => setHeld(current && indexOf(target as Element, current))
    // When the whole window is left, the row holds the keyboard still.
    const onFocusOut = ({ relatedTarget }: FocusEvent) => relatedTarget === null && document.hasFocus() && setHeld(null)
    document.addEventListener('focusin', onFocusIn)
    document.addEventListener('focusout', onFocusOut)
    return () => {
      moved.disconnect()
      document.removeEventListener('focusin', onFocusIn)
      document.removeEventListener('focusout', onFocusOut)
      window.removeEventListener('resize', onResize)
    }
  }, [])

  const [from, to] = [virtualizer.range?.startIndex ?? 0, virtualizer.range?.endIndex ?? 0]
  useEffect(() => {
    if (!live) return
    const near = shown.map(({ index }) => first + index)
    want([...near, ...[from - 20, to + 30].map((index) => first + Math.min(Math.max(index, 0), count - 1))])
  })

  useEffect(() => {
    const row = pressed.current === null ? undefined : rowAt(first + pressed.current)
    if (row === undefined) return
    if (document.activeElement === document.body) table.current?.querySelector<HTMLElement>(`[data-index="${pressed.current}"] :is(a, button)`)?.focus({ preventScroll: true })
    pressed.current = null
  }, [rowAt, first])

  const failed = live && shown.some(({ index }) => rowAt(first + index) === 'failed')
  let end = fit.margin
  return (
    <>
      <Table ref={table} className={live ? 'card-table compact long off-paper' : 'card-table compact long'} layout={fit.widths ? 'fixed' : undefined} verticalSpacing="xs" aria-label={label} aria-rowcount={total + 1} {...role('table')}>
        {fit.widths ? <colgroup>{fit.widths.map((width, index) => <col key={columns[index]?.label} style={{ width }} />)}</colgroup> : null}
        <CardHead columns={columns} at={1} />
        <tbody {...role('rowgroup')}>
          {shown.map(({ index, start, end: ends, size }) => {
            const gap = live ? start - end : 0
            end = ends
            const at = first + index
            const row = live ? rowAt(at) : rows[index]
            return (
              <Fragment key={index}>
                {gap > 0 ? <Gap height={gap} columns={columns.length} /> : null}
                {row === undefined || row === 'failed' ? (
                  <tr className="waiting" style={{ '--row': `${size}px` } as CSSProperties} aria-rowindex={at + 2} data-index={index} {...role('row')}>
                    <th scope="row" colSpan={columns.length} {...role('rowheader')}>
                      {row === 'failed' && index % failedEvery === 0 ? <>{t('app-terms:long.failed')} <Button size="xs" variant="default" onClick={() => { pressed.current = index; again() }}>{t('app-terms:long.again')}</Button></> : <span className="note">{t(row === 'failed' ? 'app-terms:long.missing' : 'app-terms:long.waiting', { row: (at + 1).toLocaleString(locale) })}</span>}
                    </th>
                  </tr>
                ) : (
                  <CardRow row={row} columns={columns} at={at + 2} index={index} ref={live ? virtualizer.measureElement : undefined} />
                )}
              </Fragment>
            )
          })}
          {live ? <Gap height={fit.margin + virtualizer.getTotalSize() - end} columns={columns.length} /> : null}
        </tbody>
      </Table>
      <VisuallyHidden component="output">{failed ? t('app-terms:long.failed') : ''}</VisuallyHidden>
    </>
  )
}

/** The space of rows that are not in the document. */
function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr className="gap" aria-hidden="true" style={{ height }}>
      <td colSpan={columns} aria-hidden="true" />
    </tr>
  )
}

function indexOf(element: Element | null, within: Element): number | null {
  const index = within.contains(element) ? element?.closest('tr')?.dataset.index : undefined
  return index === undefined ? null : Number(index)
}
