import { expect, test } from 'vitest'
import { hintOf, qualityOf } from './frame'

const WIDTH = 200
const HEIGHT = 260

interface Scene {
  paper?: { left: number; top: number; right: number; bottom: number }
  /** Height of a stripe of print; 0 is no print. */
  print?: number
  contrast?: number
  light?: number
  burnt?: number
}

/** A receipt on a dark table. */
function scene({ paper = { left: 50, top: 20, right: 150, bottom: 240 }, print = 2, contrast = 150, light = 1, burnt = 0 }: Scene): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(WIDTH * HEIGHT * 4)
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const inside = x >= paper.left && x < paper.right && y >= paper.top && y < paper.bottom
      const ink = print > 0 && y % 8 < print && x % 5 < 3
      const glare = inside && Math.hypot(x - 100, y - 100) < burnt
      const value = glare ? 255 : inside ? (ink ? 225 - contrast : 225) : 60
      pixels.fill(glare ? 255 : value * light, (y * WIDTH + x) * 4, (y * WIDTH + x) * 4 + 3)
    }
  }
  return pixels
}

const hint = (what: Scene) => hintOf(qualityOf(scene(what), WIDTH, HEIGHT))

test('a sharp receipt that fills the frame is good', () => expect(hint({})).toBe('good'))
test('darkness is told first', () => expect(hint({ light: 0.2 })).toBe('dark'))
test('a receipt far away should come closer', () => expect(hint({ paper: { left: 80, top: 90, right: 130, bottom: 180 } })).toBe('closer'))
test('print without edges is blurred', () => expect(hint({ contrast: 8 })).toBe('blur'))
test('a reflection is told', () => expect(hint({ burnt: 32 })).toBe('glare'))
test('a receipt that runs through the frame is taken in parts', () => expect(hint({ paper: { left: 40, top: 0, right: 160, bottom: HEIGHT } })).toBe('cut'))

test('looking at a frame is cheap', () => {
  const pixels = scene({})
  qualityOf(pixels, WIDTH, HEIGHT)
  const start = performance.now()
  for (let i = 0; i < 20; i++) qualityOf(pixels, WIDTH, HEIGHT)
  expect((performance.now() - start) / 20).toBeLessThan(100) // a few milliseconds; this machine may be busy
})
