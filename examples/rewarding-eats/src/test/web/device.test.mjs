// What a phone does by itself: live guidance, long receipts, passkeys, tabs, lost answers, forms without a reader; against the double.
import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accessible, phone } from './chromium.mjs'
import { HARMFUL, joined, openMembersHouse, sample } from './house.mjs'

let house
let device
let page
let folder

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rewarding-eats-camera-'))
  const film = join(folder, 'receipt.mjpeg')
  await writeFile(film, await readFile(sample.file)) // a film of one picture, which Chromium shows again and again
  house = await openMembersHouse()
  device = await phone({ flags: ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`] })
  page = device.page
  await signIn(page)
})
after(async () => {
  await device?.close()
  await house?.close()
  await rm(folder, { recursive: true, force: true })
})

test('by hand a claim needs no camera, no reader and no picture', async () => {
  await page.goto(`${house.address}/#/scan?by=hand`)
  await page.locator('#merchant').fill('Casa Lola')
  await page.locator('#total').fill('42,50')
  await page.getByRole('button', { name: 'Claim points' }).click()
  await page.getByText('This is needed.').first().waitFor() // the date
  await page.locator('#date').fill(sample.claimedDate)
  await page.getByRole('radio', { name: /Casa Lola/ }).click()
  await page.getByRole('button', { name: 'Claim points' }).click()
  await page.locator('.chip', { hasText: 'Points posted' }).waitFor()
  const { sent } = house.eats.claims.at(-1)
  assert.deepEqual([sent.by, sent.image, sent.receipt.total, sent.receipt.currency, sent.chosenLocationId], ['hand', null, 4250, 'EUR', 'l4'])
})

test('a text that would be code stays a text', async () => {
  await page.goto(`${house.address}/#/scan?by=hand`)
  await page.locator('#merchant').fill(HARMFUL)
  await page.locator('#total').fill('10')
  await page.locator('#currency').fill('eur')
  await page.locator('#date').fill(sample.claimedDate)
  await page.getByRole('button', { name: 'Claim points' }).click()
  await page.getByText('does not take part yet').first().waitFor()
  for (const place of ['claims', '', `claims/${house.eats.claims.at(-1).id}`]) {
    await page.goto(`${house.address}/#/${place}`)
    await page.getByText(HARMFUL).first().waitFor()
  }
  assert.equal(await page.evaluate(() => window.stolen), undefined)
  assert.equal(await page.locator('main img, main script').count(), 0)
})

test('a policy that is strict stops a script that got into the page all the same', async () => {
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.stolen = 1'
    document.body.append(script)
    const picture = document.createElement('div')
    picture.innerHTML = '<img src="x" onerror="window.stolen = 1">'
    document.body.append(picture)
  })
  await page.waitForTimeout(500)
  assert.equal(await page.evaluate(() => window.stolen), undefined)
  await page.reload()
})

test('the camera says how it is, and its picture is read', async () => {
  await prepare()
  await page.getByRole('button', { name: 'Open the camera' }).click()
  await page.locator('.camera-hint.good').waitFor()
  await accessible(page, 'camera')
  await page.getByRole('button', { name: 'Take the picture' }).click()
  await page.getByText('1 picture taken').waitFor()
  await page.getByRole('button', { name: 'Read it' }).click()
  await page.locator('#total').waitFor()
  assert.equal(await page.locator('#total').inputValue(), sample.total)
})

test('a long receipt in three pictures is one receipt, each item once', async () => {
  await page.goto(`${house.address}/#/scan`)
  const parts = await joined.parts(page)
  await page.locator('input[type=file][multiple]').setInputFiles(parts)
  await page.locator('#total').waitFor()
  await page.getByText('Items, tax and receipt number').click()
  const items = await page.locator('.items li input.figure').evaluateAll((inputs) => inputs.map(({ value }) => value))
  assert.deepEqual(items, joined.amounts)
  assert.equal(await page.locator('#total').inputValue(), sample.total)
  assert.equal(await page.getByText('No line was found in two pictures').count(), 0)
  await page.locator('#date').fill(sample.claimedDate)
  await page.getByRole('button', { name: 'Claim points' }).click()
  await page.locator('.standing .chip').waitFor()
  const { image } = house.eats.claims.at(-1).sent
  assert.equal(image.pages, 3)
  assert.match(image.sha256, /^[0-9a-f]{64}$/)
  assert.match(image.perceptualHash, /^[0-9a-f]{16}$/)
})

