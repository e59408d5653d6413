import { join } from 'node:path'
import { writeFile } from 'node:fs/promises'
import sharp from 'sharp'

const [width, height] = [640, 480]

/** A film of a picture that somebody holds before a camera, for a browser to take as what its camera sees (YUV4MPEG2, grey). */
export async function filmOf(picture: Uint8Array, dir: string): Promise<string> {
  const { data } = await sharp(picture).flatten({ background: '#ffffff' }).resize(360, 360, { kernel: 'nearest' }).extend({ top: 60, bottom: 60, left: 140, right: 140, background: '#ffffff' }).greyscale().raw().toBuffer({ resolveWithObject: true })
  const noColour = Buffer.alloc((width * height) / 2, 128)
  const frame = Buffer.concat([Buffer.from('FRAME\n'), data, noColour])
  const file = join(dir, 'camera.y4m')
  await writeFile(file, Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), ...Array.from({ length: 10 }, () => frame)]))
  return file
}
