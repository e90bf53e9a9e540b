/// <reference lib="webworker" />
// Keeps the page and the npm package, and when its user goes offline lets nothing out: not even a request that the page
// makes by mistake. Another version is kept beside the one in use, and answers when the page is opened anew or asks for it.
export {} // a module, so that `self` below is this worker's and not the page's

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] }

const FILES = self.__WB_MANIFEST
const CACHE = `page-${FILES.map(({ url, revision }) => url + (revision ?? '')).reduce(hash, 7).toString(36)}`
const SETTINGS = 'settings'
const OFFLINE = '/offline-switch'

self.addEventListener('install', (event) => {
  event.waitUntil(keep())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOthers().then(() => self.clients.claim()))
})

self.addEventListener('message', (event) => {
  event.waitUntil(answerMessage(event.data))
})

self.addEventListener('fetch', (event) => {
  event.respondWith(answer(event.request))
})

async function answerMessage(data: { type?: unknown; value?: unknown } | null): Promise<void> {
  if (data?.type === 'renew') return self.skipWaiting()
  if (data?.type === 'offline') await setOffline(data.value === true)
  const value = await isOffline()
  for (const client of await self.clients.matchAll()) client.postMessage({ type: 'offline', value })
}

async function answer(request: Request): Promise<Response> {
  if (request.method === 'GET') {
    const found = await (await caches.open(CACHE)).match(isPage(request) ? '/index.html' : request)
    if (found) return found
  }
  if (await isOffline()) return Response.error()
  return fetch(request)
}

/** The page itself, with whatever query; other addresses are the server's. */
function isPage(request: Request): boolean {
  return request.mode === 'navigate' && new URL(request.url).pathname === '/'
}

async function keep(): Promise<void> {
  const cache = await caches.open(CACHE)
  const urls = new Set(FILES.map(({ url }) => url)) // a cache takes no file twice
  await cache.addAll([...urls].map((url) => new Request(url, { cache: 'no-cache' })))
}

async function dropOthers(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith('page-') && name !== CACHE) await caches.delete(name)
}

async function setOffline(value: boolean): Promise<void> {
  const settings = await caches.open(SETTINGS)
  await (value ? settings.put(OFFLINE, new Response('')) : settings.delete(OFFLINE))
}

async function isOffline(): Promise<boolean> {
  return (await (await caches.open(SETTINGS)).match(OFFLINE)) !== undefined
}

function hash(sum: number, text: string): number {
  for (const letter of text) sum = (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) >>> 0
  return sum
}
