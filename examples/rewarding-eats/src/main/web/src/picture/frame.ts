import { brightness } from './hash'

/** How good a frame of the camera is for reading. */
export interface FrameQuality {
  /** Variance of the Laplacian over the paper; below about 100 print is not sharp. */
  sharpness: number
  /** Share of the paper that is burnt out by a reflection. */
  glare: number
  /** Share of the frame that the paper fills. */
  coverage: number
  /** Whether the paper runs beyond the frame at the top or at the bottom. */
  cut: boolean
  /** Mean brightness, 0 to 255. */
  light: number
}

export type Hint = 'dark' | 'nothing' | 'closer' | 'glare' | 'blur' | 'cut' | 'good'

const SHARP = 90
const BURNT = 252

/** What should be done first to make the picture better. */
export function hintOf(quality: FrameQuality): Hint {
  if (quality.light < 45) return 'dark'
  if (quality.coverage < 0.06) return 'nothing'
  if (quality.coverage < 0.2) return 'closer'
  if (quality.glare > 0.04) return 'glare'
  if (quality.sharpness < SHARP) return 'blur'
  return quality.cut ? 'cut' : 'good'
}

/** Looks at a small frame, RGBA, about 200 pixels wide: that takes less than 2 ms on a phone. */
export function qualityOf(pixels: Uint8ClampedArray, width: number, height: number): FrameQuality {
  const gray = new Float32Array(width * height)
  let light = 0
  for (let i = 0; i < gray.length; i++) light += gray[i] = brightness(pixels, i * 4)
  const paper = paperOf(gray, width, height, threshold(gray))
  return { ...printOf(gray, width, paper), coverage: coverageOf(paper, width, height), cut: paper.top <= 1 && paper.bottom >= height - 2, light: light / gray.length }
}

interface Paper {
  left: number
  top: number
  right: number
  bottom: number
}

/** Otsu's threshold: what parts bright paper from a darker table best. */
function threshold(gray: Float32Array): number {
  const counts = new Uint32Array(256)
  for (const value of gray) counts[Math.min(255, value | 0)]!++
  let all = 0
  for (let i = 0; i < 256; i++) all += i * counts[i]!
  let below = 0
  let belowSum = 0
  let best = 127
  let most = 0
  for (let i = 0; i < 255; i++) {
    below += counts[i]!
    belowSum += i * counts[i]!
    const above = gray.length - below
    if (below === 0 || above === 0) continue
    const between = below * above * (belowSum / below - (all - belowSum) / above) ** 2
    if (between > most) {
      most = between
      best = i
    }
  }
  return best
}

/** The rows and columns of which a good part is bright. */
function paperOf(gray: Float32Array, width: number, height: number, bright: number): Paper {
  const columns = new Uint32Array(width)
  const rows = new Uint32Array(height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (gray[y * width + x]! > bright) {
        columns[x]!++
        rows[y]!++
      }
    }
  }
  const [top, bottom] = longestRun(rows, width * 0.15)
  const [left, right] = longestRun(columns, Math.max(1, bottom - top) * 0.35)
  return { left, top, right, bottom }
}

/** First and last index of the longest run above a limit; gaps of a few fields, as print makes them, do not end it. */
function longestRun(counts: Uint32Array, limit: number): [number, number] {
  const gap = Math.max(2, counts.length >> 5)
  let best: [number, number] = [0, 0]
  let start = -1
  let last = -1
  for (let i = 0; i <= counts.length; i++) {
    if (i < counts.length && counts[i]! >= limit) {
      if (start < 0) start = i
      last = i
    } else if (start >= 0 && (i === counts.length || i - last > gap)) {
      if (last - start > best[1] - best[0]) best = [start, last]
      start = -1
    }
  }
  return best
}

function coverageOf({ left, top, right, bottom }: Paper, width: number, height: number): number {
  return ((right - left) * (bottom - top)) / (width * height)
}

function printOf(gray: Float32Array, width: number, { left, top, right, bottom }: Paper): { sharpness: number; glare: number } {
  let sum = 0
  let squares = 0
  let burnt = 0
  let count = 0
  for (let y = top + 1; y < bottom; y++) {
    for (let x = left + 1; x < right; x++) {
      const at = y * width + x
      const laplacian = gray[at - 1]! + gray[at + 1]! + gray[at - width]! + gray[at + width]! - 4 * gray[at]!
      sum += laplacian
      squares += laplacian * laplacian
      if (gray[at]! >= BURNT && gray[at - 1]! >= BURNT && gray[at - width]! >= BURNT) burnt++
      count++
    }
  }
  if (count === 0) return { sharpness: 0, glare: 0 }
  return { sharpness: squares / count - (sum / count) ** 2, glare: burnt / count }
}
