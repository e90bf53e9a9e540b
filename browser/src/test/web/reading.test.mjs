import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { browser, open, ask, tab } from './chromium.mjs'
import { bundlesIn, house } from './house.mjs'
import { BUNDLES, NPM, fields, main, receipts, texts } from './receipts.mjs'

/** Keeps a worker's timers that have neither run nor been cleared. */
const TIMERS = `
self.timers = new Set()
self.timersSet = 0
const { setTimeout: set, clearTimeout: clear } = self
self.setTimeout = (work, ms) => {
  const timer = set(() => {
    self.timers.delete(timer)
    work()
  }, ms)
  self.timers.add(timer)
  self.timersSet++
  return timer
}
self.clearTimeout = (timer) => {
  self.timers.delete(timer)
  clear(timer)
}
`

let server, chromium, page
before(async () => {
  server = await house({ npm: NPM, bundles: await bundlesIn(BUNDLES) })
  chromium = await browser()
  page = await tab(chromium.context, server.address)
  await open(page)
})
after(async () => {
  await chromium?.close()
  await server?.stop()
})

test('a page reads png receipts to the character as the jvm does', async () => {
  for (const receipt of await receipts('png')) {
    const { value, servedBy, footprint, attempts } = await ask(page, receipt.bytes, { lines: true })
    assert.deepEqual(texts(value), texts(receipt.onJvm), receipt.name)
    assert.deepEqual(fields(value), fields(receipt.onJvm), receipt.name)
    assert.deepEqual(servedBy, { model: 'receipt-roles', version: servedBy.version, kind: 'TASK_SPECIFIC', place: 'DEVICE' })
    assert.equal(footprint.bytesLeftDevice.value, 0)
    assert.equal(footprint.latencyMs.basis, 'measured')
    for (const figure of ['cpuSeconds', 'energyWh', 'co2eGrams', 'moneyUsd']) {
      assert.equal(footprint[figure].basis, 'estimated', figure)
      assert.ok(footprint[figure].low > 0 && footprint[figure].low < footprint[figure].high, figure)
    }
    assert.deepEqual(attempts.map((one) => one.outcome), ['served'])
  }
})

test('a page reads merchant, date and total of jpeg receipts as the jvm does', async () => {
  for (const receipt of await receipts('jpg')) {
    const { value } = await ask(page, receipt.bytes, { type: 'image/jpeg' })
    assert.deepEqual(main(value), main(receipt.onJvm), receipt.name)
  }
})

test('states go from absent to ready in their order, and progress never falls', async () => {
  const states = await page.evaluate(() => window.states)
  const order = ['absent', 'downloading', 'verifying', 'warming', 'ready']
  assert.deepEqual([...new Set(states.map((one) => one.state))], order)
  const bytes = states.filter((one) => one.state === 'downloading').map((one) => one.bytes)
  assert.deepEqual(bytes, [...bytes].sort((a, b) => a - b))
})

test('what was read is let go: no timer of the worker is left that would keep it', async () => {
  const watched = await browser()
  try {
    await watched.context.route('**/rightsize-worker.js', async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, body: TIMERS + (await answer.text()) })
    })
    const one = await tab(watched.context, server.address)
    await open(one)
    const [receipt] = await receipts('png')
    for (let i = 0; i < 3; i++) assert.ok((await ask(one, receipt.bytes)).value)
    assert.ok(await one.workers()[0].evaluate(() => self.timersSet) > 0, 'the watch sees timers')
    assert.equal(await one.workers()[0].evaluate(() => self.timers.size), 0)
  } finally {
    await watched.close()
  }
})

test('an unreadable file is told by a code before anything is asked', async () => {
  const cases = [
    [Buffer.from('Dear diary, this is no picture.'), 'not-an-image'],
    [Buffer.alloc(0), 'empty-file'],
    [(await receipts('png'))[0].bytes.subarray(0, 3000), 'damaged-image'],
    [Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(64)]), 'unsupported-format'],
    [pngOfSize(12_000, 9_000), 'image-too-large'],
  ]
  for (const [bytes, code] of cases) {
    const { thrown } = await ask(page, bytes, { type: 'image/jpeg' })
    assert.equal(thrown?.code, code)
    assert.equal(thrown.name, 'RightsizeError')
  }
})

test('an ask is cancelled while it runs, and the next one is answered', async () => {
  const [receipt] = await receipts('png')
  const name = await page.evaluate(async (base64) => {
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 100)
    try {
      await reader.ask(fileOf(base64, 'image/png'), { signal: controller.signal })
      return 'answered'
    } catch (error) {
      return error.name
    }
  }, receipt.bytes.toString('base64'))
  assert.equal(name, 'AbortError')
  assert.equal((await ask(page, receipt.bytes)).value.kind, 'receipt')
})

test('a task that was disposed of says so', async () => {
  const code = await page.evaluate(async () => {
    const task = await rightsize.task('read-receipt', { hub: '/hub' })
    task.dispose()
    return task.ask(new Blob(['x'])).catch((error) => error.code)
  })
  assert.equal(code, 'disposed')
})

function pngOfSize(width, height) {
  const head = Buffer.alloc(64)
  Buffer.from('\x89PNG\r\n\x1a\n', 'latin1').copy(head)
  head.writeUInt32BE(13, 8)
  head.write('IHDR', 12, 'latin1')
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  return head
}
