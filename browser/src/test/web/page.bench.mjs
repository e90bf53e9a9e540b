// What the page costs, and whether it reads as the JVM does; the figures go to target/page-bench.txt.
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { browser, open, ask, tab } from './chromium.mjs'
import { bundlesIn, house } from './house.mjs'
import { BUNDLES, NPM, fields, main, receipts, texts } from './receipts.mjs'

const OUT = 'target/page-bench.txt'
const alike = (a, b) => JSON.stringify(a) === JSON.stringify(b)
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]

test('the page is measured', async () => {
  const server = await house({ npm: NPM, bundles: await bundlesIn(BUNDLES) })
  const chromium = await browser()
  const lines = []
  const tell = (name, value) => lines.push(`${name.padEnd(58)} ${value}`)
  try {
    const page = await tab(chromium.context, server.address)
    const cpu = await cpuClock(chromium.context)
    const png = await receipts('png')
    let start = Date.now()
    await open(page)
    await ask(page, png[0].bytes)
    tell('first reading, downloads included, s', ((Date.now() - start) / 1000).toFixed(1))
    const wire = server.state.requests.reduce((sum, one) => sum + one.sent, 0)
    tell('bytes over the wire until then', wire)
    const scripts = await Promise.all(['rightsize.js', 'rightsize-worker.js', 'ort-wasm-simd-threaded.mjs'].map((name) => readFile(join(NPM, name))))
    tell('JavaScript, gzip, bytes', scripts.reduce((sum, bytes) => sum + gzipSync(bytes, { level: 9 }).length, 0))
    await page.evaluate(() => {
      window.longTasks = []
      new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map((one) => one.duration))).observe({ type: 'longtask' })
    })
    const counts = { lines: 0, fields: 0, main: 0 }
    const seconds = []
    const cpuBefore = await cpu()
    for (const receipt of png) {
      start = Date.now()
      const { value } = await ask(page, receipt.bytes, { lines: true })
      seconds.push((Date.now() - start) / 1000)
      counts.lines += alike(texts(value), texts(receipt.onJvm)) ? 1 : 0
      counts.fields += alike(fields(value), fields(receipt.onJvm)) ? 1 : 0
      if (!alike(texts(value), texts(receipt.onJvm))) tell(`  lines differ in ${receipt.name}`, texts(value).find((line, i) => line !== texts(receipt.onJvm)[i]))
    }
    const cpuAfter = await cpu()
    tell(`PNG receipts with the same lines as on the JVM, of ${png.length}`, counts.lines)
    tell(`PNG receipts with the same fields as on the JVM, of ${png.length}`, counts.fields)
    tell('warm reading, median s', median(seconds).toFixed(2))
    if (cpuBefore !== null && cpuAfter !== null) tell('warm reading, CPU seconds a receipt, all of Chromium', ((cpuAfter - cpuBefore) / png.length).toFixed(2))
    tell('longest task of the main thread meanwhile, ms', await page.evaluate(() => Math.max(0, ...window.longTasks)))
    const jpeg = await receipts('jpg')
    for (const receipt of jpeg) counts.main += alike(main((await ask(page, receipt.bytes, { type: 'image/jpeg' })).value), main(receipt.onJvm)) ? 1 : 0
    tell(`JPEG receipts with the same merchant, date and total, of ${jpeg.length}`, counts.main)
    assert.equal(counts.lines, png.length)
    assert.equal(counts.fields, png.length)
    assert.ok(counts.main >= 0.99 * jpeg.length)
  } finally {
    await writeFile(OUT, lines.join('\n') + '\n')
    await chromium.close()
    await server.stop()
  }
})

/** Processor seconds of all of Chromium's processes; null where it does not tell. */
async function cpuClock(context) {
  const session = await context.browser()?.newBrowserCDPSession()
  if (session === undefined) return async () => null
  return async () => (await session.send('SystemInfo.getProcessInfo')).processInfo.reduce((sum, one) => sum + one.cpuTime, 0)
}
