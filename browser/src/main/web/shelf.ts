import { Fault } from './outcome.js'

/**
 * What this page keeps: files by their hash, so that two versions share what did not change; parts of files under way;
 * and which versions are used. In the browser's Cache API, which a worker can read, or in memory where the disk is full.
 */
export class Shelf {
  /** What did not fit the disk. */
  readonly #memory = new Map<string, Uint8Array>()
  readonly #full: () => void

  /** @param full is told, once, that the disk takes no more */
  constructor(full: () => void) {
    this.#full = full
  }

  file(sha256: string): Promise<Uint8Array | null> {
    return this.#get(fileKey(sha256))
  }

  async hasFile(sha256: string): Promise<boolean> {
    return this.#memory.has(fileKey(sha256)) || (await (await open()).match(fileKey(sha256))) !== undefined
  }

  async putFile(sha256: string, bytes: Uint8Array): Promise<void> {
    await this.#put(fileKey(sha256), bytes)
  }

  part(sha256: string, index: number): Promise<Uint8Array | null> {
    return this.#get(partKey(sha256, index))
  }

  async putPart(sha256: string, index: number, bytes: Uint8Array): Promise<void> {
    await this.#put(partKey(sha256, index), bytes)
  }

  /** How many bytes of each part of a file are here. */
  async partSizes(sha256: string, count: number): Promise<number[]> {
    const cache = await open()
    const sizes = Array.from({ length: count }, async (_, index) => {
      const kept = this.#memory.get(partKey(sha256, index))
      if (kept !== undefined) return kept.length
      const response = await cache.match(partKey(sha256, index))
      return Number(response?.headers.get('content-length') ?? 0)
    })
    return Promise.all(sizes)
  }

  async dropParts(sha256: string, count: number): Promise<void> {
    await Promise.all(Array.from({ length: count }, (_, index) => this.#drop(partKey(sha256, index))))
  }

  async dropFile(sha256: string): Promise<void> {
    await this.#drop(fileKey(sha256))
  }

  /** Notes that were kept under a name; null if there are none or they cannot be read. */
  async note<T>(name: string): Promise<T | null> {
    const bytes = await this.#get(noteKey(name))
    try {
      return bytes === null ? null : (JSON.parse(new TextDecoder().decode(bytes)) as T)
    } catch (thrown) {
      if (thrown instanceof SyntaxError) return null
      throw thrown
    }
  }

  async putNote(name: string, value: unknown): Promise<void> {
    await this.#put(noteKey(name), new TextEncoder().encode(JSON.stringify(value)))
  }

  /** All notes whose names begin so. */
  async notes<T>(beginning: string): Promise<T[]> {
    const here = await (await open()).keys()
    const kept = [...here.map((request) => request.url), ...this.#memory.keys()]
    const names = new Set(kept.filter((key) => key.startsWith(noteKey(beginning))).map((key) => decodeURIComponent(key.slice(NOTES.length))))
    const notes = await Promise.all([...names].map((name) => this.note<T>(name)))
    return notes.filter((note) => note !== null)
  }

  async #get(key: string): Promise<Uint8Array | null> {
    const kept = this.#memory.get(key)
    if (kept !== undefined) return kept
    const response = await (await open()).match(key)
    return response === undefined ? null : new Uint8Array(await response.arrayBuffer())
  }

  async #put(key: string, bytes: Uint8Array): Promise<void> {
    const headers = { 'content-length': String(bytes.length), 'content-type': 'application/octet-stream' }
    try {
      await (await open()).put(key, new Response(bytes as Uint8Array<ArrayBuffer>, { headers }))
      this.#memory.delete(key)
    } catch (thrown) {
      if (!(thrown instanceof DOMException)) throw thrown
      this.#memory.set(key, bytes) // QuotaExceededError, or a cache that was taken away meanwhile
      this.#full()
    }
  }

  async #drop(key: string): Promise<void> {
    this.#memory.delete(key)
    await (await open()).delete(key)
  }
}

const NAME = 'rightsize'
const HOME = 'https://rightsize.invalid/' // keys must look like addresses; nothing is ever fetched from there
const FILES = HOME + 'file/'
const fileKey = (sha256: string) => FILES + sha256
const partKey = (sha256: string, index: number) => `${HOME}part/${sha256}/${index}`
const NOTES = HOME + 'note/'
const noteKey = (name: string) => NOTES + encodeURIComponent(name)

async function open(): Promise<Cache> {
  if (!('caches' in self)) {
    throw new Fault('permanent', 'The browser keeps nothing for this page because it was not loaded over HTTPS. Serve it over HTTPS, or from localhost.')
  }
  return caches.open(NAME)
}
