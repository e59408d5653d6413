import { createTRPCClient, httpLink } from '@trpc/client'
import { rowsPerPage } from '@turnout/core/coverage/coverage.schema.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Api } from '../../lib/api-client.ts'
import type { Board, BoardRow, boardFilterOf } from './board-view.ts'

type Kept = { of: Board; total: number; pages: ReadonlyMap<number, readonly BoardRow[] | 'failed'> }

export type BoardRows = {
  total: number
  rowAt: (index: number) => BoardRow | 'failed' | undefined
  /** Says which rows are near the window. */
  want: (indexes: readonly number[]) => void
  /** Asks once more for what could not be loaded. */
  again: () => void
}

const pageAt = (index: number): number => Math.floor(index / rowsPerPage) + 1
const begin = (board: Board, page: number): Kept => ({ of: board, total: board.total, pages: new Map([[page, board.rows]]) })

/** Long enough for somebody who pulls the bar through the whole list to ask for nothing on the way. */
const settled = 80

let client: Api | undefined
const api = (): Api => (client ??= createTRPCClient({ links: [httpLink({ url: '/trpc' })] }))

/**
 * The rows of a board by their place in it, of which `page` is there already. The others are asked for by page once they are near the
 * window. When their number has changed meanwhile all others stand elsewhere too: they are asked for anew.
 */
export function useBoardRows(board: Board, page: number, filter: ReturnType<typeof boardFilterOf>): BoardRows {
  const [kept, setKept] = useState(() => begin(board, page))
  const [wanted, setWanted] = useState('')
  const asking = useRef(new Map<number, AbortController>())
  const asked = useRef(filter)
  // What was changed on the board is seen in every row.
  if (kept.of !== board) setKept(begin(board, page))

  useEffect(() => {
    asked.current = filter
  }, [filter])

  useEffect(() => {
    const near = new Set(wanted.split(',').filter(Boolean).map(Number))
    for (const page of asking.current.keys()) if (!near.has(page)) leave(asking.current, page)
    const missing = [...near].filter((page) => !kept.pages.has(page) && !asking.current.has(page))
    if (missing.length === 0) return
    const timer = setTimeout(() => {
      for (const page of missing) {
        const stop = new AbortController()
        asking.current.set(page, stop)
        void api().coverage.board.query({ ...asked.current, page }, { signal: stop.signal })
          .then(({ rows, total }) => ({ rows, total }), () => 'failed' as const)
          .then((found) => {
            if (stop.signal.aborted) return
            asking.current.delete(page)
            // What was asked of a board that has been changed since is asked once more.
            setKept((kept) => (kept.of === board ? withPage(kept, page, found) : { ...kept }))
          })
      }
    }, settled)
    return () => clearTimeout(timer)
  }, [wanted, kept, board])

  useEffect(() => {
    const { current } = asking
    return () => {
      for (const page of current.keys()) leave(current, page)
    }
  }, [])

  return {
    total: kept.total,
    rowAt: useCallback((index) => {
      const rows = kept.pages.get(pageAt(index))
      return rows === 'failed' ? rows : rows?.[index % rowsPerPage]
    }, [kept]),
    want: useCallback((indexes) => setWanted([...new Set(indexes.map(pageAt))].join(',')), []),
    again: useCallback(() => setKept((kept) => ({ ...kept, pages: new Map([...kept.pages].filter(([, rows]) => rows !== 'failed')) })), []),
  }
}

function leave(asking: Map<number, AbortController>, page: number): void {
  asking.get(page)?.abort()
  asking.delete(page)
}

function withPage(kept: Kept, page: number, found: { rows: readonly BoardRow[]; total: number } | 'failed'): Kept {
  if (found === 'failed') return { ...kept, pages: new Map([...kept.pages, [page, found]]) }
  return { ...kept, total: found.total, pages: new Map([...(found.total === kept.total ? kept.pages : []), [page, found.rows]]) }
}
