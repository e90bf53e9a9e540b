/** SHA-256 of the picture's bytes, as 64 hex digits. */
export async function sha256(bytes: ArrayBuffer): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}

const WIDTH = 9
const HEIGHT = 8

/**
 * The difference hash of a picture, as 16 hex digits: its brightness, averaged into 9 × 8 fields, then one bit for each
 * pair of neighbours in a row, from the top left on, the highest bit first; 1 where the left one is brighter.
 *
 * @param pixels RGBA of the upright picture
 */
export function differenceHash(pixels: Uint8ClampedArray, width: number, height: number): string {
  const fields = averages(pixels, width, height)
  const bytes = new Uint8Array(HEIGHT)
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH - 1; x++) if (fields[y * WIDTH + x]! > fields[y * WIDTH + x + 1]!) bytes[y]! |= 0x80 >> x
  }
  return hex(bytes)
}

function averages(pixels: Uint8ClampedArray, width: number, height: number): number[] {
  const fields: number[] = []
  for (let fy = 0; fy < HEIGHT; fy++) {
    const top = Math.floor((fy * height) / HEIGHT)
    const bottom = Math.max(top + 1, Math.floor(((fy + 1) * height) / HEIGHT))
    for (let fx = 0; fx < WIDTH; fx++) {
      const left = Math.floor((fx * width) / WIDTH)
      const right = Math.max(left + 1, Math.floor(((fx + 1) * width) / WIDTH))
      let sum = 0
      for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) sum += brightness(pixels, (y * width + x) * 4)
      fields.push(Math.round(sum / ((bottom - top) * (right - left))))
    }
  }
  return fields
}

/** Rec. 601. */
export const brightness = (pixels: Uint8ClampedArray, at: number): number => 0.299 * pixels[at]! + 0.587 * pixels[at + 1]! + 0.114 * pixels[at + 2]!

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
