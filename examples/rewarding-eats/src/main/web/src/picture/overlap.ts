import type { Box, Line } from 'rightsize/answer'
import { plain, trigrams } from '../partner/text'

/** Where a shot lies on the joined sheet: each point is scaled, then moved; rows above `top` were in the shot before. */
export interface Placement {
  scale: number
  dx: number
  dy: number
  /** On the sheet: where this shot begins to be shown. */
  top: number
  /** Whether lines were found in both this shot and the one before. */
  joined: boolean
}

interface Pair {
  before: Line
  after: Line
  weight: number
}

const ALIKE = 0.72
const ENOUGH = 1.5

/** Lays shots of one long receipt below each other, by the lines that follow each other in both. */
export function placeShots(shots: readonly { lines: readonly Line[]; width: number; height: number }[]): Placement[] {
  const placements: Placement[] = []
  let bottom = 0
  for (const [i, shot] of shots.entries()) {
    const before = placements.at(-1)
    const shotBefore = shots[i - 1]
    const placement: Placement =
      before === undefined || shotBefore === undefined
        ? { scale: 1, dx: 0, dy: 0, top: 0, joined: true }
        : (overlapping(before, pairsOf(shotBefore.lines, shot.lines)) ?? below(bottom, shots[0]?.width ?? shot.width, shot))
    placements.push(placement)
    bottom = shot.height * placement.scale + placement.dy
  }
  return placements
}

function below(bottom: number, width: number, shot: { width: number }): Placement {
  return { scale: width / shot.width, dx: 0, dy: bottom, top: bottom, joined: false }
}

function overlapping(before: Placement, pairs: readonly Pair[]): Placement | null {
  if (pairs.reduce((sum, { weight }) => sum + weight, 0) < ENOUGH) return null
  const onSheet = (line: Line) => move(line.box, before)
  const scale = median(pairs.map((pair) => widthOf(onSheet(pair.before)) / Math.max(1, widthOf(pair.after.box))))
  const dy = median(pairs.map((pair) => middle(onSheet(pair.before), 1) - middle(pair.after.box, 1) * scale))
  const dx = median(pairs.map((pair) => middle(onSheet(pair.before), 0) - middle(pair.after.box, 0) * scale))
  const last = pairs.at(-1)!
  // below the last line that both show: what comes after is whole in the later shot only
  const box = onSheet(last.before)
  return { scale, dx, dy, top: Math.max(box[5], box[7]) + 1, joined: true }
}

/** The longest sequence of lines in both, in the same order; long lines that are alike count more. */
function pairsOf(before: readonly Line[], after: readonly Line[]): Pair[] {
  const texts = after.map(({ text }) => plain(text))
  const alike = before.map((line) => texts.map((text) => weightOf(plain(line.text), text)))
  const best = Array.from({ length: before.length + 1 }, () => new Float64Array(after.length + 1))
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const both = alike[i]![j]! > 0 ? alike[i]![j]! + best[i + 1]![j + 1]! : 0
      best[i]![j] = Math.max(both, best[i + 1]![j]!, best[i]![j + 1]!)
    }
  }
  const pairs: Pair[] = []
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    const weight = alike[i]![j]!
    if (weight > 0 && best[i]![j] === weight + best[i + 1]![j + 1]!) pairs.push({ before: before[i++]!, after: after[j++]!, weight })
    else if (best[i + 1]![j]! >= best[i]![j + 1]!) i++
    else j++
  }
  return consistent(pairs)
}

function weightOf(a: string, b: string): number {
  const similarity = trigrams(a, b)
  return similarity < ALIKE ? 0 : similarity * Math.min(1, Math.min(a.length, b.length) / 10)
}

/** Without pairs that would lie far from where the others say: the same dish may be on a receipt twice. */
function consistent(pairs: readonly Pair[]): Pair[] {
  if (pairs.length < 3) return [...pairs]
  const shift = (pair: Pair) => middle(pair.before.box, 1) - middle(pair.after.box, 1)
  const usual = median(pairs.map(shift))
  const lineHeight = median(pairs.map(({ before }) => Math.abs(before.box[7] - before.box[1])))
  return pairs.filter((pair) => Math.abs(shift(pair) - usual) < 3 * lineHeight)
}

export function move(box: Box, { scale, dx, dy }: Placement): Box {
  return box.map((value, i) => value * scale + (i % 2 === 0 ? dx : dy)) as Box
}

/** The middle of a box, along x (0) or y (1). */
export function middle(box: Box, axis: 0 | 1): number {
  return (box[axis] + box[axis + 2]! + box[axis + 4]! + box[axis + 6]!) / 4
}

const widthOf = (box: Box): number => Math.hypot(box[2] - box[0], box[3] - box[1])

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}
