import { closeSync, openSync, readSync } from 'node:fs'

const chunk = 256 * 1024
const [quote, backslash, brace] = [0x22, 0x5c, 0x7b]

/** Where one object's string values stand in a buffer: from, to, from, to … in the order of the file. */
export type Values = Int32Array

/**
 * Walks a file that holds one JSON array of flat objects of `width` strings each, without making an object of any: parsed, the
 * 17 MB of towns would take ten times their size for a moment, and the process would keep the pages. Yields the buffer and,
 * for each object, the bounds of its values.
 */
export function walk(path: string, width: number, visit: (bytes: Buffer, values: Values) => void): void {
  const file = openSync(path, 'r')
  const buffer = Buffer.allocUnsafe(chunk)
  const values = new Int32Array(width * 2)
  let kept = 0
  try {
    for (let read = readSync(file, buffer, kept, chunk - kept, null); read > 0; read = readSync(file, buffer, kept, chunk - kept, null)) {
      const end = kept + read
      const done = visitWhole(buffer, end, values, visit)
      buffer.copyWithin(0, done, end)
      kept = end - done
      if (kept === chunk) throw new TypeError(`${path} is no array of flat objects.`)
    }
  } finally {
    closeSync(file)
  }
}

/** Visits the objects that end before `end`; gives the offset behind the last one. */
function visitWhole(bytes: Buffer, end: number, values: Values, visit: (bytes: Buffer, values: Values) => void): number {
  let done = 0
  for (let at = bytes.indexOf(brace); at !== -1 && at < end; at = bytes.indexOf(brace, done)) {
    // Every second string is a value; the first is a key.
    for (let i = 0; i < values.length * 2; i++) {
      at++
      while (at < end && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1
      if (at >= end) return done
      if (i % 4 >= 2) values[(i >> 2) * 2 + (i & 1)] = i & 1 ? at : at + 1
    }
    visit(bytes, values)
    done = at
  }
  return done
}
