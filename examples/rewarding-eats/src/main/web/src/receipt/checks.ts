import type { Check } from '../http/contract'

export interface Amounts {
  items: number[]
  discounts: number
  subtotal: number | null
  taxes: number[]
  tip: number
  total: number | null
}

const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0)

/**
 * The equations that a receipt's amounts should fulfil, in the words of the reader's own checks. Prices may hold the tax
 * already: then the one form that adds up is told. A check that fails warns and never blocks.
 */
export function checksOf({ items, discounts, subtotal, taxes, tip, total }: Amounts): Check[] {
  const checks: Check[] = []
  const goods = sum(items) - discounts
  const tax = sum(taxes)
  const tolerance = Math.max(1, Math.ceil(items.length / 4))
  const add = (forms: [string, number][], right: number, slack: number) => {
    const holds = forms.find(([, left]) => Math.abs(left - right) <= slack)
    const [rule, left] = holds ?? forms[0]!
    checks.push({ rule, left, right, pass: holds !== undefined })
  }
  if (items.length > 0 && subtotal !== null) add([['items - discounts = subtotal', goods], ['items - discounts + tax = subtotal', goods + tax]], subtotal, tolerance)
  if (items.length > 0 && subtotal === null && total !== null) {
    add([['items - discounts + tax + tip = total', goods + tax + tip], ['items - discounts + tip = total', goods + tip]], total, tolerance)
  }
  if (subtotal !== null && total !== null) add([['subtotal + tax + tip = total', subtotal + tax + tip], ['subtotal + tip = total', subtotal + tip]], total, 1)
  return checks
}
