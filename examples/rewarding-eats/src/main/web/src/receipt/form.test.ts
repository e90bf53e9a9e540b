import { expect, test } from 'vitest'
import { newDraft, type Draft } from '../keep/draft'
import { checksOfForm, claimOf, editedOf, faultsOf, formOf } from './form'
import { readingOf } from './readings'

const reading = readingOf({ rows: ['Casa Lola', '2026-11-20', 'Paella  24.00', 'Agua  2.50', 'TOTAL  26.50'], merchant: 0, date: 1, total: 4 })

const draft = (changes: Partial<Draft> = {}): Draft => ({ ...newDraft('a1', []), reading, form: formOf(reading), model: { name: 'receipt-roles', version: '1.2.0', place: 'DEVICE' }, ...changes })

test('a form that was not touched claims what was read', () => {
  const claim = claimOf(draft())
  expect(claim).toMatchObject({ by: 'device', edited: [], receipt: { date: '2026-11-20', currency: 'EUR', total: 2650 }, read: { total: 2650, merchant: 'Casa Lola' } })
  expect(claim.receipt.items.map(({ amount }) => amount)).toEqual([2400, 250])
  expect(claim.checks).toEqual([{ rule: 'items - discounts + tax + tip = total', left: '26.50', right: '26.50', pass: true }])
})

test('what was changed is named, and what was read stays known', () => {
  const form = { ...formOf(reading), total: '36.50' }
  const claim = claimOf(draft({ form }))
  expect(editedOf(form, reading)).toEqual(['total'])
  expect(claim).toMatchObject({ edited: ['total'], read: { total: 2650 }, receipt: { total: 3650 } })
  expect(checksOfForm(form, reading)[0]?.pass).toBe(false)
})

test('amounts are in the currency of the receipt, the sum of its taxes too', () => {
  const tax = (amount: string) => ({ label: null, rate: null, base: null, amount, raw: amount, confidence: 0.9, box: null, evidence: [] })
  const yen = { ...reading, total: { ...reading.total!, value: '2650', currency: 'JPY' }, taxes: [tax('80'), tax('100')] } as unknown as typeof reading
  const form = formOf(yen)
  expect(form).toMatchObject({ total: '2650', currency: 'JPY', tax: '180' })
  expect(claimOf(draft({ reading: yen, form }))).toMatchObject({ receipt: { total: 2650, currency: 'JPY', taxes: [{ amount: 180 }] }, read: { total: 2650 } })
})

test('a claim by hand names no model and no reading', () => {
  const form = { ...formOf(null), merchant: 'Casa Lola', date: '2026-11-20', total: '12,50', currency: 'EUR' }
  expect(claimOf(draft({ reading: null, model: null, form }))).toMatchObject({ by: 'hand', read: null, model: null, image: null, receipt: { total: 1250 } })
})

test('a claim carries no picture and no text beyond the fields', () => {
  const claim = JSON.stringify(claimOf(draft({ shots: [new Blob(['picture'])] })))
  expect(claim.length).toBeLessThan(2000)
  expect(claim).not.toContain('lines')
})

test('what is missing or wrong is told before anything is queued', () => {
  expect(faultsOf(formOf(null), '2026-11-29')).toEqual({ merchant: 'missing', date: 'missing', total: 'missing', currency: 'missing' })
  expect(faultsOf({ ...formOf(reading), date: '2026-12-01', total: 'much' }, '2026-11-29')).toEqual({ date: 'future', total: 'invalid' })
  expect(faultsOf(formOf(reading), '2026-11-29')).toEqual({})
})
