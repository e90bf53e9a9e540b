import type { Box, Found, Receipt } from './answer'

export type Kind = 'merchant' | 'date' | 'item' | 'sum' | 'tax' | 'total'

/** A field to draw on the picture. */
export interface Mark {
  kind: Kind
  text: string
  box: Box
}

export function marksOf(receipt: Receipt): Mark[] {
  const marks: Mark[] = []
  const add = (kind: Kind, found: Found | null, text: string | null) => {
    if (found?.box) marks.push({ kind, text: text ?? found.raw, box: found.box })
  }
  add('merchant', receipt.merchant, receipt.merchant?.value ?? null)
  add('date', receipt.date, receipt.date?.value ?? null)
  for (const item of receipt.items) add('item', item, item.amount)
  add('sum', receipt.subtotal, receipt.subtotal?.value ?? null)
  for (const tax of receipt.taxes) add('tax', tax, tax.amount)
  add('total', receipt.total, receipt.total?.value ?? null)
  return marks
}

/** {@code "x,y x,y …"} for a polygon. */
export function points(box: Box): string {
  const corners: string[] = []
  for (let i = 0; i + 1 < box.length; i += 2) corners.push(`${box[i]},${box[i + 1]}`)
  return corners.join(' ')
}
