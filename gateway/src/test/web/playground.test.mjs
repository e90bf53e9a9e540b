// The playground of a gateway at the port RIGHTSIZE_GATEWAY, with the package for the device and a classifier of messages.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { front } from './front.mjs'
import { browser, findings, kept, open, picture, readSample, result, shown } from './page.mjs'

const SUSHI = { merchant: 'SUSHI ABUELA', date: '2023-11-18', total: '70.75' }
let gateway
let chromium

before(async () => {
  gateway = await front(Number(process.env.RIGHTSIZE_GATEWAY))
  chromium = await browser()
})

after(async () => {
  await chromium?.close()
  await gateway?.stop()
})

const tab = () => open(chromium.context, gateway.address)

test('a sample is read on this device: fields, marks and trail are shown, and nothing left it', async () => {
  const { page, errors } = await tab()
  await page.locator('.get .button').waitFor()
  assert.match(await page.locator('.get').innerText(), /\d MB, once/)
  await picture(page, 'start')
  await readSample(page)
  const seen = await shown(page)
  assert.deepEqual({ merchant: seen.merchant, date: seen.date, total: seen.total }, SUSHI)
  assert.ok(seen.marks >= 8, `${seen.marks} marks`)
  assert.equal(seen.place, 'On this device')
  assert.match(seen.left, /Left this device\s+0 B\s*measured/)
  assert.match(seen.trail.join(), /receipt-roles.*On this device.*answered/s)
  assert.deepEqual(gateway.posts(), [])
  assert.deepEqual(errors, [])
  await picture(page, 'read')
  await page.close()
})

test("the server's answer stands beside the device's, field by field", async () => {
  const { page } = await tab()
  await readSample(page)
  const posts = gateway.posts().length
  await page.getByRole('button', { name: 'Ask the server too' }).click()
  const rows = page.locator('.beside tbody tr')
  await rows.first().waitFor()
  const table = (await rows.allInnerTexts()).join('\n')
  assert.match(table, /Merchant\s+SUSHI ABUELA\s+SUSHI ABUELA/)
  assert.match(table, /Total\s+70\.75\s+70\.75/)
  assert.match(table, /Left this device\s+0 B\s+97\.3 KB/)
  assert.deepEqual(gateway.posts().slice(posts), [{ method: 'POST', path: '/tasks/read-receipt' }])
  await page.locator('.story').scrollIntoViewIfNeeded()
  await picture(page, 'beside', { fullPage: true })
  await page.close()
})

test('the switch lets nothing out, after a reload too, and the device reads all the same', async () => {
  const { page } = await tab()
  await kept(page)
  await page.locator('.ready').waitFor()
  await page.locator('.switch').click()
  await page.locator('.notice').waitFor()
  assert.match(await page.locator('.notice').innerText(), /This device reads all the same/)
  const before = gateway.state.requests.length
  await page.reload()
  await page.locator('.sample').first().waitFor()
  await readSample(page, 1)
  assert.equal((await shown(page)).place, 'On this device')
  assert.equal(await page.getByRole('button', { name: 'Ask the server too' }).isDisabled(), true)
  assert.equal(await page.evaluate(() => fetch('/tasks').then(() => 'sent', () => 'refused')), 'refused')
  // the browser itself asks for the service worker, whose script no page can hold back
  assert.deepEqual(gateway.state.requests.slice(before).filter(({ path }) => path !== '/sw.js'), [])
  await page.locator('.switch').click()
  await page.waitForFunction(() => fetch('/tasks').then(() => true, () => false))
  await page.close()
})

test('a text is sorted on this device, and nothing left it', async () => {
  const { page, errors } = await tab()
  const posts = gateway.posts().length
  await sort(page, 'This device')
  assert.equal(await page.locator('.label').innerText(), 'order-status')
  assert.equal(await page.locator('.place').innerText(), 'On this device')
  assert.match(await page.locator('.figure').first().innerText(), /Left this device\s+0 B/)
  assert.equal(gateway.posts().length, posts)
  assert.deepEqual(errors, [])
  assert.deepEqual(await findings(page), [])
  await picture(page, 'text')
  await page.close()
})

test('a text is sorted by the server where its user says so, with the next best labels', async () => {
  const { page } = await tab()
  await sort(page, 'Server first')
  assert.equal(await page.locator('.label').innerText(), 'order-status')
  assert.equal(await page.locator('.place').innerText(), 'On the server')
  assert.match(await page.locator('.trail').innerText(), /server/)
  await page.close()
})

