import { DomainError } from '@turnout/core/error.ts'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { readPicture } from './picture.ts'

const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#0b6e4f' } })

test('a photo loses where and with what it was taken, is turned upright and made small', async () => {
  const taken = await plain(4000, 3000).withExif({ IFD0: { Make: 'Camera maker', Copyright: 'Somebody' }, IFD3: { GPSLatitude: '51/1 30/1 0/1', GPSLatitudeRef: 'N' } }).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  expect((await sharp(taken).metadata()).exif).toBeDefined()
  const { type, content, width, height } = await readPicture(taken)
  const { exif, iptc, xmp, orientation } = await sharp(content).metadata()
  expect({ type, width, height, exif, iptc, xmp, orientation }).toEqual({ type: 'image/jpeg', width: 1200, height: 1600, exif: undefined, iptc: undefined, xmp: undefined, orientation: undefined })
  expect(Buffer.from(content).toString('latin1')).not.toMatch(/Camera maker|Somebody|GPS/)
})

test('a small picture stays as small as it is', async () => {
  expect(await readPicture(await plain(40, 30).png().toBuffer())).toMatchObject({ width: 40, height: 30 })
})

test.each([
  ['no picture', async () => Buffer.from('GIF89a, or so it says')],
  ['an SVG, which could hold anything', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>')],
  ['a small file that unfolds to a hundred megapixels', () => plain(10_000, 10_000).png().toBuffer()],
  ['one that is cut off', async () => (await plain(900, 900).jpeg().toBuffer()).subarray(0, 300)],
])('%s is refused', async (_, make) => {
  await expect(readPicture(await make())).rejects.toThrow(DomainError)
})
