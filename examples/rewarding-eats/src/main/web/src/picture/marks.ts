import type { Box, Receipt } from 'rightsize/answer'

export type MarkName = 'merchant' | 'date' | 'time' | 'item' | 'subtotal' | 'tax' | 'total' | 'receiptNumber'

/** A field to draw on the picture. */
export interface Mark {
  name: MarkName
  text: string
  box: Box
}

export function marksOf(receipt: Receipt): Mark[] {
  const marks: Mark[] = []
  const add = (name: MarkName, found: { box: Box | null; raw: string } | null) => {
    if (found?.box) marks.push({ name, text: found.raw, box: found.box })
  }
  for (const item of receipt.items) add('item', item)
  add('merchant', receipt.merchant)
  add('date', receipt.date)
  add('time', receipt.time)
  add('receiptNumber', receipt.receiptNumber)
  add('subtotal', receipt.subtotal)
  for (const tax of receipt.taxes) add('tax', tax)
  add('total', receipt.total)
  return marks
}

/** `x,y x,y …` for a polygon. */
export function points(box: Box): string {
  const corners: string[] = []
  for (let i = 0; i + 1 < box.length; i += 2) corners.push(`${Math.round(box[i]!)},${Math.round(box[i + 1]!)}`)
  return corners.join(' ')
}
