import jsqr from 'jsqr'
import { expect, test } from 'vitest'
import { qrModules, qrSvg } from './qr.ts'

const read = jsqr as unknown as (data: Uint8ClampedArray, width: number, height: number) => { data: string } | null

test.each(['https://turnout.example/tickets/' + 'x'.repeat(43), 'http://localhost:3000/e/abcdefgh', 'ä'])('another program reads what was written: %s', (text) => {
  const modules = qrModules(text)
  const scale = 4
  const size = modules.length * scale
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255)
  for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) if (modules[Math.floor(y / scale)]?.[Math.floor(x / scale)]) pixels.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3)
  expect(read(pixels, size, size)?.data).toBe(text)
  expect(qrSvg(text).match(/M\d+ \d+h1/g)).toHaveLength(modules.flat().filter(Boolean).length)
})
