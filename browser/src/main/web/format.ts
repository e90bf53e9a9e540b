/** What a file begins with tells what it is; its name does not. */
export type Format = 'JPEG' | 'PNG' | 'WEBP' | 'GIF' | 'BMP' | 'TIFF' | 'HEIC'

/** A picture's size before it is turned, and whether EXIF turns it by a quarter. */
export interface Size {
  width: number
  height: number
  turned: boolean
}

const JPEG_EXIF = 0xe1

export function formatOf(head: Uint8Array): Format | null {
  const begins = (at: number, text: string) => [...text].every((character, i) => head[at + i] === character.charCodeAt(0))
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'JPEG'
  if (begins(0, '\x89PNG\r\n\x1a\n')) return 'PNG'
  if (begins(0, 'RIFF') && begins(8, 'WEBP')) return 'WEBP'
  if (begins(0, 'GIF8')) return 'GIF'
  if (begins(0, 'BM') && head[6] === 0 && head[7] === 0) return 'BMP'
  if (begins(0, 'II*\0') || begins(0, 'MM\0*')) return 'TIFF'
  if (begins(4, 'ftyp') && ['heic', 'heix', 'hevc', 'mif1', 'msf1', 'heim', 'heis', 'avif'].some((brand) => begins(8, brand))) return 'HEIC'
  return null
}

/** The size of a JPEG or PNG picture by its first bytes; null if they do not tell. */
export function sizeOf(head: Uint8Array): Size | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  try {
    if (formatOf(head) === 'PNG') return { width: view.getUint32(16), height: view.getUint32(20), turned: false }
    return formatOf(head) === 'JPEG' ? sizeOfJpeg(view) : null
  } catch (thrown) {
    if (thrown instanceof RangeError) return null // it ends before it tells
    throw thrown
  }
}

function sizeOfJpeg(view: DataView): Size | null {
  let turned = false
  for (let at = 2; ; ) {
    while (view.getUint8(at) === 0xff && view.getUint8(at + 1) === 0xff) at++
    const marker = view.getUint8(at + 1)
    if (view.getUint8(at) !== 0xff) return null
    const frame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (frame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), turned }
    const length = view.getUint16(at + 2)
    if (marker === JPEG_EXIF) turned = turned || isTurned(view, at + 4, at + 2 + length)
    at += 2 + length
  }
}

/** Orientations 5 to 8 turn by a quarter. */
function isTurned(view: DataView, start: number, end: number): boolean {
  if (view.getUint32(start) !== 0x45786966) return false // "Exif"
  const tiff = start + 6
  const little = view.getUint16(tiff) === 0x4949
  const directory = tiff + view.getUint32(tiff + 4, little)
  const entries = view.getUint16(directory, little)
  for (let entry = directory + 2; entry < Math.min(directory + 2 + entries * 12, end); entry += 12) {
    if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little) >= 5
  }
  return false
}