test('a claim whose answer gets lost is made once', async () => {
  const before = house.eats.claims.length
  let lost = 0
  house.state.fault = (request, response, path) => {
    if (request.method !== 'POST' || path !== '/api/claims' || lost++ > 0) return false
    // the app takes it, but its answer is cut off; before any of it had come Chromium itself would ask again
    const cutOff = {
      setHeader: () => {},
      writeHead: (status, headers) => {
        response.writeHead(status, { ...headers, 'content-length': 9000 })
        return { end: (text) => response.write(text.slice(0, 20), () => setTimeout(() => response.destroy(), 50)) }
      },
    }
    house.eats.answer(request, cutOff, { path, query: new URLSearchParams(), body: house.lastBody() })
    return true
  }
  await byHand('13.37')
  await page.locator('.standing .chip, a.entry').first().waitFor()
  await until(() => house.posts('/api/claims').length >= 2 && house.eats.claims.length === before + 1)
  house.state.fault = null
  await page.goto(`${house.address}/#/claims`)
  await page.getByText('Waits for a connection').waitFor({ state: 'detached' })
  assert.equal(house.eats.claims.length, before + 1)
  const keys = new Set(house.posts('/api/claims').slice(-2).map(({ key }) => key))
  assert.equal(keys.size, 1)
})

test('three tabs that come back online at once send each claim once', async () => {
  const others = [await device.context.newPage(), await device.context.newPage()]
  for (const other of others) await other.goto(`${house.address}/#/claims`)
  await device.context.setOffline(true)
  for (const total of ['21.01', '22.02', '23.03']) {
    await byHand(total)
    await page.getByText('Waits for a connection').first().waitFor()
  }
  const before = { claims: house.eats.claims.length, posts: house.posts('/api/claims').length }
  await device.context.setOffline(false)
  await until(() => house.eats.claims.length === before.claims + 3)
  await page.getByText('Waits for a connection').first().waitFor({ state: 'detached' })
  assert.equal(house.posts('/api/claims').length, before.posts + 3)
  for (const other of others) await other.close()
})

test('a claim over a limit is not burnt: it waits on the phone and can be claimed again', async () => {
  house.eats.refuseNext = 'weekly-limit'
  await byHand('31.31')
  await page.getByText('Not accepted yet').waitFor()
  await page.getByText('The receipt is not lost').first().waitFor()
  await page.locator('.entry', { hasText: 'Not accepted yet' }).click()
  await page.getByRole('button', { name: 'Claim points' }).click()
  await page.locator('.chip', { hasText: 'Points posted' }).waitFor()
  const [refused, again] = house.posts('/api/claims').slice(-2)
  assert.notEqual(refused.key, again.key)
})

test('a picture that is asked for is sent with consent only, and is the one that was committed to', async () => {
  house.eats.holdNext = true
  await page.goto(`${house.address}/#/scan`)
  await page.locator('input[type=file][multiple]').setInputFiles(sample.file)
  await page.locator('#date').fill(new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10))
  await page.getByRole('button', { name: 'Claim points' }).click()
  await page.getByText('Its picture is kept on this phone').waitFor()
  const claim = house.eats.claims.at(-1)
  house.eats.audits.push({ id: 'a1', member: claim.member, claimId: claim.id, askedAt: new Date().toISOString(), dueAt: new Date(Date.now() + 86_400_000).toISOString(), status: 'ASKED' })
  await page.goto(`${house.address}/#/audits`)
  await page.reload()
  await page.locator('.sheet.small').waitFor()
  await accessible(page, 'audits')
  assert.ok(await page.getByRole('button', { name: 'Send the picture' }).isDisabled())
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Send the picture' }).click()
  await page.getByText('The picture was sent for the check').waitFor()
  assert.ok(house.eats.pictures.at(-1).includes(Buffer.from([0xff, 0xd8, 0xff])), 'a JPEG was sent')
})

