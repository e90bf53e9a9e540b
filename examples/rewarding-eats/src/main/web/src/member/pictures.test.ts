import { expect, test } from 'vitest'
import { isNeeded } from './needed'

test('a picture is kept while an audit may ask for it', () => {
  for (const status of ['SUBMITTED', 'PENDING', 'APPROVED', 'APPEALED']) expect(isNeeded(status, false, 20)).toBe(true)
  expect(isNeeded('POSTED', true, 20)).toBe(true)
})
test('once the points are posted it goes', () => expect(isNeeded('POSTED', false, 0)).toBe(false))
test('a refused claim keeps it for as long as one can appeal', () => {
  expect(isNeeded('REFUSED', false, 13)).toBe(true)
  expect(isNeeded('REFUSED', false, 15)).toBe(false)
})
test('no picture is kept for ever', () => expect(isNeeded('PENDING', false, 91)).toBe(false))
