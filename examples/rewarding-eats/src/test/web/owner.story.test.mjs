// The owner's side: a reward is confirmed, a claim decided, a restaurant changed, the log read; against the double.
import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { accessible, desktop, phone, shot } from './chromium.mjs'
import { Client } from './client.mjs'
import { openOwnersHouse } from './house.mjs'

let house
let device
let page

before(async () => {
  house = await openOwnersHouse()
  device = await phone({ flags: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] })
  page = device.page
  await page.goto(`${house.address}/owner/`)
  for (const language of ['es', 'en']) await page.locator('.language select').selectOption(language) // chosen, so that no account's takes its place
})
after(async () => {
  await device?.close()
  await house?.close()
})

test('a member without a restaurant sees nothing of it', async () => {
  await signIn(house.member)
  await page.getByText('This account has no restaurant').waitFor()
  await page.getByRole('button', { name: 'Sign out' }).click()
})

test('an owner confirms a reward once and shows the code of the day', async () => {
  await page.goto(`${house.address}/owner/`)
  await accessible(page, 'owner-sign-in')
  await signIn(house.owner)
  await page.getByLabel('Code that the guest shows').fill(house.code)
  await page.getByRole('button', { name: 'Confirm', exact: true }).click()
  await page.getByText('confirmed. Serve it').waitFor()
  await page.getByLabel('Code that the guest shows').fill(house.code)
  await page.getByRole('button', { name: 'Confirm', exact: true }).click()
  await page.getByRole('alert').waitFor()
  await page.getByRole('button', { name: /^Show the code: / }).first().click()
  await page.locator('.small-code').first().waitFor()
  await accessible(page, 'owner-today')
})

test('an owner scans the code of a guest, where the browser reads QR codes', async () => {
  // Chromium on Linux brings no BarcodeDetector: this one says what that of a phone would
  await page.addInitScript(() => {
    window.BarcodeDetector = class {
      static getSupportedFormats = async () => ['qr_code']
      detect = async () => [{ rawValue: 'k7qf-29mx' }]
    }
  })
  await page.reload()
  await page.getByRole('button', { name: 'Scan the guest’s QR code' }).click()
  await page.waitForFunction(() => [...document.querySelectorAll('input')].some(({ value }) => value === 'K7QF-29MX'))
})

test('an owner adds a location, an offer and a reward', async () => {
  await open('Restaurants')
  await page.locator('.things > li').first().waitFor()
  await accessible(page, 'owner-restaurants')
  await page.getByRole('button', { name: 'Add a location' }).first().click()
  const location = page.locator('.editor')
  await location.getByLabel('Name').fill('At the harbour')
  await location.getByLabel('Address').fill('Muelle 1, Valencia')
  await location.getByRole('button', { name: 'Save' }).click()
  await page.getByText('At the harbour').waitFor()

  await page.locator('.things > li', { hasText: house.dollars }).getByRole('button', { name: 'Edit' }).last().click()
  const small = page.locator('.editor').getByLabel('(USD)')
  const amount = await small.inputValue()
  await page.locator('.editor').getByLabel('Name', { exact: true }).fill(`${house.dollars} `)
  await page.locator('.editor').getByRole('button', { name: 'Save' }).click()
  await page.locator('.editor').waitFor({ state: 'detached' })
  await page.locator('.things > li', { hasText: house.dollars }).getByRole('button', { name: 'Edit' }).last().click()
  assert.equal(await small.inputValue(), amount, 'a restaurant in dollars')
  await page.locator('.editor').getByRole('button', { name: 'Cancel' }).click()

  await open('Offers')
  await page.getByRole('button', { name: 'Add an offer' }).click()
  await page.locator('.editor').getByLabel('Title').fill('Thrice on Mondays')
  await page.locator('.editor').getByLabel('Points multiplied by, in percent').fill('300')
  await page.locator('.editor').getByLabel('Mon').check()
  await accessible(page, 'owner-offer')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Thrice on Mondays').waitFor()

  await open('Rewards')
  await page.getByRole('button', { name: 'Add a reward' }).click()
  await page.locator('.editor').getByLabel('Title').fill('A slice of cake')
  await page.locator('.editor').getByLabel('How many').fill('5')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('A slice of cake').waitFor()
  await accessible(page, 'owner-rewards')
})

