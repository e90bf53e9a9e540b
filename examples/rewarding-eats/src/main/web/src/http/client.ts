import { Problem } from './problem'

interface Options {
  body?: unknown
  /** Makes a repeated request do its work once. */
  key?: string
  signal?: AbortSignal
  accept?: string
}

const PATIENCE_MS = 20_000

/** Where the token comes from that shows the server that a page of ours asks. */
let token: string | null = null
let renewing: Promise<void> | null = null

let tellAnswered: (answered: boolean) => void = () => undefined

/** Tells after each request whether anybody answered: browsers think that they are online in many a place without a network. */
export function whenAnswered(listener: (answered: boolean) => void): void {
  tellAnswered = listener
}

export function setToken(value: string): void {
  token = value
}

/** Asks the server; the answer is JSON. Rejects with a {@link Problem}, whose code is `offline` where nobody answers. */
export async function call<T>(method: string, path: string, options: Options = {}): Promise<T> {
  const response = await send(method, path, options)
  if (response.status === 204) return undefined as T
  try {
    const text = await response.text()
    return (text === '' ? undefined : JSON.parse(text)) as T
  } catch (thrown) {
    // cut off on its way, or a hotel's page in its place: nobody knows whether the server did it
    throw new Problem(0, 'offline', String(thrown), null)
  }
}

/** The same for what is no JSON: exports and reports. */
export async function download(path: string, accept: string): Promise<Blob> {
  return (await send('GET', path, { accept })).blob()
}

async function send(method: string, path: string, options: Options): Promise<Response> {
  const safe = method === 'GET'
  if (!safe && token === null) await renew()
  const response = await attempt(method, path, options)
  if (response.ok) return response
  const problem = await Problem.of(response)
  // the token went with the session; the request was not carried out and may be made again
  if (!safe && response.status === 403 && problem.isCsrf) {
    await renew()
    const again = await attempt(method, path, options)
    if (again.ok) return again
    throw await Problem.of(again)
  }
  throw problem
}

async function attempt(method: string, path: string, { body, key, signal, accept = 'application/json' }: Options): Promise<Response> {
  const headers: Record<string, string> = { accept }
  if (method !== 'GET' && token !== null) headers['x-xsrf-token'] = token
  if (key !== undefined) headers['idempotency-key'] = key
  const raw = body instanceof FormData || body instanceof Blob
  if (body !== undefined && !raw) headers['content-type'] = 'application/json'
  const limit = AbortSignal.timeout(PATIENCE_MS)
  try {
    const response = await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
      ...(body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }),
    })
    tellAnswered(true)
    return response
  } catch (thrown) {
    if (signal?.aborted) throw thrown
    tellAnswered(false)
    throw new Problem(0, 'offline', String(thrown), null)
  }
}

/** Fetches a new token. */
export function renew(): Promise<void> {
  return (renewing ??= (async () => {
    const response = await attempt('GET', '/api/session', {})
    if (!response.ok) throw await Problem.of(response)
    const { csrf } = (await response.json()) as { csrf: string }
    token = csrf
  })().finally(() => (renewing = null)))
}
