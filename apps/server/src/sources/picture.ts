import { DomainError } from '@turnout/core/error.ts'
import type { Picture } from '@turnout/core/outside.ts'
import sharp from 'sharp'

/** Larger than what phones take; a picture that claims more is one made to fill the memory. */
const mostPixels = 60_000_000
const longestSide = 1600

const refused = (): DomainError => new DomainError('invalid', 'This is no picture that can be read. Choose a JPEG, PNG, WebP or AVIF picture of at most 60 megapixels.', { field: 'content', reason: 'picture' })

/**
 * A picture as it may be shown: turned upright, at most 1600 pixels long, written anew as JPEG. Nothing of what the camera wrote
 * into it survives, because only pixels are taken over. Bounded in pixels and time.
 */
export async function readPicture(bytes: Uint8Array): Promise<Picture> {
  if (bytes.byteLength > 12_582_912) throw new DomainError('too_large', 'Choose a picture of at most 12 MB.', { field: 'content' })
  try {
    const image = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })
    const { format } = await image.metadata()
    if (!['jpeg', 'png', 'webp', 'heif'].includes(format ?? '')) throw refused()
    const { data, info } = await image.autoOrient().resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true }).flatten({ background: '#ffffff' }).jpeg({ quality: 80 }).timeout({ seconds: 20 }).toBuffer({ resolveWithObject: true })
    return { type: 'image/jpeg', content: new Uint8Array(data), width: info.width, height: info.height }
  } catch (error) {
    if (error instanceof DomainError) throw error
    throw refused()
  }
}
