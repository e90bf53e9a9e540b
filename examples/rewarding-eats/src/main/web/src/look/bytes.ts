export function bytes(count: number, locale: string): string {
  const format = (amount: number) => new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }).format(amount)
  if (count < 1000) return `${format(count)} B`
  return count < 1_000_000 ? `${format(count / 1000)} KB` : `${format(count / 1_000_000)} MB`
}