test('a picture that is not the one that was claimed with is told, and not sent', async () => {
  await byHand('41.41')
  await page.locator('.standing .chip, a.entry').first().waitFor()
  await until(() => house.eats.claims.at(-1).receipt.total === 4141)
  const claim = house.eats.claims.at(-1)
  const sha256 = createHash('sha256').update(await readFile(sample.file)).digest('hex')
  house.eats.audits.push({ id: 'a2', member: claim.member, claimId: claim.id, sha256, askedAt: new Date().toISOString(), dueAt: new Date(Date.now() + 86_400_000).toISOString(), status: 'ASKED' })
  const sent = house.eats.pictures.length
  await page.goto(`${house.address}/#/audits`)
  await page.reload()
  const file = page.locator('label.filed input[type=file]')
  await file.waitFor({ state: 'attached' })
  await page.getByRole('checkbox').check()
  const [other] = await joined.parts(page)
  await file.setInputFiles(other)
  await page.getByText('This is not the picture that was claimed with').waitFor()
  assert.ok(await page.getByRole('button', { name: 'Send the picture' }).isDisabled())
  await accessible(page, 'audit-other-picture')
  await file.setInputFiles(sample.file)
  await page.locator('.sheet.small').waitFor()
  assert.equal(await page.getByText('This is not the picture that was claimed with').count(), 0)
  assert.equal(house.eats.pictures.length, sent)
  await page.getByRole('button', { name: 'Send the picture' }).click()
  await page.getByText('The picture was sent for the check').waitFor()
  assert.equal(house.eats.pictures.length, sent + 1)
})

test('what is posted needs its picture no longer: it is deleted', async () => {
  for (const claim of house.eats.claims) claim.status = 'POSTED'
  await page.goto(`${house.address}/#/account`)
  await page.reload()
  await page.getByText('No pictures are kept on this phone.').waitFor()
})

test('the browser that lost its reader says so and still claims by hand', async () => {
  const poor = await device.context.newPage()
  await poor.addInitScript(() => delete window.Worker)
  await poor.goto(`${house.address}/#/scan`)
  await poor.getByText('This browser cannot read receipts').waitFor()
  await poor.locator('input[type=file][multiple]').setInputFiles(sample.file)
  await poor.getByText('It is kept; fill in the form').waitFor()
  await poor.locator('#merchant').fill('Casa Lola')
  await poor.locator('#total').fill('51.51')
  await poor.locator('#date').fill(sample.claimedDate)
  await poor.getByRole('radio', { name: /Casa Lola/ }).click()
  await poor.getByRole('button', { name: 'Claim points' }).click()
  await poor.locator('.standing .chip').waitFor()
  const { sent } = house.eats.claims.at(-1)
  assert.equal(sent.by, 'hand')
  assert.match(sent.image.sha256, /^[0-9a-f]{64}$/)
  await poor.close()
})

test('the next one on the same phone sees nothing of the one before, who finds it all again', async () => {
  house.eats.refuseNext = 'weekly-limit'
  await byHand('61.61')
  const waiting = page.locator('.entry', { hasText: '61.61' }).filter({ hasText: 'Not accepted yet' })
  await waiting.click()
  await page.locator('#total').waitFor()
  const draft = page.url()
  await signOut()
  const ben = { email: 'ben@example.org', password: house.member.password }
  house.eats.join({ ...ben, displayName: 'Ben', language: 'en' })
  await signIn(page, ben)
  await page.goto(`${house.address}/#/claims`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  assert.equal(await page.locator('.entry').count(), 0)
  await page.goto(draft)
  await page.waitForURL(/#\/claims$/)
  assert.equal(await page.locator('.entry').count(), 0)
  await signOut()
  await signIn(page)
  await page.goto(`${house.address}/#/claims`)
  await waiting.waitFor()
})

async function signOut() {
  await page.goto(`${house.address}/#/account`)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('link', { name: 'Join' }).waitFor()
}

async function signIn(page, { email, password } = house.member) {
  await page.goto(`${house.address}/#/sign-in`)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByText('points to spend').waitFor()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

async function prepare() {
  await page.goto(`${house.address}/#/scan`)
  await page.getByRole('button', { name: 'Download' }).click()
  await page.getByText('Ready, also without a connection').waitFor()
}

async function byHand(total) {
  await page.goto(`${house.address}/#/claims`)
  await page.goto(`${house.address}/#/scan?by=hand`)
  await page.locator('#merchant').fill('Casa Lola')
  await page.locator('#total').fill(total)
  await page.locator('#date').fill(sample.claimedDate)
  await page.getByRole('radio', { name: /Casa Lola/ }).click()
  await page.getByRole('button', { name: 'Claim points' }).click()
}

async function until(holds) {
  for (let tries = 0; tries < 600; tries++) {
    if (holds()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  assert.fail(`it never came true: ${holds}`)
}
