import type { Receipt } from 'rightsize/answer'
import type { Check, ClaimRequest, PhoneRead } from '../http/contract'
import { EMPTY_FORM, type Draft, type Form } from '../keep/draft'
import { checksOf } from './checks'
import { minorOf, plainOf } from './money'

/** What was read, as the member finds it in the form. */
export function formOf(receipt: Receipt | null): Form {
  if (receipt === null) return EMPTY_FORM
  const text = (field: { value: string | null } | null) => field?.value ?? ''
  return {
    ...EMPTY_FORM,
    merchant: text(receipt.merchant),
    date: text(receipt.date),
    time: text(receipt.time).slice(0, 5),
    total: text(receipt.total),
    currency: currencyOf(receipt),
    subtotal: text(receipt.subtotal),
    tax: taxOf(receipt),
    receiptNumber: text(receipt.receiptNumber),
    items: receipt.items.map((item) => ({ description: item.description ?? item.raw, quantity: item.quantity ?? '', amount: item.amount ?? '' })),
  }
}

function taxOf(receipt: Receipt): string {
  const currency = currencyOf(receipt)
  const amounts = receipt.taxes.map(({ amount }) => (amount === null ? null : minorOf(amount, currency)))
  if (amounts.length === 0 || amounts.includes(null)) return ''
  return receipt.taxes.length === 1 ? (receipt.taxes[0]?.amount ?? '') : plainOf(amounts.reduce<number>((all, one) => all + (one ?? 0), 0), currency)
}

/** In which the amounts of a receipt are; empty where that was not read. */
function currencyOf(receipt: Receipt): string {
  return receipt.total?.currency ?? receipt.currency?.value ?? ''
}

export type Faults = Partial<Record<'merchant' | 'date' | 'total' | 'currency' | 'subtotal' | 'tax' | 'items', 'missing' | 'invalid' | 'future'>>

/** What keeps the form from being claimed; empty if nothing does. */
export function faultsOf(form: Form, today: string): Faults {
  const faults: Faults = {}
  const amount = (name: 'subtotal' | 'tax') => {
    if (form[name].trim() !== '' && minorOf(form[name], form.currency) === null) faults[name] = 'invalid'
  }
  if (form.merchant.trim() === '') faults.merchant = 'missing'
  if (form.date === '') faults.date = 'missing'
  else if (form.date > today) faults.date = 'future'
  if (form.total.trim() === '') faults.total = 'missing'
  else if ((minorOf(form.total, form.currency) ?? 0) === 0) faults.total = 'invalid'
  if (!/^[A-Z]{3}$/.test(form.currency)) faults.currency = 'missing'
  amount('subtotal')
  amount('tax')
  if (form.items.some((item) => item.amount.trim() !== '' && minorOf(item.amount, form.currency) === null)) faults.items = 'invalid'
  return faults
}

/** The checks of what the form says now; the reader's own while nothing in its amounts was changed. */
export function checksOfForm(form: Form, receipt: Receipt | null): Check[] {
  const minor = (text: string) => minorOf(text, form.currency)
  const asRead = formOf(receipt)
  const untouched = receipt !== null && (['total', 'subtotal', 'tax', 'items'] as const).every((name) => JSON.stringify(form[name]) === JSON.stringify(asRead[name]))
  if (untouched && receipt.checks.length > 0) {
    const read = receipt.checks.map(({ rule, left, right, passes }) => ({ rule, left: minor(left), right: minor(right), pass: passes }))
    if (read.every((check): check is Check => check.left !== null && check.right !== null)) return read
  }
  const sumOf = (fields: readonly { value: string | null }[]) => fields.reduce((all, { value }) => all + Math.abs(minor(value ?? '') ?? 0), 0)
  const tax = minor(form.tax)
  return checksOf({
    items: form.items.map(({ amount }) => minor(amount)).filter((amount): amount is number => amount !== null),
    discounts: sumOf(receipt?.discounts ?? []),
    subtotal: minor(form.subtotal),
    taxes: tax === null ? [] : [tax],
    tip: receipt?.tip ? sumOf([receipt.tip]) : 0,
    total: minor(form.total),
  })
}

/** Which of the three fields that decide about points are no longer as they were read. */
export function editedOf(form: Form, receipt: Receipt | null): string[] {
  if (receipt === null) return []
  const asRead = formOf(receipt)
  return (['merchant', 'date', 'total', 'currency', 'items'] as const).filter((name) => JSON.stringify(form[name]) !== JSON.stringify(asRead[name]))
}

/** The claim that is queued; it stays as it is from then on. */
export function claimOf(draft: Draft): ClaimRequest {
  const { form, reading } = draft
  const minor = (text: string) => minorOf(text, form.currency)
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim())
  const tax = minor(form.tax)
  return {
    receipt: {
      kind: 'itemised',
      merchant: {
        name: form.merchant.trim(),
        address: reading?.address?.value ?? null,
        phone: reading?.phone?.value ?? null,
        taxId: reading?.taxId?.value ?? null,
      },
      date: form.date,
      time: orNull(form.time),
      currency: form.currency,
      total: minor(form.total) ?? 0,
      subtotal: minor(form.subtotal),
      taxes: tax === null ? [] : [{ label: null, amount: tax }],
      items: form.items.flatMap(({ description, quantity, amount }) => {
        const value = minor(amount)
        return value === null ? [] : [{ description, quantity: orNull(quantity), unitPrice: null, amount: value }]
      }),
      receiptNumber: orNull(form.receiptNumber),
      paymentLast4: null,
    },
    read: readOf(reading),
    edited: editedOf(form, reading),
    checks: checksOfForm(form, reading).map((check) => ({ ...check, left: plainOf(check.left, form.currency), right: plainOf(check.right, form.currency) })),
    image: draft.picture?.commitment ?? null,
    model: draft.model,
    by: reading === null ? 'hand' : 'device',
    chosenLocationId: form.locationId,
    dailyCode: orNull(form.dailyCode),
    capturedAt: new Date(draft.capturedAt).toISOString(),
  }
}

function readOf(reading: Receipt | null): PhoneRead | null {
  if (reading === null) return null
  const { merchant, date, total } = reading
  return {
    merchant: merchant?.value ?? null,
    date: date?.value ?? null,
    total: total?.value == null ? null : minorOf(total.value, currencyOf(reading)),
    confidence: { merchant: merchant?.confidence ?? null, date: date?.confidence ?? null, total: total?.confidence ?? null },
  }
}
