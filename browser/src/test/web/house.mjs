// A server on loopback for tests: the page, the npm package, a hub with its faults, and a server's tasks.
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'

const TYPES = { html: 'text/html', js: 'text/javascript', mjs: 'text/javascript', wasm: 'application/wasm', json: 'application/json', onnx: 'application/octet-stream', txt: 'text/plain' }
const PAGE = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Test</title><body></body></html>'
/** Keeps the page and `rightsize.assets`, and answers with them where the server does not. */
const SERVICE_WORKER = `
import { rightsize } from '/npm/rightsize.js'
self.addEventListener('install', (event) => event.waitUntil(caches.open('page').then((cache) => cache.addAll(['/', ...rightsize.assets])).then(() => self.skipWaiting())))
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => event.respondWith(fetch(event.request).catch(async () => (await caches.match(event.request)) ?? Response.error())))
`

/** Bundles by name, version and path, as they lie in a folder: name/version/bundle.json beside its files. */
export async function bundlesIn(folder) {
  const bundles = new Map()
  for (const name of await readdir(folder)) {
    for (const version of await readdir(join(folder, name))) {
      if (version === 'latest') continue
      const manifest = await readFile(join(folder, name, version, 'bundle.json'))
      const files = new Map()
      for (const { path } of JSON.parse(manifest).files) files.set(path, await readFile(join(folder, name, version, path)).catch(() => null))
      bundles.set(name, new Map(bundles.get(name)).set(version, { manifest, files }))
    }
  }
  return bundles
}

/** ONNX's field of a model that holds words about it. */
const DOC_STRING = (6 << 3) | 2

/** The bundles with a network in a file of so many bytes, by words about it: what a large file goes through, ours are too small for. */
export function enlarged(bundles, name, path, bytes) {
  for (const bundle of bundles.get(name).values()) {
    const file = bundle.files.get(path)
    const length = []
    for (let left = bytes - file.length - 5; length.length < 4; left >>>= 7) length.push((left & 127) | (length.length < 3 ? 128 : 0))
    const large = Buffer.concat([file, Buffer.from([DOC_STRING, ...length]), Buffer.alloc(bytes - file.length - 5, ' ')])
    const manifest = JSON.parse(bundle.manifest)
    Object.assign(manifest.files.find((one) => one.path === path), { bytes, sha256: sha256(large) })
    bundle.manifest = Buffer.from(JSON.stringify(manifest))
    bundle.files.set(path, large)
  }
  return bundles
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

/** Starts a server. `extra(path)` gives a file's bytes below `/peers/`. `faults(request, response, next)` may answer in its place; `tasks` answers POST /tasks/…. */
export async function house({ npm, bundles, isolated = false, extra = null }) {
  const state = { bundles, faults: null, tasks: null, bare: PAGE, latest: new Map(), requests: [], sockets: new Set(), arrived: [] }
  const server = createServer(async (request, response) => {
    const chunks = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    const seen = { method: request.method, url: request.url, range: request.headers.range ?? null, bodyBytes: body.length, sent: 0 }
    state.requests.push(seen)
    const answer = async () => {
      await serve(request, response, body, seen)
    }
    if (state.faults === null) await answer()
    else await state.faults(request, response, answer)
  })
  server.on('connection', (socket) => {
    state.sockets.add(socket)
    socket.on('data', (bytes) => state.arrived.push(bytes)) // all that comes, whatever HTTP makes of it
    socket.on('close', () => state.sockets.delete(socket))
  })

  async function serve(request, response, body, seen) {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname)
    if (isolated) {
      response.setHeader('cross-origin-opener-policy', 'same-origin')
      response.setHeader('cross-origin-embedder-policy', 'require-corp')
    }
    if (path === '/') return send(response, seen, 200, 'text/html', Buffer.from(PAGE))
    if (path === '/bare.html') return send(response, seen, 200, 'text/html', Buffer.from(state.bare))
    if (path === '/service-worker.js') return send(response, seen, 200, 'text/javascript', Buffer.from(SERVICE_WORKER))
    if (path.startsWith('/npm/')) return sendPackage(request, response, seen, path.slice('/npm/'.length))
    if (path.startsWith('/peers/') && extra !== null) {
      const bytes = await extra(path.slice('/peers/'.length)).catch(() => null)
      return bytes === null ? send(response, seen, 404, 'text/plain', Buffer.from('no such file')) : send(response, seen, 200, TYPES[path.split('.').pop()] ?? 'application/octet-stream', bytes)
    }
    if (path === '/hub/models') {
      const models = [...bundles].map(([name, versions]) => ({ name, latest: state.latest.get(name) ?? newest(versions), versions: [...versions.keys()] }))
      return send(response, seen, 200, 'application/json', Buffer.from(JSON.stringify({ models })))
    }
    if (path.startsWith('/hub/models/')) return sendBundle(request, response, seen, path.slice('/hub/models/'.length))
    if (path.startsWith('/tasks/') && request.method === 'POST' && state.tasks !== null) return state.tasks(request, response, body)
    return send(response, seen, 404, 'application/problem+json', Buffer.from('{"detail":"there is nothing here"}'))
  }

  async function sendPackage(request, response, seen, name) {
    const compressed = /\bbr\b/.test(request.headers['accept-encoding'] ?? '') ? await readFile(join(npm, name + '.br')).catch(() => null) : null
    const bytes = compressed ?? (await readFile(join(npm, name)).catch(() => null))
    if (bytes === null) return send(response, seen, 404, 'text/plain', Buffer.from('no such file'))
    if (compressed !== null) response.setHeader('content-encoding', 'br')
    send(response, seen, 200, TYPES[name.split('.').pop()] ?? 'text/plain', bytes)
  }

  function sendBundle(request, response, seen, path) {
    const [name, version, ...rest] = path.split('/')
    const bundle = bundles.get(name)?.get(version)
    if (bundle === undefined) return send(response, seen, 404, 'application/problem+json', Buffer.from('{"detail":"no such bundle"}'))
    if (rest[0] === 'bundle.json') return send(response, seen, 200, 'application/json', bundle.manifest)
    const file = bundle.files.get(rest.slice(1).join('/'))
    if (!file) return send(response, seen, 404, 'application/problem+json', Buffer.from('{"detail":"no such file"}'))
    response.setHeader('accept-ranges', 'bytes')
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '')
    if (range === null) return send(response, seen, 200, 'application/octet-stream', file)
    response.setHeader('content-range', `bytes ${range[1]}-${range[2]}/${file.length}`)
    send(response, seen, 206, 'application/octet-stream', file.subarray(Number(range[1]), Number(range[2]) + 1))
  }

  function send(response, seen, status, type, bytes) {
    response.writeHead(status, { 'content-type': type, 'content-length': bytes.length })
    seen.sent = bytes.length
    response.end(bytes)
  }

  await listen(server, 0)
  const { port } = server.address()
  return {
    ...{ state, port },
    sha256,
    address: `http://localhost:${port}/`,
    hubRequests: () => state.requests.filter((one) => one.url.startsWith('/hub/')),
    posts: () => state.requests.filter((one) => one.method !== 'GET'),
    /** Breaks every connection and takes no new ones. */
    stop: () =>
      new Promise((resolve) => {
        for (const socket of state.sockets) socket.destroy()
        server.close(resolve)
      }),
    start: () => listen(server, port),
  }
}

const newest = (versions) => [...versions.keys()].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1)

const listen = (server, port) => new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
