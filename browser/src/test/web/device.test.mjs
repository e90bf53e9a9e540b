// What a device does to a page: networks that go away in the middle, sleep, old processors, users who change their minds.
import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import { browser, open, ask, tab } from './chromium.mjs'
import { bundlesIn, enlarged, house } from './house.mjs'
import { BUNDLES, NPM, receipts } from './receipts.mjs'

const PART_BYTES = 1 << 20
const DETECTION_BYTES = 4_748_799

let server, chromium, receipt, page
before(async () => {
  server = await house({ npm: NPM, bundles: enlarged(await bundlesIn(BUNDLES), 'text-detector', 'detection.onnx', DETECTION_BYTES) })
  chromium = await browser()
  receipt = (await receipts('png'))[0]
})
after(async () => {
  await chromium?.close()
  await server?.stop()
})
beforeEach(async () => {
  page = await tab(chromium.context, server.address)
  await page.evaluate(() => caches.delete('rightsize'))
})
afterEach(async () => {
  server.state.faults = null
  await chromium.context.setOffline(false)
  await page.close()
})

const prepare = (page) => page.evaluate(() => reader.prepare())
const reached = (page, state) => page.waitForFunction((state) => window.states.some((one) => one.state === state), state)
const state = (page) => page.evaluate(() => reader.models.find((one) => one.place === 'DEVICE').state)

test('offline during the download: what has come is kept, and it goes on later', async () => {
  let parts = 0
  server.state.faults = async (request, response, answer) => {
    if (request.headers.range !== undefined && ++parts > 3) return // hangs until the network is gone
    await answer()
  }
  await open(page)
  const prepared = prepare(page)
  await page.waitForFunction(() => window.states.some((one) => one.state === 'downloading' && one.bytes > 2_000_000))
  await page.waitForTimeout(500) // what has arrived is put on the shelf
  await chromium.context.setOffline(true)
  for (const socket of server.state.sockets) socket.destroy() // as a network that is gone does to connections under way
  assert.equal((await prepared).state, 'failed')
  const answer = await ask(page, receipt.bytes)
  assert.match(answer.error.message, /cannot be reached|was cut/)
  await chromium.context.setOffline(false)
  server.state.faults = null
  server.state.requests.length = 0
  assert.equal((await ask(page, receipt.bytes)).value.kind, 'receipt')
  const again = server.hubRequests().filter((one) => one.range !== null && one.url.includes('detection.onnx'))
  assert.ok(again.reduce((sum, one) => sum + one.sent, 0) <= DETECTION_BYTES - 2 * PART_BYTES, 'parts that were here were not fetched again')
})

test('connections that are cut at random bytes lose nothing', async (t) => {
  const cuts = []
  server.state.faults = async (request, response, answer) => {
    if (request.headers.range === undefined || cuts.length >= 6) return answer()
    response.end = (bytes) => {
      const at = randomInt(bytes.length)
      cuts.push(at)
      return response.write(bytes.subarray(0, at), () => setTimeout(() => response.destroy(), 50))
    }
    await answer()
  }
  await open(page)
  assert.equal((await prepare(page)).state, 'ready')
  t.diagnostic(`cut at ${cuts}`)
  assert.equal(cuts.length, 6)
})

test('the server is stopped: a new tab reads, by a service worker that keeps the assets', async () => {
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/service-worker.js', { type: 'module' })
    await navigator.serviceWorker.ready
  })
  await open(page)
  assert.equal((await prepare(page)).state, 'ready')
  await page.close()
  await server.stop()
  try {
    page = await tab(chromium.context, server.address)
    await open(page)
    assert.equal((await ask(page, receipt.bytes)).value.total?.value, receipt.onJvm.total?.value)
  } finally {
    await server.start()
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.unregister())
  }
})

test('hybrid where the hub is away from the beginning: the task opens, and the server answers', async () => {
  server.state.tasks = (request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ value: { kind: 'not-a-receipt', reason: 'the server answered', confidence: 0.9 }, confidence: 0.9 }))
  }
  server.state.faults = (request, response, answer) => (request.url.startsWith('/hub') ? request.socket.destroy() : answer())
  await open(page, { strategy: 'hybrid', server: '/tasks' })
  assert.equal((await ask(page, receipt.bytes)).servedBy.place, 'SERVER')
  server.state.faults = null
  assert.equal((await prepare(page)).state, 'ready')
  assert.equal((await ask(page, receipt.bytes)).servedBy.place, 'DEVICE')
  server.state.tasks = null
})

