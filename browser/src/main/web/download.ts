import { checkStatus, reach } from './hub.js'
import type { BundleFile } from './hub.js'
import { Fault } from './outcome.js'
import type { Shelf } from './shelf.js'

/** Larger files come in parts of this size, several at a time; a part that is here is never fetched again. */
export const PART_BYTES = 1 << 20
const AT_ONCE = 4
const TRIES = 4
const FIRST_PAUSE_MS = 250
const STALLED_MS = 30_000

/** A file and where it is served. */
export interface Wanted {
  file: BundleFile
  address: string
}

interface Part {
  wanted: Wanted
  index: number
  start: number
  end: number
}

export const partCount = (file: BundleFile): number => Math.max(1, Math.ceil(file.bytes / PART_BYTES))

/** How many bytes of a file are still to come. */
export async function missingBytes(shelf: Shelf, file: BundleFile): Promise<number> {
  if (await shelf.hasFile(file.sha256)) return 0
  const here = await shelf.partSizes(file.sha256, partCount(file))
  return file.bytes - here.reduce((sum, bytes) => sum + bytes, 0)
}

/** Fetches what is missing of files, and puts each on the shelf once its hash is right. */
export async function download(shelf: Shelf, files: readonly Wanted[], progress: (bytes: number) => void, signal: AbortSignal): Promise<void> {
  let done = 0
  const arrived = (bytes: number) => progress((done += bytes))
  for (const wanted of files) {
    if (await shelf.hasFile(wanted.file.sha256)) continue
    await fetchParts(shelf, await missingParts(shelf, wanted), arrived, signal)
    if (await assemble(shelf, wanted.file)) continue
    await fetchParts(shelf, await missingParts(shelf, wanted), () => {}, signal) // once more: what came was not what the hash says
    if (!(await assemble(shelf, wanted.file))) {
      throw new Fault('permanent', `'${wanted.address}' does not have the hash that its manifest names. Tell whoever runs the hub.`)
    }
  }
}

export async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function missingParts(shelf: Shelf, wanted: Wanted): Promise<Part[]> {
  const here = await shelf.partSizes(wanted.file.sha256, partCount(wanted.file))
  return here.flatMap((bytes, index) => {
    const start = index * PART_BYTES
    const end = Math.min(wanted.file.bytes, start + PART_BYTES)
    return bytes === end - start && bytes > 0 ? [] : [{ wanted, index, start, end }]
  })
}

async function fetchParts(shelf: Shelf, parts: Part[], arrived: (bytes: number) => void, signal: AbortSignal): Promise<void> {
  const queue = [...parts]
  const failed = new AbortController()
  const either = AbortSignal.any([signal, failed.signal])
  const work = async () => {
    for (let part = queue.shift(); part !== undefined; part = queue.shift()) {
      try {
        await shelf.putPart(part.wanted.file.sha256, part.index, await fetchPart(part, arrived, either))
      } catch (thrown) {
        failed.abort()
        throw thrown
      }
    }
  }
  const outcomes = await Promise.allSettled(Array.from({ length: Math.min(AT_ONCE, queue.length) }, work))
  const causes = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
  const cause = causes.find((one) => !(one instanceof Stopped)) ?? causes[0]
  if (cause !== undefined) throw cause
}

/** One part, tried again where it was cut off, from the byte at which it was. */
async function fetchPart(part: Part, arrived: (bytes: number) => void, signal: AbortSignal): Promise<Uint8Array> {
  const bytes = new Uint8Array(part.end - part.start)
  let filled = 0
  for (let attempt = 1; filled < bytes.length; attempt++) {
    try {
      await fetchRange(part, filled, signal, (chunk) => {
        const fits = chunk.subarray(0, bytes.length - filled)
        bytes.set(fits, filled)
        filled += fits.length
        arrived(fits.length)
      })
      if (filled < bytes.length) throw new Fault('retriable', `'${part.wanted.address}' ended early. Try again later.`)
    } catch (thrown) {
      if (signal.aborted) throw new Stopped()
      if (!(thrown instanceof Fault) || thrown.kind !== 'retriable' || attempt === TRIES) throw thrown
      await pause(FIRST_PAUSE_MS * 2 ** (attempt - 1), signal)
    }
  }
  return bytes
}

async function fetchRange(part: Part, filled: number, signal: AbortSignal, take: (chunk: Uint8Array) => void): Promise<void> {
  const { file, address } = part.wanted
  const from = part.start + filled
  const whole = from === 0 && part.end === file.bytes
  const headers: HeadersInit = whole ? {} : { Range: `bytes=${from}-${part.end - 1}`, 'If-Range': `"${file.sha256}"` }
  const response = await reach(address, { headers, signal, cache: 'no-store' })
  checkStatus(response, address)
  const partial = response.status === 206
  if (partial && !(response.headers.get('content-range') ?? `bytes ${from}-`).startsWith(`bytes ${from}-`)) {
    throw new Fault('permanent', `'${address}' answered with other bytes than were asked for. Tell whoever runs the hub.`)
  }
  await readBody(response, partial || whole ? 0 : from, part.end - from, address, signal, take)
}

/** Takes `count` bytes after the first `skip`; a server that knows no ranges sends them all. */
async function readBody(response: Response, skip: number, count: number, address: string, signal: AbortSignal, take: (chunk: Uint8Array) => void): Promise<void> {
  const reader = response.body?.getReader()
  let toSkip = skip
  let left = count
  try {
    while (reader !== undefined && left > 0) {
      const { done, value } = await withinTime(reader.read(), address)
      if (done) return
      const useful = value.subarray(Math.min(toSkip, value.length)).subarray(0, left)
      toSkip -= Math.min(toSkip, value.length)
      left -= useful.length
      if (useful.length > 0) take(useful)
    }
  } catch (thrown) {
    if (thrown instanceof Fault || signal.aborted) throw thrown
    throw new Fault('retriable', `The connection to '${address}' was cut. Try again later.`)
  } finally {
    await reader?.cancel().catch(() => {}) // it may be closed already
  }
}

async function withinTime<T>(work: Promise<T>, address: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stalled = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Fault('retriable', `'${address}' sent nothing for ${STALLED_MS / 1000} s. Try again later.`)), STALLED_MS)
  })
  try {
    return await Promise.race([work, stalled])
  } finally {
    clearTimeout(timer)
  }
}

/** Joins a file's parts; false, and they are gone, if the hash is wrong or one was taken away meanwhile. */
async function assemble(shelf: Shelf, file: BundleFile): Promise<boolean> {
  const count = partCount(file)
  const bytes = new Uint8Array(file.bytes)
  let complete = true
  for (let index = 0; index < count && file.bytes > 0; index++) {
    const part = await shelf.part(file.sha256, index)
    if (part === null || part.length !== Math.min(PART_BYTES, file.bytes - index * PART_BYTES)) complete = false
    else bytes.set(part, index * PART_BYTES)
  }
  const right = complete && (await sha256Of(bytes)) === file.sha256
  if (right) await shelf.putFile(file.sha256, bytes)
  await shelf.dropParts(file.sha256, count)
  return right
}

/** Nobody wants the download any more. */
class Stopped extends Fault {
  constructor() {
    super('retriable', 'The download was stopped; what is here is kept.')
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(new Stopped())
    })
  })
}