test('the language of a text is told on this device, by its name in the language of the page', async () => {
  const { page, errors } = await tab()
  const posts = gateway.posts().length
  await page.getByRole('radio', { name: 'A text' }).check()
  await page.getByRole('radio', { name: 'Its language' }).check()
  await page.locator('#text').fill('Mañá pola mañá volvemos á casa despois de mercar o pan.')
  await page.getByRole('button', { name: 'Tell its language' }).click()
  await page.locator('.label').waitFor()
  assert.equal(await page.locator('.label').innerText(), 'Galician')
  assert.equal(await page.locator('.place').innerText(), 'On this device')
  await page.locator('.language select').selectOption('es')
  assert.equal(await page.locator('.label').innerText(), 'gallego')
  assert.equal(gateway.posts().length, posts)
  assert.deepEqual(errors, [])
  assert.deepEqual(await findings(page), [])
  await picture(page, 'language')
  await page.locator('.language select').selectOption('en')
  await page.close()
})

test('everything can be done by keyboard alone', async () => {
  const { page } = await tab()
  await kept(page)
  await focus(page, '.switch input')
  await page.keyboard.press('Space')
  await page.waitForFunction(() => document.querySelector('.switch input').checked)
  await page.keyboard.press('Space')
  await page.waitForFunction(() => !document.querySelector('.switch input').checked)
  await focus(page, '.sample')
  await page.keyboard.press('Enter')
  await result(page)
  await focus(page, '#merchant')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('By hand')
  assert.equal(await page.locator('#merchant').inputValue(), 'By hand')
  await focus(page, '.comparison .button')
  await page.keyboard.press('Enter')
  await page.locator('.beside').waitFor()
  await page.close()
})

for (const [language, another] of [
  ['en', 'Another picture'],
  ['es', 'Otra imagen'],
]) {
  for (const colorScheme of ['light', 'dark']) {
    test(`axe-core finds no serious fault, and a phone of 360 px needs no sideways scrolling: ${language}, ${colorScheme}`, async () => {
      const { page } = await tab()
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width: 360, height: 740 })
      await page.locator('.language select').selectOption(language)
      assert.equal(await page.evaluate(() => document.documentElement.lang), language)
      await settled(page)
      assert.deepEqual(await findings(page), [])
      await picture(page, `phone-start-${language}-${colorScheme}`, { fullPage: true })
      await readSample(page)
      await page.getByText(another).waitFor()
      await settled(page)
      assert.deepEqual(await findings(page), [])
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'it scrolls sideways')
      await picture(page, `phone-read-${language}-${colorScheme}`, { fullPage: true })
      await page.close()
    })
  }
}

test('it can be installed', async () => {
  const { page } = await tab()
  await kept(page)
  const devtools = await chromium.context.newCDPSession(page)
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
  assert.deepEqual(installabilityErrors, [])
  await page.close()
})

test('another version is told of and used when its user wants it', async () => {
  const { page } = await tab()
  await kept(page)
  gateway.state.newer = true
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update())
  await Promise.all([page.waitForEvent('load'), page.locator('.newer .button').click()])
  await page.locator('.sample').first().waitFor()
  assert.equal(await page.locator('.newer').count(), 0)
  await page.close()
})

test('with the server gone, a new tab opens and reads', async () => {
  const { page: first } = await tab()
  await kept(first)
  await first.locator('.ready').waitFor()
  await gateway.stop()
  await first.close()
  const { page } = await tab()
  await readSample(page)
  const seen = await shown(page)
  assert.deepEqual({ merchant: seen.merchant, date: seen.date, total: seen.total }, SUSHI)
  assert.equal(await page.locator('.story .place.DEVICE').count(), 1)
  await page.close()
})

async function sort(page, strategy) {
  await page.getByRole('radio', { name: 'A text' }).check()
  await page.getByRole('radio', { name: strategy }).check()
  await page.locator('#text').fill('Where is my parcel? The tracking has not changed since Monday.')
  await page.getByRole('button', { name: 'Sort it' }).click()
  await page.locator('.label').waitFor()
}

/** Moves the focus there by the tab key. */
async function focus(page, selector) {
  for (let presses = 0; presses < 60; presses++) {
    if (await page.evaluate((one) => document.activeElement?.matches(one), selector)) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`${selector} cannot be reached by the tab key`)
}

/** Colours change over a moment. */
const settled = (page) => page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {}))))
