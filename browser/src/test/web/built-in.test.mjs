// The browser's own models first, behind the page's router; see fake-built-ins.mjs for what stands in for them.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, afterEach, before, test } from 'node:test'
import { browser, tab } from './chromium.mjs'
import { install } from './fake-built-ins.mjs'
import { bundlesIn, house } from './house.mjs'
import { NPM } from './receipts.mjs'

const TEXTS = process.env.RIGHTSIZE_TEXTS ?? 'target/texts'
const LABELS = ['damaged', 'order-status', 'return']
const QUESTION = 'Where is my lamp?'

let server, chromium, page
before(async () => {
  server = await house({ npm: NPM, bundles: await bundlesIn(join(TEXTS, 'bundles')) })
  chromium = await browser(['--disable-features=AIPromptAPI,TranslationAPI,LanguageDetectionAPI,AISummarizationAPI'])
})
after(async () => {
  await chromium?.close()
  await server?.stop()
})
afterEach(() => page.close())

/** A tab of a browser with these models. */
async function givenABrowserWith(plan) {
  page = await tab(chromium.context, server.address)
  await page.evaluate(() => caches.delete('rightsize'))
  await page.evaluate(install, plan)
  server.state.requests.length = 0
}
const open = (name, options) =>
  page.evaluate(([name, options]) => rightsize.task(name, { ...options, onProgress: (model) => window.states.push(model) }).then((task) => void (window.task = task)), [name, options])
const ask = (text) => page.evaluate((text) => task.ask(text), text)
/** Calls prepare() as a page would: in a click of its user's. */
async function prepareByClick() {
  await page.evaluate(() => {
    const button = document.body.appendChild(document.createElement('button'))
    button.textContent = 'Prepare'
    button.onclick = () => (window.prepared = task.prepare())
  })
  await page.click('button')
}
const outcomes = (answer) => answer.attempts.map((one) => `${one.model} ${one.outcome}`)
const calls = (what) => page.evaluate((what) => window.builtIns.calls.filter((one) => one.what === what), what)

test('absent: the next model answers without a hiccup, and the trail says why', async () => {
  await givenABrowserWith({})
  await open('classify', { model: 'messages-small', labels: LABELS })
  const answer = await ask(QUESTION)
  assert.equal(answer.value ?? answer.unsure.value, 'order-status')
  assert.equal(outcomes(answer)[0], 'LanguageModel skipped')
  assert.match(answer.attempts[0].reason, /this browser has no LanguageModel/)
})

test('an object that is there but whose model is unavailable counts as absent', async () => {
  for (const availability of ['unavailable', 'throws']) {
    await givenABrowserWith({ LanguageModel: { availability } })
    await open('classify', { model: 'messages-small', labels: LABELS })
    assert.equal(outcomes(await ask(QUESTION))[0], 'LanguageModel skipped')
    assert.deepEqual(await calls('create'), [])
    if (availability === 'unavailable') await page.close()
  }
})

test('available: it answers first, held to the labels, and nothing is downloaded or sent', async () => {
  await givenABrowserWith({ LanguageModel: { availability: 'available', answer: '"return"' } })
  await open('classify', { model: 'messages-small', labels: LABELS })
  const answer = await ask(QUESTION)
  assert.equal(answer.value, 'return')
  assert.equal(answer.confidence, null)
  assert.deepEqual(answer.servedBy, { model: 'LanguageModel', version: null, kind: 'FOUNDATION', place: 'DEVICE' })
  assert.equal(answer.footprint.bytesLeftDevice.value, 0)
  assert.deepEqual(await calls('ask').then(([one]) => one.responseConstraint), { type: 'string', enum: LABELS })
  assert.ok(!server.hubRequests().some((one) => one.url.includes('files')))
})

test('one session serves all asks, each in a copy of it that is destroyed, and dispose destroys the rest', async () => {
  await givenABrowserWith({ LanguageModel: { availability: 'available', answer: '"return"' } })
  await open('classify', { labels: LABELS })
  await page.evaluate((text) => Promise.all([task.ask(text), task.ask(text), task.ask(text)]), QUESTION)
  assert.equal((await calls('create')).length, 1)
  assert.equal((await calls('clone')).length, 3)
  assert.equal((await calls('destroy')).length, 3)
  await page.evaluate(() => task.dispose())
  await page.waitForFunction(() => window.builtIns.calls.filter((one) => one.what === 'destroy').length === 4)
})

test('downloadable: nothing is fetched without a click; in one it is, with progress, and then it answers', async () => {
  await givenABrowserWith({ LanguageDetector: { availability: 'downloadable', answer: [{ detectedLanguage: 'es', confidence: 0.98 }] } })
  await open('detect-language', { model: 'messages-small' })
  const first = await ask('¿Dónde está mi lámpara?')
  assert.match(first.attempts[0].reason, /prepare\(\) is called in a click/)
  assert.deepEqual(await calls('create'), [])
  await prepareByClick()
  assert.equal((await page.evaluate(() => window.prepared)).model, 'LanguageDetector')
  assert.deepEqual((await page.evaluate(() => window.states.filter((one) => one.model === 'LanguageDetector' && one.state === 'downloading').map((one) => one.text))), ['downloading, 0 %', 'downloading, 50 %', 'downloading, 100 %'])
  const then = await ask('¿Dónde está mi lámpara?')
  assert.equal(then.value, 'es')
  assert.equal(then.confidence, 0.98)
  assert.equal(then.servedBy.model, 'LanguageDetector')
})

