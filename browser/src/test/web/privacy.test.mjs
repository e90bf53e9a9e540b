// The proof of privacy: Chromium's own network log and all that arrives at the server are searched for the picture.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ask, open, requestsDuring, tab } from './chromium.mjs'
import { bundlesIn, house } from './house.mjs'
import { BUNDLES, NPM, receipts } from './receipts.mjs'

const STRETCH_BYTES = 48

let server, receipt
before(async () => {
  server = await house({ npm: NPM, bundles: await bundlesIn(BUNDLES) })
  receipt = (await receipts('png'))[0]
  server.state.tasks = (request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ value: { kind: 'not-a-receipt', reason: 'a server answered', confidence: 1 }, confidence: 1 }))
  }
})
after(async () => {
  await server?.stop()
})

/** Asks once in a browser of its own, with what goes wrong there. */
async function watched(options, faults = null) {
  server.state.requests.length = 0
  server.state.arrived.length = 0
  server.state.faults = faults
  const { result, requests } = await requestsDuring(async (context) => {
    const page = await tab(context, server.address)
    await open(page, { server: '/tasks', ...options })
    return ask(page, receipt.bytes)
  })
  server.state.faults = null
  return { result, sent: requests.filter((one) => one.method !== 'GET'), gets: requests.filter((one) => one.method === 'GET') }
}

/** Whether any stretch of the picture's bytes, as they are or in base64, arrived on any socket. */
function arrived() {
  const all = Buffer.concat(server.state.arrived)
  for (let at = 0; at + STRETCH_BYTES <= receipt.bytes.length; at += 997) {
    const stretch = receipt.bytes.subarray(at, at + STRETCH_BYTES)
    if (all.includes(stretch) || all.includes(stretch.toString('base64').slice(4, -4))) return true
  }
  return false
}

test('the watch sees a picture that is sent to the server', async () => {
  const { result, sent } = await watched({ strategy: 'remote-first' })
  assert.equal(result.servedBy.place, 'SERVER')
  assert.deepEqual(sent.map((one) => new URL(one.url).pathname), ['/tasks/read-receipt'])
  assert.ok(arrived())
})

const troubles = {
  'where the model reads': null,
  'where the model cannot be downloaded': (request, response, answer) => (request.url.includes('.onnx') ? response.writeHead(404).end() : answer()),
  'where the model is damaged': (request, response, answer) => {
    if (!request.url.includes('recognition.onnx')) return answer()
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(Buffer.alloc(741_973))
  },
}

for (const [where, faults] of Object.entries(troubles)) {
  const strategy = faults === null ? 'remote-first' : 'hybrid'
  test(`no byte of a sensitive picture leaves ${where}, asked ${strategy}`, async () => {
    const { result, sent, gets } = await watched({ strategy, sensitive: true }, faults)
    assert.ok(gets.some((one) => one.url.includes('/hub/models')), 'the log was kept')
    assert.deepEqual(sent, [])
    assert.deepEqual([...new Set(gets.map((one) => new URL(one.url).origin))], [new URL(server.address).origin], 'nobody else was asked anything')
    assert.equal(server.posts().length, 0)
    assert.equal(arrived(), false)
    if (faults === null) assert.equal(result.servedBy.place, 'DEVICE')
    else assert.equal(result.value, null)
  })
}
