// Commit and reveal: a reviewer asks for a picture, its member sends it with consent, it is the one that was committed to.
import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { phone } from './chromium.mjs'
import { Client } from './client.mjs'
import { openAuditHouse } from './house.mjs'

let house
let device
let page

before(async () => {
  house = await openAuditHouse()
  device = await phone()
  page = device.page
})
after(async () => {
  await device?.close()
  await house?.close()
})

test('a reviewer asks for the picture of a claim that is in doubt', async (context) => {
  if (!house.isReal) return context.skip('the double keeps no pictures')
  await page.goto(`${house.address}/#/sign-in`)
  for (const language of ['es', 'en']) await page.locator('.language select').selectOption(language)
  await page.getByLabel('E-mail address').fill(house.member.email)
  await page.getByLabel('Password').fill(house.member.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByText('points to spend').waitFor()
  await page.goto(`${house.address}/#/scan`)
  await page.getByRole('button', { name: 'Download' }).click()
  await page.getByText('Ready, also without a connection').waitFor()
  await page.locator('input[type=file][multiple]').setInputFiles(house.receipt.file)
  await page.locator('#total').waitFor()
  await page.locator('#total').fill((Number(house.receipt.total) + 1).toFixed(2)) // what is edited is looked at
  await page.getByRole('button', { name: 'Claim points' }).click()
  await page.getByText('Its picture is kept on this phone').waitFor()
  house.claimId = page.url().split('/').pop()
  const rita = await Client.signedIn(house.address, house.reviewer)
  await rita.ask('POST', '/api/owner/audits', { claimId: house.claimId })
})

test('the member sends it with consent, and the reviewer sees the very picture', async (context) => {
  if (!house.isReal) return context.skip('the double keeps no pictures')
  await page.goto(`${house.address}/#/audits`)
  await page.reload()
  await page.locator('.sheet.small').waitFor()
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Send the picture' }).click()
  await page.getByText('The picture was sent for the check').waitFor()
  await page.goto(`${house.address}/#/account`)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('link', { name: 'Join' }).waitFor()
  await page.goto(`${house.address}/owner/`)
  await page.getByLabel('E-mail address').fill(house.reviewer.email)
  await page.getByLabel('Password').fill(house.reviewer.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.goto(`${house.address}/owner/#/queue/${house.claimId}`)
  const shown = page.locator('img.shown')
  await shown.waitFor()
  assert.ok(await shown.evaluate(async (image) => (await image.decode(), image.naturalWidth > 0)))
  await page.getByLabel('Reason').fill('The total on the picture is another one.')
  await page.getByRole('button', { name: 'Refuse' }).click()
  await page.getByText('Decided.').waitFor()
})

test('the console has nothing to complain about', () => assert.deepEqual(device.faults, []))
