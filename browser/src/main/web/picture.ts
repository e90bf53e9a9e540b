import type { PageInput } from 'rightsize-java'
import { RightsizeError } from './error.js'
import { formatOf, sizeOf } from './format.js'
import type { Size } from './format.js'

/** Longer pictures are reduced to this, as on a server: more than a 12-megapixel photo's 4,032. */
const LONGEST_SIDE = 4096
const MOST_PIXELS = 100_000_000
const MOST_BYTES = 256 << 20
const HEAD_BYTES = 256 << 10
const BAND_ROWS = 256

/** A decoded picture. */
export type Pixels = Pick<PageInput, 'width' | 'height' | 'rgb'>

/** Decodes a picture file: turned as EXIF asks, what is transparent over white, at most 4,096 pixels on the longer side. */
export async function decode(file: Blob): Promise<Pixels> {
  await check(file)
  const bitmap = await bitmapOf(file)
  try {
    return pixels(bitmap)
  } finally {
    bitmap.close()
  }
}

async function check(file: Blob): Promise<void> {
  if (file.size === 0) throw new RightsizeError('empty-file', 'The file is empty. Take or copy the picture again.')
  if (file.size > MOST_BYTES) {
    throw new RightsizeError('image-too-large', `The file has ${file.size >> 20} MB but at most ${MOST_BYTES >> 20} MB are read. Save the picture smaller.`)
  }
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer())
  if (formatOf(head) === null) {
    throw new RightsizeError('not-an-image', 'The file is not a picture, judging by its first bytes. Give a JPEG, PNG or WebP file.')
  }
  const size = sizeOf(head)
  if (size !== null && size.width * size.height > MOST_PIXELS) {
    throw new RightsizeError(
      'image-too-large',
      `The picture has ${size.width} × ${size.height} pixels but at most ${MOST_PIXELS / 1e6} megapixels are read. Save it smaller: 3,000 pixels on the longer side are plenty.`,
    )
  }
}

async function bitmapOf(file: Blob): Promise<ImageBitmap> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer())
  const size = sizeOf(head)
  const options: ImageBitmapOptions = { imageOrientation: 'from-image', colorSpaceConversion: 'none' }
  try {
    return await createImageBitmap(file, size === null ? options : { ...options, ...reduced(size) })
  } catch (thrown) {
    const format = formatOf(head)
    if (format === 'HEIC' || format === 'TIFF') {
      throw new RightsizeError('unsupported-format', `This browser cannot read ${format} pictures. Save it as JPEG, or choose "Most compatible" in the camera's settings.`)
    }
    throw new RightsizeError('damaged-image', `The ${format ?? ''} file is damaged or ends before its picture does. Copy it, save it or take it again.`)
  }
}

/** One side is named, the browser keeps the proportions, whichever way the picture is turned. */
function reduced(size: Size): ImageBitmapOptions {
  const longest = Math.max(size.width, size.height)
  if (longest <= LONGEST_SIDE) return {}
  const shorter = Math.max(1, Math.round((Math.min(size.width, size.height) * LONGEST_SIDE) / longest))
  const width = size.width >= size.height !== size.turned ? LONGEST_SIDE : shorter
  return { resizeWidth: width, resizeHeight: width === LONGEST_SIDE ? shorter : LONGEST_SIDE, resizeQuality: 'high' }
}

/** Band by band: the whole picture in four bytes a pixel would be there twice. */
function pixels(bitmap: ImageBitmap): Pixels {
  const { width, height } = bitmap
  const rgb = new Int8Array(width * height * 3)
  const canvas = new OffscreenCanvas(width, Math.min(BAND_ROWS, height))
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false })
  if (context === null) throw new RightsizeError('no-canvas', 'The browser gives no canvas to decode the picture with. Close other tabs and try again.')
  for (let top = 0; top < height; top += BAND_ROWS) {
    const rows = Math.min(BAND_ROWS, height - top)
    context.fillStyle = '#fff'
    context.fillRect(0, 0, width, rows)
    context.drawImage(bitmap, 0, top, width, rows, 0, 0, width, rows)
    const { data } = context.getImageData(0, 0, width, rows)
    for (let from = 0, to = top * width * 3; from < data.length; from += 4) {
      rgb[to++] = data[from] as number
      rgb[to++] = data[from + 1] as number
      rgb[to++] = data[from + 2] as number
    }
  }
  return { width, height, rgb }
}
