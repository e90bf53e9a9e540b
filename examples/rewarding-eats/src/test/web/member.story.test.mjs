// A member's story on a phone-sized Chromium, from joining to leaving; against the server of EATS_ADDRESS, or a double of it.
import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { accessible, desktop, phone, shot } from './chromium.mjs'
import { openHouse } from './house.mjs'

let house
let device
let page
let receipt

before(async () => {
  house = await openHouse()
  receipt = house.receipt
  device = await phone()
  page = device.page
})
after(async () => {
  await device?.close()
  await house?.close()
})

const member = { name: 'Ana', email: `ana-${Date.now()}@example.org`, password: 'three calm green lamps' }

test('a visitor sees what it is about, and what reading costs', async () => {
  await page.goto(house.address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await accessible(page, 'welcome')
  await page.goto(`${house.address}/#/transparency`)
  await page.locator('.tiles .zero').waitFor()
  assert.match(await page.locator('.tiles .zero dd').first().innerText(), /^0 B/)
  await accessible(page, 'transparency')
})

test('joining sends a letter whose link confirms the address', async () => {
  await page.goto(`${house.address}/#/sign-up`)
  await page.getByLabel('What may we call you?').fill(member.name)
  await page.getByLabel('E-mail address').fill(member.email)
  await page.getByLabel('Password').fill(member.password)
  await accessible(page, 'sign-up')
  await page.getByRole('button', { name: 'Create my account' }).click()
  await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor()
  await page.goto(await house.linkFor(member.email))
  await page.getByText('Your address is confirmed').waitFor()
  assert.ok(!page.url().includes('token'), 'the token stays in the address')
})

test('signing in shows points and limits', async () => {
  await page.goto(`${house.address}/#/sign-in`)
  await accessible(page, 'sign-in')
  await page.getByLabel('E-mail address').fill(member.email)
  await page.getByLabel('Password').fill(`${member.password}?`)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('alert').waitFor()
  await page.getByLabel('Password').fill(member.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByText('points to spend').waitFor()
  await page.getByText('Receipts in seven days').waitFor()
  await accessible(page, 'home-empty')
})

test('the reader comes once, after a yes', async () => {
  await page.getByRole('link', { name: 'Scan a receipt' }).click()
  await accessible(page, 'scan')
  await page.getByRole('button', { name: 'Download' }).click()
  await page.getByText('Ready, also without a connection').waitFor()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await page.reload() // through the service worker, which keeps the reader's files
  await page.getByText('Ready, also without a connection').waitFor()
})

test('without a connection a receipt is read, checked and queued, and survives a reload', async () => {
  await device.context.setOffline(true)
  await page.reload()
  await page.getByText('No connection. What you do is kept').waitFor()
  const posts = house.posts().length
  await choose(receipt.file)
  await page.locator('#total').waitFor()
  assert.equal(await page.locator('#total').inputValue(), receipt.total)
  assert.equal(await page.locator('#date').inputValue(), receipt.date)
  assert.ok((await page.locator('.mark').count()) >= 4, 'the fields are drawn on the picture')
  await page.getByText('Found in the list of restaurants').waitFor()
  if (receipt.date !== receipt.claimedDate) await page.locator('#date').fill(receipt.claimedDate)
  await accessible(page, 'review')
  await desktop(page, () => shot(page, 'review-desktop', { fullPage: false }))
  await page.getByRole('button', { name: 'Claim points' }).click()
  await page.getByText('Waits for a connection').waitFor()
  await page.reload()
  await page.getByText('Waits for a connection').waitFor()
  await accessible(page, 'claims-offline')
  assert.equal(house.posts().length, posts, 'something was sent')
})

test('with the connection back it is claimed once, and no picture was sent', async () => {
  await device.context.setOffline(false)
  await page.getByText('Waits for a connection').waitFor({ state: 'detached' })
  await page.goto(`${house.address}/#/claims`)
  await page.locator('a.entry').first().waitFor()
  assert.equal(await page.locator('a.entry').count(), 1)
  const claims = house.posts().filter(({ path }) => path === '/api/claims')
  if (!house.isReal) {
    assert.equal(claims.length, 1)
    assert.ok(claims[0].bytes < 8_000, `a claim of ${claims[0].bytes} bytes may hold a picture`)
    assert.ok(!house.posts().some(({ type }) => type.includes('multipart') || type.includes('image')))
  }
  await accessible(page, 'claims')
  await page.locator('a.entry').first().click()
  await page.getByText('Its picture is kept on this phone').waitFor()
  await accessible(page, 'claim')
})

test('the same receipt again is recognised, and can be appealed', async () => {
  await page.goto(`${house.address}/#/scan`)
  await choose(receipt.file)
  if (receipt.date !== receipt.claimedDate) await page.locator('#date').fill(receipt.claimedDate)
  await page.getByRole('button', { name: 'Claim points' }).click()
  await page.getByText('Claimed before').first().waitFor()
  await page.getByText('Appeal', { exact: true }).click()
  await page.getByLabel('What should we know?').first().fill('We were two tables and shared the bill.')
  await page.getByRole('button', { name: 'Send' }).first().click()
  await page.locator('.chip', { hasText: 'Appealed' }).waitFor()
})

test('points tell where they come from', async () => {
  await page.goto(`${house.address}/#/points`)
  await page.reload()
  await until(async () => {
    await page.reload()
    await page.locator('h1').waitFor()
    return (await page.getByText('Points earned').count()) > 0 // after the hold
  })
  await page.locator('.explanation').first().waitFor()
  await accessible(page, 'points')
  await page.goto(`${house.address}/#/`)
  await page.locator('.balance .big-number').waitFor()
  await accessible(page, 'home')
  await desktop(page, () => shot(page, 'home-desktop', { fullPage: false }))
})

test('a reward is redeemed by a code that also shows offline, and can be given back', async () => {
  await page.goto(`${house.address}/#/rewards`)
  await page.locator('.reward').first().waitFor()
  await accessible(page, 'rewards')
  await page.getByRole('button', { name: /^Redeem ?: / }).first().click()
  await page.getByRole('button', { name: 'Redeem', exact: true }).click()
  await page.locator('.code').waitFor()
  const code = await page.locator('.code').innerText()
  assert.match(code, /^[A-Z0-9-]{6,}$/)
  await accessible(page, 'redemption')
  await device.context.setOffline(true)
  await page.reload()
  await page.locator('.code', { hasText: code }).waitFor()
  await device.context.setOffline(false)
  await page.getByRole('button', { name: 'Give it back' }).click()
  await page.getByText('Cancelled: you have your points again').waitFor()
})

test('the password is changed, and it is shown where the account is open', async () => {
  await page.goto(`${house.address}/#/account`)
  await page.getByText('Change the password').click()
  const form = page.locator('details[open]')
  await form.getByLabel('Present password').fill('not this one at all')
  await form.getByLabel('New password').fill('walrus lantern overcoat')
  await form.getByRole('button', { name: 'Save' }).click()
  await form.getByRole('alert').waitFor()
  await form.getByLabel('Present password').fill(member.password)
  await form.getByRole('button', { name: 'Save' }).click()
  await page.getByText('The password was changed').waitFor()
  member.password = 'walrus lantern overcoat'
  await page.getByText('this device', { exact: true }).waitFor()
})

test('the account can be exported and deleted, and nothing stays on the phone', async () => {
  await page.goto(`${house.address}/#/account`)
  await page.getByRole('heading', { name: 'Account' }).waitFor()
  await accessible(page, 'account')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export my data' }).click()])
  assert.match(download.suggestedFilename(), /\.json$/)
  await page.getByText('Delete my account').click()
  await page.locator('details[open]', { hasText: 'Delete my account' }).getByLabel('Password').fill(member.password)
  await page.getByRole('button', { name: 'Delete everything' }).click()
  await page.getByRole('link', { name: 'Join' }).waitFor()
  const left = await page.evaluate(async () => {
    const database = await new Promise((resolve, reject) => Object.assign(indexedDB.open('rewarding-eats'), { onsuccess: ({ target }) => resolve(target.result), onerror: reject }))
    const counts = {}
    for (const name of ['drafts', 'pictures']) {
      counts[name] = await new Promise((resolve) => Object.assign(database.transaction(name).objectStore(name).count(), { onsuccess: ({ target }) => resolve(target.result) }))
    }
    database.close()
    return counts
  })
  assert.deepEqual(left, { drafts: 0, pictures: 0 })
  await page.goto(`${house.address}/#/sign-in`)
  await page.getByLabel('E-mail address').fill(member.email)
  await page.getByLabel('Password').fill(member.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('alert').waitFor()
})

test('the console has nothing to complain about', () => assert.deepEqual(device.faults, []))

async function choose(file) {
  const picker = page.locator('input[type=file][multiple]')
  await picker.setInputFiles(file)
  await page.locator('.review').waitFor()
}

async function until(holds) {
  for (let tries = 0; tries < 60; tries++) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  assert.fail(`it never came true: ${holds}`)
}