test('an ask is cancelled while the model is downloading, verifying and warming, and the next is answered', async () => {
  for (const when of ['downloading', 'verifying', 'warming']) {
    await page.evaluate(() => caches.delete('rightsize'))
    await open(page)
    const name = await page.evaluate(
      async ([base64, when]) => {
        const controller = new AbortController()
        window.task = await rightsize.task('read-receipt', { hub: '/hub', onProgress: (model) => model.state === when && controller.abort() })
        return window.task.ask(fileOf(base64, 'image/png'), { signal: controller.signal }).then(
          () => 'answered',
          (error) => error.name,
        )
      },
      [receipt.bytes.toString('base64'), when],
    )
    assert.equal(name, 'AbortError', when)
    assert.equal((await ask(page, receipt.bytes, { name: 'task' })).value.kind, 'receipt', when)
    await page.evaluate(() => (window.task.dispose(), reader.dispose()))
  }
})

test('a download is stopped by the page, what has come is kept, and prepare() goes on', async () => {
  server.state.faults = async (request, response, answer) => {
    if (request.headers.range?.startsWith('bytes=4194304')) return // the last part does not come
    await answer()
  }
  await open(page)
  const total = await page.evaluate(() => reader.models[0].missingBytes)
  const prepared = prepare(page)
  await page.waitForFunction(() => window.states.some((one) => one.state === 'downloading' && one.bytes > 4_000_000))
  await page.waitForTimeout(500)
  await page.evaluate(() => reader.stop())
  assert.equal((await prepared).state, 'absent')
  server.state.faults = null
  server.state.requests.length = 0
  const { missingBytes } = await page.evaluate(() => reader.models[0])
  assert.equal(missingBytes, total - 4 * PART_BYTES)
  assert.equal((await prepare(page)).state, 'ready')
  assert.equal(server.hubRequests().reduce((sum, one) => sum + (/files/.test(one.url) ? one.sent : 0), 0), missingBytes)
})

test('a page that is hidden and frozen while it reads goes on when it is shown', async () => {
  await open(page)
  await prepare(page)
  const session = await chromium.context.newCDPSession(page)
  const asked = ask(page, receipt.bytes)
  await page.waitForTimeout(200)
  const other = await chromium.context.newPage()
  await other.bringToFront()
  await session.send('Page.setWebLifecycleState', { state: 'frozen' })
  await other.waitForTimeout(1000)
  await session.send('Page.setWebLifecycleState', { state: 'active' })
  await page.bringToFront()
  assert.equal((await asked).value.kind, 'receipt')
  await other.close()
})

test('a worker that dies while it downloads is told, and the next ask goes on from there', async () => {
  await open(page)
  const prepared = prepare(page).catch((error) => error.message)
  await page.waitForFunction(() => window.states.some((one) => one.state === 'downloading' && one.bytes > 1_500_000))
  void page.workers()[0].evaluate(() => self.close()).catch(() => {})
  assert.match(await prepared, /worker ended/i)
  assert.equal((await ask(page, receipt.bytes)).value.kind, 'receipt')
})

test('a photo in HEIC and a text named .jpg are refused with what to do', async () => {
  await open(page)
  server.state.requests.length = 0
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(2000)])
  assert.match((await ask(page, heic, { type: 'image/heic' })).thrown.message, /HEIC.*JPEG/)
  const thrown = await page.evaluate(() => reader.ask(new File(['Dear diary'], 'receipt.jpg', { type: 'image/jpeg' })).catch(({ code, message }) => ({ code, message })))
  assert.equal(thrown.code, 'not-an-image')
  assert.match(thrown.message, /JPEG, PNG or WebP/)
  assert.equal(server.hubRequests().filter((one) => one.url.includes('files')).length, 0, 'nothing was downloaded for them')
})

test('without SIMD nothing is downloaded in vain, it says why, and the server answers', async () => {
  const old = await browser(['--js-flags=--no-enable-ssse3 --no-enable-sse4-1 --no-enable-sse4-2 --no-enable-avx --no-enable-avx2'])
  server.state.tasks = (request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ value: { kind: 'not-a-receipt', reason: 'the server answered', confidence: 0.9 }, confidence: 0.9 }))
  }
  try {
    const other = await tab(old.context, server.address)
    await open(other)
    server.state.requests.length = 0
    const answer = await ask(other, receipt.bytes)
    assert.equal(answer.value, null)
    assert.match(answer.error.message, /SIMD.*newer browser/)
    assert.equal(await state(other), 'failed')
    assert.equal(server.hubRequests().filter((one) => one.url.includes('files')).length, 0)
    await open(other, { strategy: 'hybrid', server: '/tasks' }, 'helped')
    assert.equal((await ask(other, receipt.bytes, { name: 'helped' })).servedBy.place, 'SERVER')
  } finally {
    server.state.tasks = null
    await old.close()
  }
})

test('without threads, because the page is not isolated, it reads the same', async () => {
  assert.equal(await page.evaluate(() => crossOriginIsolated || 'SharedArrayBuffer' in self), false)
  await open(page)
  assert.equal((await ask(page, receipt.bytes)).value.total?.value, receipt.onJvm.total?.value)
})
