// Texts are classified in a page as on the JVM, by n-grams alone and with MiniLM; the bundles were trained by TextFixtures.java.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { browser, tab } from './chromium.mjs'
import { bundlesIn, house } from './house.mjs'
import { BUNDLES, NPM } from './receipts.mjs'

const TEXTS = process.env.RIGHTSIZE_TEXTS ?? 'target/texts'
/** Of probabilities: two builds of ONNX Runtime add in different orders. */
const ALIKE = 1e-4

let server, chromium, page
before(async () => {
  const bundles = new Map([...(await bundlesIn(BUNDLES)), ...(await bundlesIn(join(TEXTS, 'bundles')))])
  server = await house({ npm: NPM, bundles })
  chromium = await browser()
  page = await tab(chromium.context, server.address)
})
after(async () => {
  await chromium?.close()
  await server?.stop()
})

const open = (name, options) => page.evaluate(([name, options]) => rightsize.task(name, options).then((task) => void (window.task = task)), [name, options])
const ask = (text) => page.evaluate((text) => task.ask(text).catch(({ code, message }) => ({ thrown: { code, message } })), text)

for (const [bundle, task, options] of [
  ['messages-small', 'classify', { model: 'messages-small' }],
  ['messages', 'classify', { model: 'messages', largeBytes: 64_000_000 }],
  ['language-detector', 'detect-language', { builtIn: false }],
]) {
  test(`a page answers ${task} as the jvm does, with bundle ${bundle}`, async () => {
    const { answers } = JSON.parse(await readFile(join(TEXTS, `${bundle}.json`), 'utf8'))
    await open(task, options)
    for (const { text, label, confidence, sure } of answers) {
      const answer = await ask(text)
      const given = sure ? answer : answer.unsure
      assert.equal(answer.error?.code, sure ? undefined : 'unsure', text)
      assert.equal(given.value, label, text)
      assert.ok(Math.abs(given.confidence - confidence) < ALIKE, `${text}: ${given.confidence}, on the JVM ${confidence}`)
      assert.equal((sure ? answer.servedBy : answer.unsure.givenBy).model, bundle)
      assert.equal(answer.footprint.bytesLeftDevice.value, 0)
    }
    assert.ok(answers.some((one) => one.sure), 'some answer is sure')
    await page.evaluate(() => task.dispose())
  })
}

test('only the files of its tier are fetched for a classifier', async () => {
  await page.evaluate(() => caches.delete('rightsize'))
  server.state.requests.length = 0
  await open('classify', { model: 'messages-small' })
  await ask('Where is my lamp?')
  const files = new Set(server.hubRequests().flatMap((one) => /files\/(.*)/.exec(one.url)?.[1] ?? []))
  assert.deepEqual([...files].sort(), ['classifier.json', 'ngrams.onnx'])
  assert.equal(server.posts().length, 0)
})

test('a text that cannot be classified is refused in words', async () => {
  assert.match((await ask('   ')).error.message, /empty/)
  assert.match((await ask('x'.repeat(100_001))).error.message, /at most 100000/)
  assert.equal((await page.evaluate(() => task.ask(new Blob(['a text'])).catch((error) => error.code))), 'not-a-text')
})

test('an unsure answer of the device is left to the server, which gets the text', async () => {
  let got
  server.state.tasks = (request, response, body) => {
    got = JSON.parse(body)
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ value: 'damaged', confidence: 0.99 }))
  }
  await open('classify', { model: 'messages-small', strategy: 'hybrid', minConfidence: 1 })
  await page.evaluate(() => task.prepare())
  const answer = await ask('Where is my lamp?')
  assert.deepEqual(answer.attempts.map((one) => one.outcome), ['rejected', 'served'])
  assert.equal(answer.value, 'damaged')
  assert.equal(answer.footprint.bytesLeftDevice.value, JSON.stringify({ text: 'Where is my lamp?' }).length)
  assert.deepEqual(got, { text: 'Where is my lamp?' })
  server.state.tasks = null
})

test('a text of a sensitive task does not leave, though the device is unsure', async () => {
  server.state.arrived.length = 0
  server.state.tasks = (request, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"value":"damaged"}')
  await open('classify', { model: 'messages-small', strategy: 'hybrid', server: '/tasks', sensitive: true })
  await ask('Qwertzuiop unheard-of words 4711')
  assert.equal(server.posts().filter((one) => one.url.startsWith('/tasks/')).length, 1, 'that of the test before')
  assert.ok(!Buffer.concat(server.state.arrived).includes('unheard-of'))
  server.state.tasks = null
})