test('day totals are imported and errors told by line', async () => {
  await open('Day totals')
  await page.getByLabel('CSV file').setInputFiles({ name: 'day.csv', mimeType: 'text/csv', buffer: Buffer.from(house.csv) })
  await page.getByRole('button', { name: 'Import' }).click()
  await page.getByText(/^Line 3/).waitFor()
  await page.getByLabel('CSV file').setInputFiles({ name: 'day.csv', mimeType: 'text/csv', buffer: Buffer.from(house.csv.replace('12,x', '12.00')) })
  await page.getByRole('button', { name: 'Import' }).click()
  await page.getByText('Matched with claims').waitFor()
  await accessible(page, 'owner-totals')
})

test('a report is drawn, told as a table, and taken along as CSV', async () => {
  await open('Reports')
  await page.locator('.chart svg').waitFor()
  await accessible(page, 'owner-reports')
  await desktop(page, () => shot(page, 'owner-reports-desktop', { fullPage: false }))
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download as CSV' }).click()])
  assert.match(download.suggestedFilename(), /\.csv$/)
})

test('staff are added', async () => {
  await open('Staff')
  await page.getByLabel('E-mail address of their account').fill(house.member.email)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.locator('.entry', { hasText: house.member.email }).waitFor()
  await accessible(page, 'owner-staff')
  await page.getByRole('button', { name: 'Sign out' }).click()
})

test('a reviewer sees reasons side by side, decides, and the log has it', async () => {
  await signIn(house.reviewer)
  await page.locator('.things a.entry').first().waitFor()
  await accessible(page, 'owner-queue')
  await page.locator('.things a.entry').first().click()
  await page.getByText('Why it is here').waitFor()
  await accessible(page, 'owner-claim')
  await desktop(page, () => shot(page, 'owner-claim-desktop', { fullPage: false }))
  await page.getByRole('button', { name: 'Ask for the picture' }).click()
  await page.getByText('The member is asked for the picture').waitFor()
  await page.getByLabel('Reason').fill('Both tables paid their half.')
  await page.getByRole('button', { name: 'Approve' }).click()
  await page.getByText('Decided.').waitFor()
  await open('Audit log')
  await page.getByText('approved a claim').waitFor()
  await accessible(page, 'owner-log')
  for (const [name, section] of [['Duplicates', 'duplicates'], ['Checks', 'audits'], ['Suggestions', 'suggestions']]) {
    await open(name)
    await accessible(page, `owner-${section}`)
  }
})

test('the log pages further back, and keeps what it showed', async () => {
  const olga = await Client.signedIn(house.address, house.owner)
  const [{ id }] = await olga.ask('GET', '/api/owner/restaurants')
  for (let i = 1; i <= 100; i++) await olga.ask('PATCH', `/api/owner/restaurants/${id}`, { dayCapPoints: 30_000 + i })
  const rows = page.locator('tbody tr')
  await open('Audit log')
  await page.reload()
  await page.getByText('dayCapPoints: 30100').waitFor()
  assert.equal(await rows.count(), 100)
  assert.equal(await page.getByText('approved a claim').count(), 0)
  await page.getByRole('button', { name: 'Show more' }).click()
  await page.getByText('approved a claim').waitFor()
  assert.ok((await rows.count()) > 100)
  assert.equal(await page.getByText('dayCapPoints: 30100').count(), 1)
  assert.equal(await page.getByText('dayCapPoints: 30001').count(), 1)
  await page.getByRole('button', { name: 'Show more' }).waitFor({ state: 'detached' })
})

test('a text from a receipt is text, here too', async () => {
  assert.equal(await page.evaluate(() => window.stolen), undefined)
  assert.deepEqual(device.faults, [])
})

async function signIn({ email, password }) {
  await page.goto(`${house.address}/owner/`)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: 'Sign out' }).waitFor()
}

async function open(section) {
  await page.locator('.sections').getByRole('link', { name: section, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: section }).waitFor()
}
