// A double of the server for tests of the pages: the files of the build, the reader's package, the hub, and an app in memory.
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundlesIn } from '../../../../../browser/src/test/web/house.mjs'
import { FakeEats } from './fake-eats.mjs'

const TYPES = { html: 'text/html', js: 'text/javascript', mjs: 'text/javascript', css: 'text/css', svg: 'image/svg+xml', wasm: 'application/wasm', webmanifest: 'application/manifest+json' }
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const ROOT = '../../../../../'

/** Where the parts are: {site, npm, bundles}; those of a build of this checkout unless said by the environment. */
const places = {
  site: process.env.EATS_SITE ?? here('../../../target/web'),
  npm: process.env.RIGHTSIZE_NPM ?? here(`${ROOT}browser/target/npm`),
  bundles: process.env.RIGHTSIZE_BUNDLES ?? here(`${ROOT}local/src/main/resources/dev/rightsize/bundles`),
}

export async function fakeServer() {
  const bundles = await bundlesIn(places.bundles)
  const eats = new FakeEats()
  /** All that came: [{method, path, bytes, type, key, body}]. A fault may answer in the app's place. */
  const state = { requests: [], fault: null }
  const server = createServer(async (request, response) => {
    const chunks = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    const { pathname, searchParams } = new URL(request.url, 'http://x')
    state.requests.push({ method: request.method, path: pathname, bytes: body.length, type: request.headers['content-type'] ?? '', key: request.headers['idempotency-key'], body })
    response.setHeader('content-security-policy', POLICY)
    response.setHeader('cross-origin-opener-policy', 'same-origin')
    response.setHeader('cross-origin-embedder-policy', 'require-corp')
    if (state.fault?.(request, response, pathname)) return
    if (/^\/(api|webauthn|login)\//.test(pathname)) return eats.answer(request, response, { path: pathname, query: searchParams, body })
    if (pathname.startsWith('/hub/')) return hub(response, request, pathname.slice('/hub/models'.length))
    const [folder, path] = pathname.startsWith('/rightsize/') ? [places.npm, pathname.slice('/rightsize/'.length)] : [places.site, pageOf(pathname)]
    return file(request, response, join(folder, path))
  })

  async function file(request, response, path) {
    if (path.includes('..') || !existsSync(path)) return response.writeHead(404).end()
    const brotli = /\bbr\b/.test(request.headers['accept-encoding'] ?? '') && existsSync(`${path}.br`)
    if (brotli) response.setHeader('content-encoding', 'br')
    response.setHeader('content-type', TYPES[path.split('.').pop()] ?? 'application/octet-stream')
    response.setHeader('cache-control', 'no-cache')
    response.end(await readFile(brotli ? `${path}.br` : path))
  }

  function hub(response, request, path) {
    const json = (body) => response.writeHead(200, { 'content-type': 'application/json' }).end(body)
    const newest = (versions) => [...versions.keys()].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1)
    if (path === '' || path === '/') {
      return json(JSON.stringify({ models: [...bundles].map(([name, versions]) => ({ name, latest: newest(versions), versions: [...versions.keys()] })) }))
    }
    const [, name, version, ...rest] = decodeURIComponent(path).split('/')
    const bundle = bundles.get(name)?.get(version)
    if (bundle === undefined) return response.writeHead(404).end()
    if (rest[0] === 'bundle.json') return json(bundle.manifest)
    const bytes = bundle.files.get(rest.slice(1).join('/'))
    if (!bytes) return response.writeHead(404).end()
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '')
    if (range === null) return response.writeHead(200, { 'content-length': bytes.length }).end(bytes)
    const part = bytes.subarray(Number(range[1]), Number(range[2]) + 1)
    response.writeHead(206, { 'content-range': `bytes ${range[1]}-${range[2]}/${bytes.length}`, 'content-length': part.length }).end(part)
  }

  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    eats,
    state,
    address: `http://localhost:${server.address().port}`,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

const pageOf = (path) => (path === '/' ? 'index.html' : path === '/owner/' || path === '/owner' ? 'owner/index.html' : path.slice(1))
