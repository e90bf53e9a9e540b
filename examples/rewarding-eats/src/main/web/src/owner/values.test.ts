import { expect, test } from 'vitest'
import { currencyOf, type Location } from './resources'
import { held, textOf, valueOf } from './values'

const money = { kind: 'money' } as const
const location = (restaurantId: string, currency: string): Location => ({ id: `${restaurantId}-${currency}`, restaurantId, name: '', address: '', phone: null, zone: 'Europe/Madrid', currency, opens: null, closes: null, active: true })

test('the amounts of a restaurant are in what its first location takes', () => {
  const locations = [location('r1', 'EUR'), location('r2', 'JPY'), location('r2', 'USD')]
  expect(currencyOf(locations, 'r2')).toBe('JPY')
  expect(currencyOf(locations, 'without a location')).toBe('EUR')
})

test.each([
  ['EUR', 1550, '15.50'],
  ['JPY', 1550, '1550'],
  ['KWD', 1550, '1.550'],
])('in %s, %d minor units stand in the form as %s, and come out of it as they went in', (currency, minor, text) => {
  expect(textOf(money, minor, currency)).toBe(text)
  expect(valueOf(money, text, currency)).toBe(minor)
})

test('a form knows whose it is while its fields are edited, so that its amounts keep their currency', () => {
  const locations = [location('r2', 'JPY')]
  const form = held({ id: 'r2', name: 'Sakana', smallClaim: 6000, taxId: null }, { name: 'Sakana Ginza', smallClaim: '5000' })
  expect(form).toEqual({ id: 'r2', name: 'Sakana Ginza', smallClaim: '5000', taxId: '' })
  expect(valueOf(money, form['smallClaim']!, currencyOf(locations, form['id']!))).toBe(5000)
})

test('an amount is what people write, in the currency of the restaurant', () => {
  expect(valueOf(money, '1.500', 'JPY')).toBe(1500)
  expect(valueOf(money, '15,5', 'EUR')).toBe(1550)
  expect(valueOf(money, '15.5', 'JPY')).toBeNull()
})
