import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import { browser, open, ask, tab } from './chromium.mjs'
import { bundlesIn, enlarged, house } from './house.mjs'
import { BUNDLES, NPM, receipts } from './receipts.mjs'

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
  server.state.requests.length = 0
})
afterEach(async () => {
  server.state.faults = null
  await page.close()
})

const prepare = (tab) => tab.evaluate(() => reader.prepare().catch((error) => ({ state: 'thrown', text: error.message })))
const sent = () => server.hubRequests().reduce((sum, one) => sum + (/files/.test(one.url) ? one.sent : 0), 0)

test('a large download is asked for with its size, and a no is kept', async () => {
  await page.evaluate(() => {
    window.requests = []
    window.agree = false
    return rightsize
      .task('read-receipt', {
        hub: '/hub',
        largeBytes: 1_000_000,
        onConsent: (request) => {
          window.requests.push(request)
          return window.agree
        },
      })
      .then((task) => (window.reader = task))
  })
  for (let i = 0; i < 2; i++) {
    const answer = await ask(page, receipt.bytes)
    assert.equal(answer.error.code, 'no-route')
    assert.match(answer.error.message, /6\.6 MB to download/)
  }
  const requests = await page.evaluate(() => window.requests)
  assert.equal(requests.length, 1)
  assert.equal(requests[0].task, 'read-receipt')
  assert.ok(requests[0].bytes > 6_500_000 && requests[0].bytes < 7_000_000)
  assert.deepEqual(requests[0].reasons, ['large'])
  assert.equal(sent(), 0)
  assert.equal((await prepare(page)).state, 'ready')
})

test('where bytes are dear a smaller download is asked for too', async () => {
  const requests = await page.evaluate(async () => {
    Object.defineProperty(navigator, 'connection', { configurable: true, value: { saveData: true, effectiveType: '3g' } })
    const requests = []
    const task = await rightsize.task('read-receipt', { hub: '/hub', onConsent: (request) => (requests.push(request), false) })
    await task.ask(await new Promise((resolve) => new OffscreenCanvas(8, 8).getContext('2d').canvas.convertToBlob().then(resolve)))
    return requests
  })
  assert.deepEqual(requests[0].reasons, ['save-data', 'slow-connection'])
})

test('hybrid: the user is asked once while the server answers, and a yes brings the model', async () => {
  server.state.tasks = (request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ value: { kind: 'not-a-receipt', reason: 'the server answered', confidence: 0.9 }, confidence: 0.9 }))
  }
  await page.evaluate(async () => {
    window.requests = 0
    const onConsent = () => new Promise((resolve) => ((window.requests += 1), (window.agree = () => resolve(true))))
    window.reader = await rightsize.task('read-receipt', { hub: '/hub', strategy: 'hybrid', largeBytes: 1_000_000, onConsent })
  })
  for (let i = 0; i < 2; i++) assert.equal((await ask(page, receipt.bytes)).servedBy.place, 'SERVER')
  assert.equal(await page.evaluate(() => window.requests), 1)
  await page.evaluate(() => window.agree())
  await page.waitForFunction(() => reader.models.find((one) => one.place === 'DEVICE').state === 'ready')
  assert.equal((await ask(page, receipt.bytes)).servedBy.place, 'DEVICE')
  server.state.tasks = null
})

test('a download goes on where it was after the tab was closed', async () => {
  let parts = 0
  server.state.faults = async (request, response, answer) => {
    if (request.headers.range !== undefined && ++parts > 3) return // never answered: the tab is closed meanwhile
    await answer()
  }
  await open(page)
  void page.evaluate(() => void reader.prepare().catch(() => {}))
  await page.waitForFunction(() => window.states.some((one) => one.state === 'downloading' && one.bytes > 1_500_000), null, { timeout: 60_000 })
  await page.waitForTimeout(500) // what has arrived is put on the shelf
  await page.close()
  server.state.faults = null
  server.state.requests.length = 0
  page = await tab(chromium.context, server.address)
  await open(page)
  const { missingBytes } = await page.evaluate(() => reader.models[0])
  assert.ok(missingBytes < 6_230_000 - (1 << 20), `${missingBytes} are still missing`)
  assert.equal((await prepare(page)).state, 'ready')
  assert.equal(sent(), missingBytes)
})

test('a connection that is cut in the middle of a part goes on from that byte', async () => {
  let cuts = 0
  server.state.faults = async (request, response, answer) => {
    if (request.headers.range === undefined || cuts >= 3) return answer()
    cuts++
    const [, start, end] = /bytes=(\d+)-(\d+)/.exec(request.headers.range).map(Number)
    const real = response.end.bind(response)
    response.end = (bytes) => response.write(bytes.subarray(0, Math.floor((end - start) / 3)), () => setTimeout(() => response.destroy(), 100)) && real
    await answer()
  }
  await open(page)
  assert.equal((await prepare(page)).state, 'ready')
  assert.equal(cuts, 3)
  const ranges = server.hubRequests().filter((one) => one.range !== null).map((one) => Number(/bytes=(\d+)-/.exec(one.range)[1]))
  assert.ok(ranges.some((start) => start % (1 << 20) !== 0), 'a range began inside of a part')
})

