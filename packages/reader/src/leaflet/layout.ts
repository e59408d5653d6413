/** A run of text at its place on a page; y grows upwards, as in PDF. */
export interface Run {
  text: string
  x: number
  y: number
  width: number
  size: number
}

/** Runs that stand side by side without a gap: a line of a column, or a cell. */
interface Segment {
  text: string
  from: number
  to: number
  y: number
  size: number
}

const mostRuns = 20_000
const deepest = 4

/** The text of a page in the order in which a person reads it: column by column, wrapped lines joined, rows of a table kept. */
export function textOfPage(runs: readonly Run[]): string {
  const segments = segmentsOf(runs.filter((run) => run.text.trim() !== '' && Number.isFinite(run.x + run.y + run.width)).slice(0, mostRuns))
  const body = medianOf(segments.flatMap((one) => Array.from({ length: Math.ceil(one.text.length / 10) }, () => one.size)))
  return ordered(segments, 0).map((column) => textOfColumn(column, body)).filter((text) => text !== '').join('\n\n')
}

function segmentsOf(runs: readonly Run[]): Segment[] {
  const sorted = runs.toSorted((a, b) => b.y - a.y || a.x - b.x)
  const segments: Segment[] = []
  for (let i = 0; i < sorted.length; ) {
    let next = i
    while (next < sorted.length && sorted[i]!.y - sorted[next]!.y < Math.max(1, sorted[i]!.size * 0.4)) next++
    let open: Segment | null = null
    for (const run of sorted.slice(i, next).toSorted((a, b) => a.x - b.x)) {
      const size = run.size || 10
      const gap = open ? run.x - open.to : 0
      if (open && gap < size * 1.5) {
        open.text += (gap > size * 0.15 && !open.text.endsWith(' ') && !run.text.startsWith(' ') ? ' ' : '') + run.text
        open.to = Math.max(open.to, run.x + run.width)
        open.size = Math.max(open.size, size)
      } else {
        open = { text: run.text, from: run.x, to: run.x + run.width, y: run.y, size }
        segments.push(open)
      }
    }
    i = next
  }
  return segments
}

/** Groups of segments in reading order: what spans the page parts it into bands, a gutter parts a band into columns. */
function ordered(segments: readonly Segment[], depth: number): Segment[][] {
  const gutter = depth < deepest ? gutterOf(segments) : null
  if (gutter === null) return [[...segments]]
  const groups: Segment[][] = []
  let band: Segment[] = []
  const close = () => {
    const left = band.filter((one) => one.to <= gutter)
    const right = band.filter((one) => one.from >= gutter)
    if (left.length === 0 || right.length === 0 || isTable(left, right)) {
      if (band.length > 0) groups.push(band)
    } else groups.push(...ordered(left, depth + 1), ...ordered(right, depth + 1))
    band = []
  }
  for (const segment of segments) {
    if (segment.from < gutter && segment.to > gutter) {
      close()
      groups.push([segment])
    } else band.push(segment)
  }
  close()
  return joined(groups)
}

/** Lines that span the page and follow each other are one group again. */
function joined(groups: readonly Segment[][]): Segment[][] {
  const result: Segment[][] = []
  let spans = false
  for (const group of groups) {
    const isSpan = group.length === 1
    if (isSpan && spans) result.at(-1)!.push(group[0]!)
    else result.push([...group])
    spans = isSpan
  }
  return result
}

/** A vertical strip that few segments cross, with several on either side at the same height; null where there is none. */
function gutterOf(segments: readonly Segment[]): number | null {
  const edges = [...new Set(segments.map((one) => Math.round(one.from)))].toSorted((a, b) => a - b).slice(0, 120)
  let best: number | null = null
  let most = 0
  for (const edge of edges) {
    const x = edge - 1
    const right = segments.filter((one) => one.from >= x)
    const left = segments.filter((one) => one.to <= x)
    const crossing = segments.length - right.length - left.length
    const score = Math.min(left.length, right.length) - crossing * 1.5
    // The widest strip at this edge begins where the left side ends.
    const inner = Math.max(...left.map((one) => one.to).slice(0, 3000), -Infinity)
    if (left.length < 3 || right.length < 3 || score <= most || x - inner < 6) continue
    const overlap = Math.min(left[0]!.y, right[0]!.y) - Math.max(left.at(-1)!.y, right.at(-1)!.y)
    if (overlap <= 0) continue
    best = x
    most = score
  }
  return best
}

/** Rows of a table: the sides share their lines, and one of them holds short cells. */
function isTable(left: readonly Segment[], right: readonly Segment[]): boolean {
  const lines = new Set(left.map((one) => Math.round(one.y)))
  const shared = right.filter((one) => [0, 1, -1].some((d) => lines.has(Math.round(one.y) + d))).length
  const typical = (side: readonly Segment[]) => side.reduce((sum, one) => sum + one.text.length, 0) / side.length
  return shared >= 0.7 * Math.max(left.length, right.length) && Math.min(typical(left), typical(right)) < 22
}

function textOfColumn(segments: readonly Segment[], body: number): string {
  const lines: Segment[] = []
  for (const one of segments) {
    const last = lines.at(-1)
    if (last && Math.abs(last.y - one.y) < one.size * 0.4) lines[lines.length - 1] = { ...last, text: `${last.text.trimEnd()} | ${one.text.trimStart()}`, to: one.to }
    else lines.push(one)
  }
  const leading = medianOf(lines.slice(1).map((line, i) => lines[i]!.y - line.y).filter((gap) => gap > 0 && gap <= body * 2)) || body * 1.2
  const right = Math.max(...lines.map((line) => line.to).slice(0, 5000))
  const left = Math.min(...lines.map((line) => line.from).slice(0, 5000))
  let text = ''
  for (const [i, line] of lines.entries()) {
    const words = line.text.replace(/\s+/gu, ' ').trim()
    const before = lines[i - 1]
    const isHeading = line.size >= body * 1.3 && words.length < 120
    const isApart = !before || before.y - line.y > leading * 1.45 || Math.abs(before.size - line.size) > body * 0.15
    if (before && !isApart && wraps(before, words, right, left)) text = text.endsWith('-') && /^\p{Ll}/u.test(words) && /\p{Ll}-$/u.test(text) ? text.slice(0, -1) + words : `${text} ${words}`
    else text += `${before ? (isApart ? '\n\n' : '\n') : ''}${isHeading && isApart && !/[|]/u.test(words) ? '## ' : ''}${words}`
  }
  return text
}

/** Whether a line goes on in the next: it is full, ends no sentence, and the next begins none of its own. */
function wraps(before: Segment, next: string, right: number, left: number): boolean {
  const full = right - before.to < Math.max(before.size * 4, (right - left) * 0.2)
  return full && !before.text.includes(' | ') && !next.includes(' | ') && !/[.!?:]["”’)]?\s*$/u.test(before.text) && !/^(?:[-–•·*▪◦]|\d{1,2}[.)]\s|\p{L}[\p{L} /]{1,24}:)/u.test(next)
}

function medianOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0
}
