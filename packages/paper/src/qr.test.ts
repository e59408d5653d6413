import jsqr from 'jsqr'
import * as mupdf from 'mupdf'
import { expect, test } from 'vitest'
import { qrModules, qrPng, qrSvg } from './qr.ts'

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

test.each(['https://turnout.example/tickets/' + 'x'.repeat(43), 'ä'])('as PNG it is small, and other programs open and read it: %s', (text) => {
  const png = qrPng(text)
  expect(png.length).toBeLessThan(1000)
  const pixmap = new mupdf.Image(png).toPixmap()
  const [width, height, grey] = [pixmap.getWidth(), pixmap.getHeight(), pixmap.getPixels()]
  expect([width, height]).toEqual([qrModules(text).length * 4, width])
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let at = 0; at < width * height; at++) pixels.fill(grey[at * (grey.length / (width * height))]!, at * 4, at * 4 + 3)
  expect(read(pixels, width, height)?.data).toBe(text)
})