test('a part that comes damaged is found by its hash and fetched again', async () => {
  let damaged = 0
  server.state.faults = async (request, response, answer) => {
    const real = response.end.bind(response)
    if (request.headers.range?.startsWith('bytes=1048576-') && damaged++ === 0) response.end = (bytes) => real(Buffer.alloc(bytes.length, 7))
    await answer()
  }
  await open(page)
  assert.equal((await prepare(page)).state, 'ready')
  assert.ok(damaged >= 2)
})

test('a hub that answers with a web page is told from a file', async () => {
  server.state.faults = (request, response, answer) => {
    if (!request.url.includes('files')) return answer()
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end('<h1>Please sign in to the hotel network</h1>')
  }
  await open(page)
  const status = await prepare(page)
  assert.equal(status.state, 'failed')
  assert.match(status.text, /web page/)
  server.state.faults = null
  assert.equal((await prepare(page)).state, 'ready')
})

test('a hub that ignores ranges serves nonetheless', async () => {
  server.state.faults = async (request, response, answer) => {
    delete request.headers.range
    await answer()
  }
  await open(page)
  assert.equal((await prepare(page)).state, 'ready')
})

test('of two tabs one downloads', async () => {
  const other = await tab(chromium.context, server.address)
  await open(page)
  await open(other)
  const [one, two] = await Promise.all([prepare(page), prepare(other)])
  assert.deepEqual([one.state, two.state], ['ready', 'ready'])
  const detection = server.hubRequests().filter((request) => request.url.includes('detection.onnx'))
  assert.equal(detection.reduce((sum, request) => sum + request.sent, 0), DETECTION_BYTES)
  await other.close()
})

test('a model that the browser threw away is fetched again, and that is told', async () => {
  await open(page)
  await prepare(page)
  await page.evaluate(async () => {
    reader.dispose()
    const cache = await caches.open('rightsize')
    for (const { url } of await cache.keys()) if (url.includes('/file/')) await cache.delete(url)
  })
  await open(page)
  assert.ok((await page.evaluate(() => window.notices.map((one) => one.code))).includes('model-evicted'))
  assert.equal((await prepare(page)).state, 'ready')
})

test('a full disk is told, and the model works from memory', async () => {
  const session = await chromium.context.newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', { origin: server.address.replace(/\/$/, ''), quotaSize: 2_000_000 })
  await open(page)
  assert.equal((await prepare(page)).state, 'ready')
  assert.ok((await page.evaluate(() => window.notices.map((one) => one.code))).includes('storage-full'))
  assert.equal((await ask(page, receipt.bytes)).value.kind, 'receipt')
  await session.send('Storage.overrideQuotaForOrigin', { origin: server.address.replace(/\/$/, '') })
})

test('a newer version takes over when it is warm, and a broken one does not', async () => {
  await open(page)
  assert.equal((await prepare(page)).state, 'ready')
  const { version } = await page.evaluate(() => reader.models[0])
  const reopened = async () => {
    await page.evaluate(() => reader.dispose())
    await open(page)
    await page.waitForFunction(() => reader.models[0]?.state === 'ready', null, { timeout: 60_000 })
  }
  offer('9.9.8', Buffer.from('this is no network'))
  await reopened()
  await page.waitForFunction(() => window.notices.some((one) => one.code === 'update-failed'), null, { timeout: 60_000 })
  assert.equal((await ask(page, receipt.bytes)).servedBy.version, version)
  offer('9.9.9', null)
  await reopened()
  await page.waitForFunction(() => reader.models[0]?.version === '9.9.9', null, { timeout: 60_000 })
  assert.equal((await ask(page, receipt.bytes)).servedBy.version, '9.9.9')
})

/** Offers a new version of receipt-roles whose network is `graph`, or the same as before. */
function offer(version, graph) {
  const versions = server.state.bundles.get('receipt-roles')
  const [, before] = [...versions].at(0)
  const files = new Map(before.files)
  const manifest = JSON.parse(before.manifest)
  manifest.version = version
  if (graph !== null) {
    files.set('receipt-date.onnx', graph)
    Object.assign(manifest.files.find((one) => one.path === 'receipt-date.onnx'), { bytes: graph.length, sha256: server.sha256(graph) })
  }
  versions.set(version, { manifest: Buffer.from(JSON.stringify(manifest)), files })
}
