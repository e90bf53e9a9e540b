import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { browser, open, ask, tab } from './chromium.mjs'
import { bundlesIn, house } from './house.mjs'
import { BUNDLES, NPM, receipts } from './receipts.mjs'

let server, chromium, receipt
before(async () => {
  server = await house({ npm: NPM, bundles: await bundlesIn(BUNDLES) })
  chromium = await browser()
  receipt = (await receipts('png'))[0]
  server.state.tasks = (request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ value: { kind: 'not-a-receipt', reason: 'a server answered', confidence: 1 }, confidence: 1 }))
  }
})
after(async () => {
  await chromium?.close()
  await server?.stop()
})

/** All that the browser sent, by its own network log, and all that arrived at the server. */
async function watched(work) {
  server.state.requests.length = 0
  server.state.bodies.length = 0
  const page = await tab(chromium.context, server.address)
  const session = await chromium.context.newCDPSession(page)
  const posted = []
  const listen = async (target) => {
    await target.send('Network.enable')
    target.on('Network.requestWillBeSent', ({ request }) => request.hasPostData && posted.push(request.url))
    target.on('Network.webSocketCreated', ({ url }) => posted.push(url))
  }
  await listen(session)
  page.on('request', (request) => request.method() !== 'GET' && posted.push(request.url()))
  try {
    return { posted, result: await work(page) }
  } finally {
    await page.close()
  }
}

/** Whether any stretch of the picture is among what arrived, in its bodies or addresses. */
function leaked(bytes) {
  const stretches = [bytes.subarray(0, 64), bytes.subarray(bytes.length >> 1, (bytes.length >> 1) + 64)]
  return server.state.bodies.some((body) => stretches.some((one) => body.includes(one) || body.includes(one.toString('base64').slice(4, 40))))
}

test('the watch sees a picture that is sent to the server', async () => {
  const { result, posted } = await watched(async (page) => {
    await open(page, { strategy: 'remote-first', server: '/tasks' })
    return ask(page, receipt.bytes)
  })
  assert.equal(result.attempts.at(-1).outcome, 'served')
  assert.ok(server.posts().length > 0, 'a picture was posted')
  assert.ok(leaked(receipt.bytes), 'and seen by the watch')
  assert.ok(posted.length >= 0)
})

const troubles = {
  'all is well': async () => {},
  'the model cannot be downloaded': async () => {
    server.state.faults = (request, response, answer) => (request.url.includes('.onnx') ? response.writeHead(404).end() : answer())
  },
  'the model is damaged': async () => {
    server.state.faults = (request, response, answer) => {
      if (!request.url.includes('recognition.onnx')) return answer()
      response.writeHead(200, { 'content-type': 'application/octet-stream' })
      response.end(Buffer.alloc(741_973))
    }
  },
}

for (const [trouble, begin] of Object.entries(troubles)) {
  for (const strategy of ['local-first', 'hybrid', 'remote-first']) {
    if (trouble !== 'all is well' && strategy === 'remote-first') continue
    test(`no byte of a sensitive picture leaves: ${strategy}, ${trouble}`, async () => {
      await begin()
      const { result, posted } = await watched(async (page) => {
        await page.evaluate(() => caches.delete('rightsize'))
        await open(page, { strategy, server: '/tasks', sensitive: true })
        const answer = await ask(page, receipt.bytes)
        await page.evaluate(() => reader.dispose())
        return answer
      })
      server.state.faults = null
      assert.equal(server.posts().length, 0)
      assert.deepEqual(posted, [])
      assert.equal(leaked(receipt.bytes), false)
      if (trouble === 'all is well') assert.equal(result.servedBy.place, 'DEVICE')
      else assert.equal(result.value ?? null, null)
    })
  }
}
