import { expect, test } from 'vitest'
import { isNeeded } from './needed'
import { isClaimed } from './pictures'

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

test('only the very file that was claimed with answers an audit', async () => {
  const claimed = '2cea274d0bedc39ec4ab6ba9e59ec889e3ed6fb56a1cf088a64d9b383378dc97' // sha256sum of these bytes
  expect(await isClaimed(new Blob(['picture']), claimed)).toBe(true)
  expect(await isClaimed(new Blob(['picture ']), claimed)).toBe(false)
})
test('a claim that names no hash takes any picture', async () => {
  for (const none of [null, undefined]) expect(await isClaimed(new Blob(['picture']), none)).toBe(true)
})
