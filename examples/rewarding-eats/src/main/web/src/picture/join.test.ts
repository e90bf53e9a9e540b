import { expect, test } from 'vitest'
import { readingOf } from '../receipt/readings'
import { join } from './join'

const HEAD = ['Casa Lola', '2026-11-20', 'Paella  24.00', 'Gazpacho  8.00', 'Croquetas  9.50']
const MIDDLE = ['Gazpacho  8.00', 'Croquetas  9.50', 'Flan casero  5.50', 'Cafe solo  1.80']
const END = ['Flan casero  5.50', 'Cafe solo  1.80', 'Agua con gas  2.50', 'TOTAL  51.30']

const names = (shots: readonly ReturnType<typeof readingOf>[]) => join(shots).receipt.items.map(({ description }) => description)

test('one shot stays as it was read', () => {
  const reading = readingOf({ rows: HEAD, merchant: 0, date: 1 })
  expect(join([reading]).receipt.items).toEqual(reading.items)
})

test('three shots that overlap make one receipt, each item once and in order', () => {
  const shots = [readingOf({ rows: HEAD, merchant: 0, date: 1 }), readingOf({ rows: MIDDLE }), readingOf({ rows: END, total: 3 })]
  const { receipt, whole } = join(shots)
  expect(whole).toBe(true)
  expect(names(shots)).toEqual(['Paella', 'Gazpacho', 'Croquetas', 'Flan casero', 'Cafe solo', 'Agua con gas'])
  expect(receipt.merchant?.value).toBe('Casa Lola')
  expect(receipt.total?.value).toBe('51.30')
})

test('the same dish ordered twice in a row is there twice', () => {
  const shots = [readingOf({ rows: ['Casa Lola', 'Paella  24.00', 'Cerveza  3.00', 'Cerveza  3.00'], merchant: 0 }), readingOf({ rows: ['Cerveza  3.00', 'Cerveza  3.00', 'Tarta de queso  6.00', 'TOTAL  36.00'], total: 3 })]
  expect(names(shots)).toEqual(['Paella', 'Cerveza', 'Cerveza', 'Tarta de queso'])
})

test('lines read a little differently in the two shots still join', () => {
  const shots = [readingOf({ rows: HEAD, merchant: 0 }), readingOf({ rows: ['Gazpach0  8.00', 'Croquetas.  9.50', 'Flan casero  5.50'] })]
  expect(names(shots)).toEqual(['Paella', 'Gazpacho', 'Croquetas', 'Flan casero'])
})

test('what only one of two shots that show it could read is kept', () => {
  const first = readingOf({ rows: HEAD, merchant: 0 })
  const shots = [{ ...first, items: first.items.slice(0, 2) }, readingOf({ rows: MIDDLE })] // Croquetas was cut off
  expect(names(shots)).toEqual(['Paella', 'Gazpacho', 'Croquetas', 'Flan casero', 'Cafe solo'])
})

test('shots without a common line are put below each other, and that is told', () => {
  const shots = [readingOf({ rows: HEAD, merchant: 0 }), readingOf({ rows: ['Pulpo a la gallega  18.00', 'TOTAL  80.00'], total: 1 })]
  const { whole, height, receipt } = join(shots)
  expect(whole).toBe(false)
  expect(height).toBe(140)
  expect(receipt.items).toHaveLength(4)
})

test('a total that only an earlier shot shows is not made up of a later one', () => {
  const shots = [readingOf({ rows: [...HEAD, 'TOTAL  41.50'], total: 5 }), readingOf({ rows: ['Croquetas  9.50', 'TOTAL  41.50', 'Gracias por su visita'] })]
  expect(join(shots).receipt.total?.value).toBe('41.50')
})

test('boxes lie on the joined sheet', () => {
  const { receipt } = join([readingOf({ rows: HEAD, merchant: 0 }), readingOf({ rows: MIDDLE })])
  const flan = receipt.items.find(({ description }) => description === 'Flan casero')
  expect(flan?.box?.[1]).toBeCloseTo(5 * 20, 0)
})
