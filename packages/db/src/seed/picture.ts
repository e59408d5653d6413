import { crc32, deflateSync } from 'node:zlib'
import { openChance } from './chance.ts'

const [width, height] = [480, 320]

type Colour = readonly [number, number, number]
const skies: readonly (readonly [Colour, Colour])[] = [
  [[116, 168, 214], [240, 222, 196]], [[58, 74, 122], [242, 158, 108]], [[148, 178, 196], [224, 230, 228]], [[84, 132, 178], [208, 226, 236]],
]
const coats: readonly Colour[] = [[214, 72, 54], [232, 186, 46], [38, 96, 142], [232, 230, 220], [64, 128, 92], [120, 70, 130]]

/** One chunk of a PNG: length, name, bytes, checksum. */
function chunk(name: string, bytes: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), bytes])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(bytes.byteLength, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

function png(pixels: Uint8Array): Uint8Array {
  const rows = Buffer.alloc(height * (width * 3 + 1))
  // Each row holds what differs from the pixel to the left, which packs smooth skies well.
  for (let y = 0; y < height; y++) {
    const at = y * (width * 3 + 1)
    rows[at] = 1
    for (let x = 0; x < width * 3; x++) rows[at + 1 + x] = (pixels[y * width * 3 + x] ?? 0) - (x < 3 ? 0 : (pixels[y * width * 3 + x - 3] ?? 0))
  }
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0])
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  return new Uint8Array(Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]))
}

/** A drawn picture of people outdoors, another for each number: the demo shows nobody's face. */
export function drawPicture(number: number): { type: 'image/png'; content: Uint8Array; width: number; height: number } {
  const chance = openChance(900 + number)
  const [top, low] = chance.pick(skies)
  const [sunX, sunY, sun] = [chance.whole(60, width - 60), chance.whole(50, 120), chance.whole(18, 32)]
  const hills = [0, 1, 2].map((layer) => ({ base: 150 + layer * 42, swing: 26 - layer * 6, wave: 60 + chance.whole(0, 60), shift: chance.next() * 6, colour: [86 - layer * 16, 120 - layer * 14, 96 - layer * 20] as const }))
  const people = Array.from({ length: chance.whole(6, 14) }, () => ({ x: chance.whole(24, width - 24), y: chance.whole(228, 290), coat: chance.pick(coats) })).toSorted((a, b) => a.y - b.y)
  const pixels = new Uint8Array(width * height * 3)
  const put = (x: number, y: number, colour: Colour): void => {
    if (x >= 0 && x < width && y >= 0 && y < height) pixels.set(colour, (y * width + x) * 3)
  }
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const part = y / 200
      const hill = hills.findLast(({ base, swing, wave, shift }) => y > base + swing * Math.sin(x / wave + shift))
      const inSun = (x - sunX) ** 2 + (y - sunY) ** 2 < sun ** 2
      put(x, y, hill?.colour ?? (inSun ? [255, 240, 200] : [0, 1, 2].map((index) => Math.round((top[index] ?? 0) * (1 - part) + (low[index] ?? 0) * part)) as unknown as Colour))
    }
  for (const { x, y, coat } of people) {
    const size = (y - 190) / 40
    const fill = (fromX: number, fromY: number, acrossX: number, acrossY: number, colour: Colour): void => {
      for (let dy = -acrossY; dy <= acrossY; dy++) for (let dx = -acrossX; dx <= acrossX; dx++) if ((dx / acrossX) ** 2 + (dy / acrossY) ** 2 <= 1) put(Math.round(fromX + dx), Math.round(fromY + dy), colour)
    }
    fill(x, y + 22 * size, 4 * size, 18 * size, [44, 48, 60])
    fill(x, y, 8 * size, 16 * size, coat)
    fill(x, y - 20 * size, 5 * size, 6 * size, [148, 108, 84])
  }
  return { type: 'image/png', content: png(pixels), width, height }
}
