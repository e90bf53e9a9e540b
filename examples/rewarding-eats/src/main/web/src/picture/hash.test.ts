import { expect, test } from 'vitest'
import { differenceHash, sha256 } from './hash'

/** A gray picture by its brightness at each place. */
function picture(width: number, height: number, brightness: (x: number, y: number) => number): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) pixels.fill(brightness(x, y), (y * width + x) * 4, (y * width + x) * 4 + 3)
  return pixels
}

const distance = (a: string, b: string): number => (BigInt(`0x${a}`) ^ BigInt(`0x${b}`)).toString(2).replaceAll('0', '').length

test('SHA-256 is that of the standard', async () => {
  expect(await sha256(new TextEncoder().encode('abc').buffer as ArrayBuffer)).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('a bit is 1 where the left field is brighter', () => {
  expect(differenceHash(picture(90, 80, (x) => 255 - x * 2), 90, 80)).toBe('ffffffffffffffff')
  expect(differenceHash(picture(90, 80, (x) => x * 2), 90, 80)).toBe('0000000000000000')
  // the top row falls, all others rise: the first byte alone is set
  expect(differenceHash(picture(90, 80, (x, y) => (y < 10 ? 255 - x * 2 : x * 2)), 90, 80)).toBe('ff00000000000000')
})

test('another size and a little noise change hardly a bit; another picture changes many', () => {
  const wave = (scale: number) => (x: number, y: number) => 128 + 90 * Math.sin(x / (9 * scale)) * Math.cos(y / (13 * scale))
  const hash = differenceHash(picture(200, 260, wave(1)), 200, 260)
  expect(distance(hash, differenceHash(picture(400, 520, wave(2)), 400, 520))).toBeLessThan(4)
  expect(distance(hash, differenceHash(picture(200, 260, (x, y) => wave(1)(x, y) + ((x * 31 + y * 17) % 7)), 200, 260))).toBeLessThan(6)
  expect(distance(hash, differenceHash(picture(200, 260, wave(1.7)), 200, 260))).toBeGreaterThan(12)
})
