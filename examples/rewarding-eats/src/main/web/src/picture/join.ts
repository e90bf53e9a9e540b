import type { Box, Line, Receipt } from 'rightsize/answer'
import { middle, move, placeShots, type Placement } from './overlap'

export interface Joined {
  receipt: Receipt
  placements: Placement[]
  width: number
  height: number
  /** Whether each shot overlaps the one before it. */
  whole: boolean
}

/**
 * One receipt of several readings, whose shots go from top to bottom: the head from the first shot that has it, sums from
 * the last, items from all, each once. What stands in two shots is taken from the first.
 */
export function join(readings: readonly Receipt[]): Joined {
  const placements = placeShots(readings.map(({ lines = [], page }) => ({ lines, width: page.width, height: page.height })))
  const [first] = readings
  if (first === undefined) throw new Error('There is no reading to join. Read at least one shot.')
  const parts = readings.map((reading, i) => onSheet(reading, placements[i]!))
  const all = <T extends Boxed>(name: (part: Receipt) => readonly T[]) => parts.map(name).reduce<T[]>((before, after, i) => (i === 0 ? [...after] : merged(before, after, placements[i]!)), [])
  const early = <K extends keyof Receipt>(name: K) => parts.find((part) => part[name] !== null)?.[name] ?? first[name]
  const late = <K extends keyof Receipt>(name: K) => parts.findLast((part) => part[name] !== null)?.[name] ?? first[name]
  const width = Math.round(Math.max(...readings.map(({ page }, i) => page.width * placements[i]!.scale + placements[i]!.dx)))
  const height = Math.round(Math.max(...readings.map(({ page }, i) => page.height * placements[i]!.scale + placements[i]!.dy)))
  const receipt: Receipt = {
    ...first,
    merchant: early('merchant'),
    address: early('address'),
    phone: early('phone'),
    taxId: early('taxId'),
    date: early('date'),
    time: early('time'),
    currency: early('currency'),
    receiptNumber: early('receiptNumber'),
    subtotal: late('subtotal'),
    tip: late('tip'),
    total: late('total'),
    change: late('change'),
    items: all((part) => part.items),
    discounts: all((part) => part.discounts),
    taxes: all((part) => part.taxes),
    payments: all((part) => part.payments),
    checks: readings.length === 1 ? first.checks : [],
    lines: all((part) => part.lines ?? []),
    page: { width, height, quarterTurns: 0 },
  }
  return { receipt, placements, width, height, whole: placements.every(({ joined }) => joined) }
}

interface Boxed {
  box: Box | null
}

/**
 * What two shots show, each once: where both show the same place, the earlier one is taken down to its last line that is
 * whole in both, and the later one from there on. What only one of them read is kept.
 */
function merged<T extends Boxed>(before: readonly T[], after: readonly T[], { top, joined }: Placement): T[] {
  if (!joined) return [...before, ...after]
  const above = ({ box }: Boxed) => box === null || middle(box, 1) <= top
  return [...before.filter((one) => above(one) || !isThere(one, after)), ...after.filter((one) => !above(one) || !isThere(one, before))].sort(
    (a, b) => (a.box === null || b.box === null ? 0 : middle(a.box, 1) - middle(b.box, 1)),
  )
}

/** Whether one of the others lies at the same height. */
function isThere({ box }: Boxed, others: readonly Boxed[]): boolean {
  if (box === null) return others.length > 0
  const near = 0.6 * Math.abs(box[7] - box[1])
  return others.some((other) => other.box !== null && Math.abs(middle(other.box, 1) - middle(box, 1)) < near)
}

/** A reading with its boxes on the sheet. */
function onSheet(reading: Receipt, placement: Placement): Receipt {
  const moved = <T extends Boxed>(found: T): T => (found.box === null ? found : { ...found, box: move(found.box, placement) })
  const one = <T extends Boxed | null>(found: T): T => (found === null ? found : moved(found))
  const many = <T extends Boxed>(found: readonly T[]) => found.map(moved)
  return {
    ...reading,
    merchant: one(reading.merchant),
    address: one(reading.address),
    phone: one(reading.phone),
    taxId: one(reading.taxId),
    date: one(reading.date),
    time: one(reading.time),
    currency: one(reading.currency),
    receiptNumber: one(reading.receiptNumber),
    subtotal: one(reading.subtotal),
    tip: one(reading.tip),
    total: one(reading.total),
    change: one(reading.change),
    items: many(reading.items),
    discounts: many(reading.discounts),
    taxes: many(reading.taxes),
    payments: many(reading.payments),
    lines: many<Line>(reading.lines ?? []),
  }
}
