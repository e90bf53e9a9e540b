/// <reference lib="webworker" />
// Keeps both apps and the reader of receipts for when there is no connection, and sends queued claims when it is back.
import { sync } from './queue/sync'

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] }

const FILES = self.__WB_MANIFEST
const CACHE = `eats-${FILES.map(({ url, revision }) => url + (revision ?? '')).reduce(hash, 7).toString(36)}`
const READER = 'eats-reader'
const READER_PATIENCE_MS = 4_000

self.addEventListener('install', (event) => {
  event.waitUntil(keep().then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOthers().then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/') || pathname.startsWith('/hub/')) return
  if (pathname.startsWith('/rightsize/')) event.respondWith(readerFile(request))
  else if (request.mode === 'navigate') event.respondWith(page(request, pathname))
  else event.respondWith(file(request))
})

/** Background Sync, where the browser has it: the claims go out though the app is closed. */
self.addEventListener('sync' as 'message', (event) => {
  if ((event as unknown as { tag: string }).tag === 'claims') event.waitUntil(sendQueued())
})

async function sendQueued(): Promise<void> {
  const { waiting, signedOut } = await sync()
  if (waiting > 0 && !signedOut) throw new Error('Claims are left; the browser calls again.')
}

async function page(request: Request, pathname: string): Promise<Response> {
  const shell = pathname === '/' || pathname === '/index.html' ? '/index.html' : pathname.startsWith('/owner') ? '/owner/index.html' : null
  return (shell !== null && (await (await caches.open(CACHE)).match(shell))) || fetch(request)
}

async function file(request: Request): Promise<Response> {
  return (await (await caches.open(CACHE)).match(request)) ?? fetch(request)
}

/** The newest from the server, so that its files fit each other; what was kept where that does not come. */
async function readerFile(request: Request): Promise<Response> {
  const cache = await caches.open(READER)
  const kept = await cache.match(request)
  try {
    const limit = kept ? { signal: AbortSignal.timeout(READER_PATIENCE_MS) } : {}
    const response = await fetch(request, { cache: 'no-cache', ...limit })
    if (response.ok) await cache.put(request, response.clone())
    else if (kept) return kept
    return response
  } catch (thrown) {
    if (kept) return kept
    throw thrown
  }
}

async function keep(): Promise<void> {
  const cache = await caches.open(CACHE)
  const paths = new Set(FILES.map(({ url }) => (url.startsWith('/') ? url : `/${url}`)))
  await cache.addAll([...paths].map((path) => new Request(path, { cache: 'no-cache' })))
}

async function dropOthers(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith('eats-') && name !== CACHE && name !== READER) await caches.delete(name)
}

function hash(sum: number, text: string): number {
  for (const letter of text) sum = (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) >>> 0
  return sum
}
