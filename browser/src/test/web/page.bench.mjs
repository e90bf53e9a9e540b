// What the page costs, whether it reads as the JVM does, and what its peers read; PageBench.java scores the results.
import assert from 'node:assert/strict'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { memoryOf } from './bare.mjs'
import { browser, open, ask, tab } from './chromium.mjs'
import { bundlesIn, house } from './house.mjs'
import { installPeers, peerFile, peers } from './peers.mjs'
import { cpuSeconds } from './processes.mjs'
import { BUNDLES, NPM, fields, main, receipts, texts } from './receipts.mjs'

const OUT = 'target/page-bench'
const SCRIPTS = ['rightsize.js', 'rightsize-worker.js', 'ort-wasm-simd-threaded.mjs']
const alike = (a, b) => JSON.stringify(a) === JSON.stringify(b)
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]
const seconds = (since) => (performance.now() - since) / 1000

/** What PageBench.java wants to have read: [{name, path, type}]; the first is read once before any clock runs. */
const pictures = async () => JSON.parse(await readFile(join(OUT, 'pictures.json'), 'utf8'))

/** A browser of its own with a page, so that its processor time is this engine's alone. */
async function measured(work) {
  const server = await house({ npm: NPM, bundles: await bundlesIn(BUNDLES), extra: peerFile })
  const chromium = await browser()
  try {
    const page = await tab(chromium.context, server.address)
    server.state.requests.length = 0
    return await work(page, chromium, () => server.state.requests.reduce((sum, one) => sum + one.sent, 0))
  } finally {
    await chromium.close()
    await server.stop()
  }
}

/** What another page's process holds that reads the same pictures. `script` runs there and makes `window.read(blob)`. */
async function memory(script) {
  const all = await pictures()
  const file = (path) => (path.startsWith('picture/') ? readFile(all[Number(path.slice('picture/'.length))].path) : peerFile(path))
  const server = await house({ npm: NPM, bundles: await bundlesIn(BUNDLES), extra: file })
  try {
    return await memoryOf(server, script, all.map(({ type }, i) => ({ address: `/peers/picture/${i}`, type })))
  } finally {
    await server.stop()
  }
}

/** Reads all pictures after a first one, and what that took. */
async function reading(chromium, read) {
  const all = await pictures()
  await read(all[0])
  const results = {}
  const clock = []
  const cpu = await cpuSeconds(chromium.profile)
  for (const picture of all) {
    const start = performance.now()
    results[picture.name] = await read(picture)
    clock.push(seconds(start))
  }
  return { results, warmSeconds: median(clock), warmCpuSeconds: ((await cpuSeconds(chromium.profile)) - cpu) / all.length }
}

/** Until a form can be filled in by hand: the page and the package's script are there, a task is being opened. */
async function usableSeconds(context, address) {
  const page = await context.newPage()
  const script = `import { rightsize } from '/npm/rightsize.js'; window.opening = rightsize.task('read-receipt', { hub: '/hub' })`
  await page.route('**/form', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><meta charset="utf-8"><label>Total <input id="total"></label><script type="module">${script}</script>` }))
  await page.goto(address + 'form')
  const { domContentLoadedEventEnd } = await page.evaluate(() => performance.getEntriesByType('navigation')[0].toJSON())
  await page.fill('#total', '12.34')
  await page.close()
  return domContentLoadedEventEnd / 1000
}

const keep = async (name, value) => {
  await mkdir(OUT, { recursive: true })
  await writeFile(join(OUT, name), JSON.stringify(value))
}

test('our page', async () => {
  const figures = await measured(async (page, chromium, sent) => {
    await page.evaluate(() => {
      window.longTasks = []
      new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map((one) => one.duration))).observe({ type: 'longtask', buffered: true })
    })
    const usable = await usableSeconds(chromium.context, page.url())
    const first = await readFile((await pictures())[0].path)
    const start = performance.now()
    await open(page)
    await ask(page, first)
    const firstSeconds = seconds(start)
    const firstUseBytes = sent() // the scripts that `tab` loaded before are added below
    const read = async ({ path, type }) => (await ask(page, await readFile(path), { type, lines: true })).value
    const measures = await reading(chromium, read)
    const gzip = await Promise.all(SCRIPTS.map(async (name) => gzipSync(await readFile(join(NPM, name)), { level: 9 }).length))
    const plain = (await readFile(join(NPM, 'rightsize.js'))).length
    return { ...measures, pageUsableSeconds: usable, firstSeconds, firstUseBytes: firstUseBytes + plain, scriptGzipBytes: gzip.reduce((a, b) => a + b), longestTaskMs: await page.evaluate(() => Math.max(0, ...window.longTasks)) }
  })
  const memoryFigures = await memory(async () => {
    const { rightsize } = await import('/npm/rightsize.js')
    const reader = await rightsize.task('read-receipt', { hub: '/hub' })
    await reader.prepare()
    window.read = async (blob) => {
      const { value, error } = await reader.ask(blob)
      if (value === null) throw new Error(error.message)
    }
  })
  await keep('rightsize.json', { ...figures, ...memoryFigures })
})

test('forty receipts give the same in both places', async () => {
  const parity = await measured(async (page) => {
    await open(page)
    const counts = { png: 0, lines: 0, fields: 0, jpeg: 0, main: 0, differing: [] }
    for (const receipt of await receipts('png')) {
      const { value } = await ask(page, receipt.bytes, { lines: true })
      const sameLines = alike(texts(value), texts(receipt.onJvm))
      const sameFields = alike(fields(value), fields(receipt.onJvm))
      counts.png++
      counts.lines += sameLines ? 1 : 0
      counts.fields += sameFields ? 1 : 0
      if (!sameLines || !sameFields) counts.differing.push(receipt.name)
    }
    for (const receipt of await receipts('jpg')) {
      const same = alike(main((await ask(page, receipt.bytes, { type: 'image/jpeg' })).value), main(receipt.onJvm))
      counts.jpeg++
      counts.main += same ? 1 : 0
      if (!same) counts.differing.push(receipt.name)
    }
    return counts
  })
  await keep('parity.json', parity)
  assert.equal(parity.lines, parity.png, `lines or fields differ: ${parity.differing}`)
  assert.equal(parity.fields, parity.png, `lines or fields differ: ${parity.differing}`)
  assert.ok(parity.main >= 0.99 * parity.jpeg, `merchant, date or total differ: ${parity.differing}`)
})

for (const [name, start] of Object.entries(peers)) {
  test(`peer ${name}`, async (t) => {
    if (process.env.RIGHTSIZE_PEERS === 'none') return t.skip('peers were not wanted')
    await installPeers()
    const figures = await measured(async (page, chromium, sent) => {
      const all = await pictures()
      const read = async ({ path, type }) => page.evaluate(([base64, type]) => window.peer(fileOf(base64, type)), [(await readFile(path)).toString('base64'), type])
      const began = performance.now()
      await page.evaluate(start)
      await read(all[0])
      const first = { firstSeconds: seconds(began), firstUseBytes: sent() }
      return { ...(await reading(chromium, read)), ...first }
    })
    const reads = `async () => {
      await (${start})()
      window.read = window.peer
    }`
    await keep(`peer ${name}.json`, { ...figures, ...(await memory(reads)) })
  })
}
