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
  const parts = readings.map((reading, i) => onSheet(reading, placements[i]!, placements[i + 1]))
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
    items: parts.flatMap(({ items }) => items),
    discounts: parts.flatMap(({ discounts }) => discounts),
    taxes: parts.flatMap(({ taxes }) => taxes),
    payments: parts.flatMap(({ payments }) => payments),
    checks: readings.length === 1 ? first.checks : [],
    lines: parts.flatMap(({ lines = [] }) => lines),
    page: { width, height, quarterTurns: 0 },
  }
  return { receipt, placements, width, height, whole: placements.every(({ joined }) => joined) }
}

/** A reading with its boxes on the sheet, without what the shot before shows already. */
function onSheet(reading: Receipt, placement: Placement, next: Placement | undefined): Receipt {
  const moved = <T extends { box: Box | null }>(found: T): T => (found.box === null ? found : { ...found, box: move(found.box, placement) })
  const one = <T extends { box: Box | null } | null>(found: T): T => (found === null ? found : moved(found))
  const mine = ({ box }: { box: Box | null }) => box === null || (middle(box, 1) > placement.top && (next === undefined || !next.joined || middle(box, 1) <= next.top))
  const many = <T extends { box: Box | null }>(found: readonly T[]) => found.map(moved).filter(mine)
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
