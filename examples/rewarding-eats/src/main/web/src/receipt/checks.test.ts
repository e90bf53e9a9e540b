import { expect, test } from 'vitest'
import { checksOf } from './checks'

const receipt = { items: [2760, 205, 3200, 480, 0], discounts: 213, subtotal: 6432, taxes: [643], tip: 0, total: 7075 }

test('items less discounts make the subtotal, and with tax the total', () => {
  expect(checksOf(receipt)).toEqual([
    { rule: 'items - discounts = subtotal', left: 6432, right: 6432, pass: true },
    { rule: 'subtotal + tax + tip = total', left: 7075, right: 7075, pass: true },
  ])
})

test('where prices hold the tax already, the form that adds up is told', () => {
  expect(checksOf({ ...receipt, discounts: 0, subtotal: null, items: [1000, 2000], taxes: [273], total: 3000 })).toEqual([
    { rule: 'items - discounts + tip = total', left: 3000, right: 3000, pass: true },
  ])
})

test('a total that does not follow fails and tells both sides', () => {
  expect(checksOf({ ...receipt, total: 9075 })).toContainEqual({ rule: 'subtotal + tax + tip = total', left: 7075, right: 9075, pass: false })
})

test('a cent of rounding is forgiven, ten are not', () => {
  expect(checksOf({ ...receipt, total: 7076 })[1]?.pass).toBe(true)
  expect(checksOf({ ...receipt, total: 7085 })[1]?.pass).toBe(false)
})

test('without amounts there is nothing to check', () => {
  expect(checksOf({ items: [], discounts: 0, subtotal: null, taxes: [], tip: 0, total: 900 })).toEqual([])
})