test('a download that fails is told, and the next model is brought', async () => {
  await givenABrowserWith({ LanguageDetector: { availability: 'downloadable', downloadFails: true } })
  await open('detect-language', { model: 'messages-small' })
  await prepareByClick()
  assert.equal((await page.evaluate(() => window.prepared)).state, 'ready')
  const answer = await ask(QUESTION)
  assert.match(answer.attempts[0].reason, /could not download its LanguageDetector: No space/)
  assert.equal((answer.servedBy ?? answer.unsure.givenBy).model, 'messages-small')
})

test('failing: the next model answers the same ask, and the failed one is left alone for a while', async () => {
  await givenABrowserWith({ LanguageModel: { availability: 'available', fails: 'UnknownError' } })
  await open('classify', { model: 'messages-small', labels: LABELS })
  const answer = await ask(QUESTION)
  assert.equal((answer.servedBy ?? answer.unsure.givenBy).model, 'messages-small')
  assert.match(answer.attempts[0].reason, /The model crashed/)
  await ask(QUESTION)
  assert.equal((await calls('ask')).length, 1)
})

test('an answer outside of the labels, or not sure enough, is not taken', async () => {
  await givenABrowserWith({ LanguageModel: { availability: 'available', answer: '"something else"' }, LanguageDetector: { availability: 'available', answer: [{ detectedLanguage: 'es', confidence: 0.2 }] } })
  await open('classify', { labels: LABELS })
  const answer = await ask(QUESTION)
  assert.equal(answer.value, null)
  assert.match(answer.attempts[0].reason, /no label/)
  await open('detect-language', { model: 'messages-small' })
  const detected = await ask(QUESTION)
  assert.notEqual(detected.value, 'es')
  assert.equal((detected.servedBy ?? detected.unsure.givenBy).model, 'messages-small')
})

test('aborted: the browser is told to stop, and the ask rejects with the reason', async () => {
  await givenABrowserWith({ LanguageModel: { availability: 'available', hangs: true, answer: '"return"' } })
  await open('classify', { model: 'messages-small', labels: LABELS })
  const name = await page.evaluate(async (text) => {
    const controller = new AbortController()
    const asked = task.ask(text, { signal: controller.signal })
    while (!window.builtIns.calls.some((one) => one.what === 'ask')) await new Promise((resolve) => setTimeout(resolve, 20))
    controller.abort()
    return asked.catch((error) => error.name)
  }, QUESTION)
  assert.equal(name, 'AbortError')
  await page.waitForFunction(() => window.builtIns.calls.some((one) => one.what === 'destroy')) // the copy of the session
  await page.evaluate(() => (window.builtIns.plan.LanguageModel.hangs = false))
  assert.equal((await ask(QUESTION)).value, 'return')
})

test('extract gives JSON by a schema; summarize and translate give texts', async () => {
  const schema = { type: 'object', properties: { city: { type: 'string' } } }
  await givenABrowserWith({
    LanguageModel: { availability: 'available', answer: '{"city":"Soria"}' },
    Summarizer: { availability: 'available', answer: 'Short.' },
    Translator: { availability: 'available', answer: 'Where is my lamp?' },
  })
  await open('extract', { schema })
  assert.deepEqual((await ask('We live in Soria.')).value, { city: 'Soria' })
  await open('summarize', {})
  assert.equal((await ask('A long text.')).value, 'Short.')
  await open('translate', { sourceLanguage: 'es', targetLanguage: 'en' })
  const translated = await ask('¿Dónde está mi lámpara?')
  assert.equal(translated.value, 'Where is my lamp?')
  const asked = (await calls('availability')).find((one) => one.model === 'Translator')
  assert.deepEqual(asked.options, { sourceLanguage: 'es', targetLanguage: 'en' })
})

test('a sensitive text goes to a model of the browser and nowhere else', async () => {
  await givenABrowserWith({ Summarizer: { availability: 'available', fails: 'UnknownError' } })
  await open('summarize', { sensitive: true, strategy: 'hybrid', server: '/tasks' })
  const answer = await ask('The secret is 4711.')
  assert.equal(answer.value, null)
  assert.equal(server.posts().length, 0)
})

test('where it was switched off it is not looked at', async () => {
  await givenABrowserWith({ LanguageDetector: { availability: 'available', answer: [{ detectedLanguage: 'es', confidence: 1 }] } })
  await open('detect-language', { model: 'messages-small', builtIn: false })
  assert.ok(!outcomes(await ask(QUESTION)).some((one) => one.startsWith('LanguageDetector')))
  assert.deepEqual(await calls('availability'), [])
})
