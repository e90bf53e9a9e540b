import type { Measure } from './answer'

export type Unit = 'ms' | 's' | 'bytes' | 'Wh' | 'g' | 'USD'

/** A measure in a unit that people read: {@code 1.2 s}, {@code 112 KB}. */
export function measure(value: Measure, unit: Unit, locale: string): string {
  const number = (amount: number, digits = 2) => new Intl.NumberFormat(locale, { maximumSignificantDigits: digits }).format(amount)
  const one = (amount: number): string => {
    switch (unit) {
      case 'ms':
        return amount < 1000 ? `${number(amount, 3)} ms` : `${number(amount / 1000)} s`
      case 's':
        return `${number(amount)} s`
      case 'bytes':
        return bytes(amount, locale)
      case 'USD':
        return `$${number(amount)}`
      default:
        return `${number(amount)} ${unit}`
    }
  }
  return value.low !== undefined && value.high !== undefined ? `${one(value.value)} (${one(value.low)} – ${one(value.high)})` : one(value.value)
}

export function bytes(count: number, locale: string): string {
  const format = (amount: number) => new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }).format(amount)
  if (count < 1000) return `${format(count)} B`
  return count < 1_000_000 ? `${format(count / 1000)} KB` : `${format(count / 1_000_000)} MB`
}
