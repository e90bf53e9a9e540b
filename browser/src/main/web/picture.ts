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
    return await pixels(bitmap)
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
async function pixels(bitmap: ImageBitmap): Promise<Pixels> {
  const { width, height } = bitmap
  const rgb = new Int8Array(width * height * 3)
  if (!(await copyFrame(bitmap, rgb))) drawBands(bitmap, rgb)
  return { width, height, rgb }
}

/** Where red and blue stand in the four bytes of a pixel, by the format of an opaque frame. */
const ORDER: Readonly<Record<string, readonly [red: number, blue: number]>> = { RGBX: [0, 2], BGRX: [2, 0] }

/**
 * Copies an opaque picture out of the browser into one band of ours. What a canvas gives for each band is the same to the bit, but
 * stays as garbage: 49 MB of a photo of 12 megapixels.
 *
 * @return whether it was done; not of what is transparent, nor in a browser that knows no frames
 */
async function copyFrame(bitmap: ImageBitmap, rgb: Int8Array): Promise<boolean> {
  if (typeof VideoFrame !== 'function') return false
  const { width, height } = bitmap
  const frame = new VideoFrame(bitmap, { timestamp: 0 })
  try {
    const order = ORDER[frame.format ?? '']
    const whole = frame.visibleRect
    if (order === undefined || whole?.width !== width || whole.height !== height) return false
    const band = new Uint8Array(width * Math.min(BAND_ROWS, height) * 4)
    for (let top = 0; top < height; top += BAND_ROWS) {
      const rows = Math.min(BAND_ROWS, height - top)
      await frame.copyTo(band, { rect: { x: 0, y: top, width, height: rows }, layout: [{ offset: 0, stride: width * 4 }] })
      put(band.subarray(0, width * rows * 4), order, rgb, top * width * 3)
    }
    return true
  } finally {
    frame.close()
  }
}

function drawBands(bitmap: ImageBitmap, rgb: Int8Array): void {
  const { width, height } = bitmap
  const canvas = new OffscreenCanvas(width, Math.min(BAND_ROWS, height))
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false })
  if (context === null) throw new RightsizeError('no-canvas', 'The browser gives no canvas to decode the picture with. Close other tabs and try again.')
  for (let top = 0; top < height; top += BAND_ROWS) {
    const rows = Math.min(BAND_ROWS, height - top)
    context.fillStyle = '#fff'
    context.fillRect(0, 0, width, rows)
    context.drawImage(bitmap, 0, top, width, rows, 0, 0, width, rows)
    put(context.getImageData(0, 0, width, rows).data, [0, 2], rgb, top * width * 3)
  }
}

/** Writes four bytes a pixel as three, from a place on. */
function put(pixels: Uint8Array | Uint8ClampedArray, [red, blue]: readonly [red: number, blue: number], rgb: Int8Array, at: number): void {
  for (let from = 0, to = at; from < pixels.length; from += 4) {
    rgb[to++] = pixels[from + red] as number
    rgb[to++] = pixels[from + 1] as number
    rgb[to++] = pixels[from + blue] as number
  }
}
