// A phone without the reader: nothing is downloaded without a yes, and no picture is lost; against the double.
import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { phone, serious } from './chromium.mjs'
import { openMembersHouse, sample } from './house.mjs'

let house
let device
let page

before(async () => {
  house = await openMembersHouse()
  device = await phone()
  page = device.page
  await page.goto(`${house.address}/#/sign-in`)
  await page.getByLabel('E-mail address').fill(house.member.email)
  await page.getByLabel('Password').fill(house.member.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByText('points to spend').waitFor()
})
after(async () => {
  await device?.close()
  await house?.close()
})

const models = () => house.state.requests.filter(({ path }) => path.includes('/files/')).length

test('the size is told and a no is respected: the form is there, the picture is kept', async () => {
  await page.goto(`${house.address}/#/scan`)
  await page.locator('input[type=file][multiple]').setInputFiles(sample.file)
  await page.getByRole('heading', { name: 'Download the reader?' }).waitFor()
  assert.match(await page.locator('dialog').innerText(), /\d+(\.\d+)? MB/)
  assert.deepEqual(await serious(page), [])
  await page.getByRole('button', { name: 'Not now' }).click()
  await page.getByText('Without the download this phone cannot read').waitFor()
  assert.equal(models(), 0)
  assert.equal(await page.locator('#total').inputValue(), '')
})

test('the picture is still there after a reload, and is read once the reader may come', async () => {
  await page.goto(`${house.address}/#/claims`)
  await page.reload()
  await page.locator('a.entry').click()
  await page.getByRole('button', { name: 'Read it again' }).click()
  await page.getByRole('button', { name: 'Download', exact: true }).click()
  await page.waitForFunction((total) => document.querySelector('#total')?.value === total, sample.total)
  assert.ok(models() > 0)
})
