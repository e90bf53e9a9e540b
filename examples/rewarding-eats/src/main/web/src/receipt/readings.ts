import type { Box, Evidence, Field, Line, Receipt } from 'rightsize/answer'

// Readings for tests: rows of text on a sheet, 20 pixels each.

const ROW = 20
const box = (row: number, from = 10, to = 300): Box => [from, row * ROW, to, row * ROW, to, row * ROW + 16, from, row * ROW + 16]
const found = (raw: string, row: number): Evidence => ({ raw, confidence: 0.95, box: box(row), evidence: [] })
export const field = (value: string, row: number): Field => ({ ...found(value, row), value })

export interface Sheet {
  /** What is printed on each row; an item has a price behind two spaces. */
  rows: readonly string[]
  merchant?: number
  date?: number
  total?: number
}

export function readingOf({ rows, merchant, date, total }: Sheet): Receipt {
  const lines: Line[] = rows.map((text, row) => ({ row, text, confidence: 0.95, box: box(row) }))
  const items = rows.flatMap((text, row) => {
    const parts = /^(.+) {2}([\d.]+)$/.exec(text)
    return parts && row !== total ? [{ ...found(text, row), description: parts[1]!, quantity: null, unitPrice: null, amount: parts[2]! }] : []
  })
  const at = (row: number | undefined, value: (text: string) => string) => (row === undefined ? null : field(value(rows[row]!), row))
  const amount = at(total, (text) => text.replace(/^.* {2}/, ''))
  return {
    kind: 'receipt',
    merchant: at(merchant, (text) => text),
    address: null,
    phone: null,
    taxId: null,
    date: at(date, (text) => text),
    time: null,
    currency: null,
    receiptNumber: null,
    items,
    subtotal: null,
    discounts: [],
    taxes: [],
    tip: null,
    total: amount === null ? null : { ...amount, currency: 'EUR' },
    payments: [],
    change: null,
    checks: [],
    page: { width: 310, height: rows.length * ROW, quarterTurns: 0 },
    lines,
  }
}
