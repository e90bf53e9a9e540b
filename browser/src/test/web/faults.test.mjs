import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import { browser, open, ask, tab } from './chromium.mjs'
import { bundlesIn, house } from './house.mjs'
import { BUNDLES, NPM, receipts } from './receipts.mjs'

let server, chromium, receipt, page
before(async () => {
  server = await house({ npm: NPM, bundles: await bundlesIn(BUNDLES) })
  chromium = await browser()
  receipt = (await receipts('png'))[0]
  page = await tab(chromium.context, server.address)
  await open(page)
  await page.evaluate(() => reader.prepare())
  await page.close()
})
after(async () => {
  await chromium?.close()
  await server?.stop()
})
beforeEach(async () => {
  page = await tab(chromium.context, server.address)
})
afterEach(async () => {
  server.state.faults = null
  server.state.tasks = null
  await chromium.context.setOffline(false)
  await page.close()
})

test('offline before the download: no answer, and what to do', async () => {
  await page.evaluate(() => caches.delete('rightsize'))
  await open(page)
  await chromium.context.setOffline(true)
  const answer = await ask(page, receipt.bytes)
  assert.equal(answer.value, null)
  assert.match(answer.error.message, /cannot be reached|no network/)
  await chromium.context.setOffline(false)
  assert.equal((await ask(page, receipt.bytes)).value.kind, 'receipt')
})

test('offline with the model here: the page reads', async () => {
  await open(page)
  await page.evaluate(() => reader.prepare())
  await chromium.context.setOffline(true)
  assert.equal((await ask(page, receipt.bytes)).value.kind, 'receipt')
})

test('the hub is away when a task is opened: what is here answers', async () => {
  server.state.faults = (request, response, answer) => (request.url.startsWith('/hub') ? request.socket.destroy() : answer())
  await open(page)
  assert.equal((await ask(page, receipt.bytes)).servedBy.place, 'DEVICE')
})

test('storage is cleared while the page is open: it goes on reading', async () => {
  await open(page)
  await page.evaluate(() => reader.prepare())
  await page.evaluate(() => caches.delete('rightsize'))
  assert.equal((await ask(page, receipt.bytes)).value.kind, 'receipt')
})

test('a worker that dies is told, and the next ask starts another', async () => {
  await open(page)
  await page.evaluate(() => reader.prepare())
  const asked = ask(page, receipt.bytes)
  const [worker] = page.workers()
  void worker.evaluate(() => self.close()).catch(() => {})
  const { thrown } = await asked
  assert.equal(thrown?.code, 'worker-ended')
  assert.equal((await ask(page, receipt.bytes)).value.kind, 'receipt')
})

test('hybrid: the server answers while the model is on its way, then the device does', async () => {
  await page.evaluate(() => caches.delete('rightsize'))
  server.state.tasks = (request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ value: { kind: 'not-a-receipt', reason: 'the server answered', confidence: 0.9 }, confidence: 0.9 }))
  }
  await open(page, { strategy: 'hybrid', server: '/tasks' })
  const first = await ask(page, receipt.bytes)
  assert.equal(first.servedBy.place, 'SERVER')
  assert.equal(first.footprint.bytesLeftDevice.value, receipt.bytes.length)
  assert.deepEqual(first.attempts.map((one) => one.outcome), ['skipped', 'served'])
  await page.waitForFunction(() => reader.models.find((one) => one.place === 'DEVICE').state === 'ready', null, { timeout: 60_000 })
  const then = await ask(page, receipt.bytes)
  assert.equal(then.servedBy.place, 'DEVICE')
  assert.equal(then.footprint.bytesLeftDevice.value, 0)
})

test('remote-first: the device answers where the server fails', async () => {
  server.state.tasks = (request, response) => response.writeHead(503, { 'content-type': 'application/problem+json' }).end('{"detail":"overloaded"}')
  await open(page, { strategy: 'remote-first', server: '/tasks' })
  await page.evaluate(() => reader.prepare())
  const answer = await ask(page, receipt.bytes)
  assert.equal(answer.servedBy.place, 'DEVICE')
  assert.ok(answer.attempts.some((one) => one.place === 'SERVER' && one.outcome === 'failed' && /overloaded/.test(one.reason)))
})

test('local-first without a named server: nothing is sent, also where the device fails', async () => {
  await open(page)
  server.state.requests.length = 0
  await page.evaluate(() => caches.delete('rightsize'))
  await ask(page, receipt.bytes)
  assert.equal(server.posts().length, 0)
})

test('a photo of 60 megapixels is read', async () => {
  await open(page)
  const kind = await page.evaluate(async (base64) => {
    const small = await createImageBitmap(fileOf(base64, 'image/png'))
    const canvas = new OffscreenCanvas(6708, 8944)
    const context = canvas.getContext('2d')
    context.fillStyle = '#888'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.drawImage(small, 400, 400, 5600, (5600 * small.height) / small.width)
    const photo = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 })
    canvas.width = canvas.height = 1
    const { value } = await reader.ask(photo)
    return [value.kind, Math.max(value.page.width, value.page.height)]
  }, receipt.bytes.toString('base64'))
  assert.deepEqual(kind, ['receipt', 4096])
})

test('a page that is isolated uses threads and reads the same', async () => {
  const isolated = await house({ npm: NPM, bundles: await bundlesIn(BUNDLES), isolated: true })
  const other = await tab(chromium.context, isolated.address)
  try {
    assert.equal(await other.evaluate(() => crossOriginIsolated), true)
    await open(other)
    assert.equal((await ask(other, receipt.bytes)).value.total?.value, receipt.onJvm.total?.value)
  } finally {
    await other.close()
    await isolated.stop()
  }
})
