import type { Measure } from './answer'

export type Unit = 'ms' | 's' | 'bytes' | 'Wh' | 'g' | 'USD'

/** A figure in a unit that people read. */
export interface Shown {
  value: string
  /** From where to where it may lie, for an estimate. */
  range: string | null
}

/** Sizes of a unit, from the largest down, each with its name. */
const SIZES: Record<Exclude<Unit, 'bytes' | 'USD'>, [number, string][]> = {
  ms: [
    [1000, 's'],
    [1, 'ms'],
  ],
  s: [
    [1, 's'],
    [1e-3, 'ms'],
  ],
  Wh: [
    [1, 'Wh'],
    [1e-3, 'mWh'],
    [1e-6, 'µWh'],
  ],
  g: [
    [1, 'g'],
    [1e-3, 'mg'],
    [1e-6, 'µg'],
  ],
}
const LEAST_USD = 0.0001

/** {@code 1.2 s}, {@code 112 KB}, {@code 0.8 mWh} from {@code 0.14} to {@code 1.6}. */
export function measure(figure: Measure, unit: Unit, locale: string): Shown {
  const write = writer(figure.value, unit, locale)
  const { low, high } = figure
  const ranged = low !== undefined && high !== undefined && low < high && !(unit === 'USD' && high < LEAST_USD)
  return { value: write(figure.value), range: ranged ? `${write(low)} – ${write(high)}` : null }
}

/** Writes all figures of a measure in one unit: that which suits the one in the middle. */
function writer(middle: number, unit: Unit, locale: string): (amount: number) => string {
  const number = (amount: number) => new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }).format(amount)
  if (unit === 'bytes') return (amount) => bytes(amount, locale)
  if (unit === 'USD') return (amount) => (amount > 0 && amount < LEAST_USD ? `< $${number(LEAST_USD)}` : `$${number(amount)}`)
  const sizes = SIZES[unit]
  const [size, name] = sizes.find(([one]) => middle >= one) ?? (middle === 0 ? sizes[0] : sizes.at(-1)) ?? [1, unit]
  return (amount) => `${number(amount / size)} ${name}`
}

export function bytes(count: number, locale: string): string {
  const format = (amount: number) => new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }).format(amount)
  if (count < 1000) return `${format(count)} B`
  return count < 1_000_000 ? `${format(count / 1000)} KB` : `${format(count / 1_000_000)} MB`
}
