/** How many digits a currency has after the point; 2 where it is unknown. */
export function digitsOf(currency: string): number {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  } catch {
    return 2
  }
}

/**
 * Minor units of an amount as people write it: `12.5`, `12,50`, `1.234,56`, `€ 12`. Null if it is none. The last point or
 * comma separates the decimals, unless three digits follow it and the currency has two.
 */
export function minorOf(text: string, currency: string): number | null {
  const digits = digitsOf(currency)
  const plain = text.replace(/[\s'’$€£¥]|[A-Za-z]{1,3}$|^[A-Za-z]{1,3}/g, '')
  const match = /^(-?)(\d[\d.,]*\d|\d)$/.exec(plain)
  if (!match) return null
  const [, sign, number = ''] = match
  const at = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','))
  const after = at < 0 ? '' : number.slice(at + 1)
  const grouped = at >= 0 && after.length === 3 && digits < 3
  const whole = (at < 0 || grouped ? number : number.slice(0, at)).replace(/[.,]/g, '')
  const fraction = grouped ? '' : after
  if (fraction.length > digits && /[1-9]/.test(fraction.slice(digits))) return null
  const value = Number(whole + fraction.slice(0, digits).padEnd(digits, '0'))
  return Number.isSafeInteger(value) && value < 1e12 ? (sign ? -value : value) : null
}

/** The amount as it goes into a form: `12.50`. */
export function plainOf(minor: number, currency: string): string {
  const digits = digitsOf(currency)
  return (minor / 10 ** digits).toFixed(digits)
}

export function money(minor: number, currency: string, locale: string): string {
  const digits = digitsOf(currency)
  try {
    return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(minor / 10 ** digits)
  } catch {
    return `${(minor / 10 ** digits).toFixed(digits)} ${currency}`.trim()
  }
}
