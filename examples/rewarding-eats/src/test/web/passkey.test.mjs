// Passkeys with an authenticator that Chromium plays; before the real server alone, which checks what it signs.
import { after, before, test } from 'node:test'
import { phone } from './chromium.mjs'
import { openHouse } from './house.mjs'

let house
let device
let page
const member = { name: 'Pia', email: `pia-${Date.now()}@example.org`, password: 'three calm green lamps' }

before(async () => {
  house = await openHouse()
  device = await phone()
  page = device.page
  const session = await device.context.newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  })
})
after(async () => {
  await device?.close()
  await house?.close()
})

test('a link opened in another browser asks for the password of the first', async () => {
  const first = await phone()
  try {
    await first.page.goto(`${house.address}/#/sign-up`)
    await first.page.getByLabel('What may we call you?').fill(member.name)
    await first.page.getByLabel('E-mail address').fill(member.email)
    await first.page.getByLabel('Password').fill(member.password)
    await first.page.getByRole('button', { name: 'Create my account' }).click()
    await first.page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor()
  } finally {
    await first.close()
  }
  await page.goto(await house.linkFor(member.email))
  if (house.isReal) {
    await page.getByLabel('Password').fill(member.password)
    await page.getByRole('button', { name: 'Confirm' }).click()
  }
  await page.getByText('Your address is confirmed').waitFor()
})

test('a passkey is added, and signs in without a password', async (context) => {
  if (!house.isReal) return context.skip('the double checks no signatures')
  await page.goto(`${house.address}/#/account`)
  await page.getByLabel('Name of this device').fill('Phone of a test')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByText('Phone of a test').waitFor()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('link', { name: 'Join' }).waitFor()
  await page.goto(`${house.address}/#/sign-in`)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.getByText('points to spend').waitFor()
})

test('a passkey that is removed is gone', async (context) => {
  if (!house.isReal) return context.skip('the double checks no signatures')
  await page.goto(`${house.address}/#/account`)
  await page.getByRole('button', { name: 'Remove: Phone of a test' }).click()
  await page.getByText('None yet.').waitFor()
})
