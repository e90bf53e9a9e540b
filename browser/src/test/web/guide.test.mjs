// Runs the code of docs/guide/read-on-the-device.md and classify-on-the-device.md as it stands there.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { browser } from './chromium.mjs'
import { bundlesIn, house } from './house.mjs'
import { BUNDLES, NPM, receipts } from './receipts.mjs'

let server, chromium
before(async () => {
  server = await house({ npm: NPM, bundles: await bundlesIn(BUNDLES) })
  chromium = await browser()
})
after(async () => {
  await chromium?.close()
  await server?.stop()
})

test('the page of the guide reads a receipt and shows its total', async () => {
  const page = await pageOf('read-on-the-device')
  const receipt = (await receipts('png')).find((one) => one.onJvm.total?.value)
  await page.setInputFiles('#photo', { name: 'receipt.png', mimeType: 'image/png', buffer: receipt.bytes })
  await page.waitForFunction(() => document.querySelector('#total').value !== '', null, { timeout: 120_000 })
  assert.equal(await page.inputValue('#total'), receipt.onJvm.total.value)
  assert.equal(server.posts().length, 0)
})

test('the page of the guide tells the language of a text', async () => {
  const page = await pageOf('classify-on-the-device')
  await page.fill('#message', 'Hemos perdido las llaves del coche en la playa.')
  await page.locator('#message').blur()
  await page.waitForFunction(() => document.querySelector('#language').textContent !== '', null, { timeout: 120_000 })
  assert.equal(await page.textContent('#language'), 'es')
  assert.equal(server.posts().length, 0)
})

/** The first blocks of HTML and JavaScript of a guide as a page. */
async function pageOf(name) {
  const guide = await readFile(new URL(`../../../../docs/guide/${name}.md`, import.meta.url), 'utf8')
  const [html] = blocks(guide, 'html')
  const [js] = blocks(guide, 'js')
  const page = await chromium.context.newPage()
  await page.route('**/guide', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><meta charset="utf-8"><script type="importmap">{"imports": {"rightsize": "/npm/rightsize.js"}}</script>${html}<script type="module">${js}</script>`,
    }),
  )
  await page.goto(server.address + 'guide')
  return page
}

const blocks = (text, language) => [...text.matchAll(new RegExp('```' + language + '\\n([\\s\\S]*?)```', 'g'))].map((match) => match[1])
