import type { IncomingMessage } from 'node:http'
import { pipeline, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { refusal } from './refusals.ts'

const unpackers: Record<string, () => Transform> = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate, br: createBrotliDecompress }

/**
 * The body of a response, unpacked. Stops reading at the first byte above `maxBytes`, packed or unpacked, so that neither a
 * huge page nor one packed a thousandfold is ever held in memory.
 */
export async function readBody(response: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const encoding = (response.headers['content-encoding'] ?? '').trim().toLowerCase()
  const packed = encoding !== '' && encoding !== 'identity'
  const unpack = unpackers[encoding]?.()
  if (packed && !unpack) throw refusal('fetch_encoding')
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) throw refusal('fetch_too_large')
  const stream = unpack ? pipeline(response, unpack, () => undefined) : response
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > maxBytes) throw refusal('fetch_too_large')
      chunks.push(chunk)
    }
  } catch (error) {
    // A stream that was cut off by the server's fault ends with the transport's error, one that is no gzip with zlib's.
    throw /^Z_|^ERR_.*BROTLI|^ERR__/.test((error as NodeJS.ErrnoException).code ?? '') ? refusal('fetch_encoding') : error
  }
  return new Uint8Array(Buffer.concat(chunks))
}
