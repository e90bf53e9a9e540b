import { Fault } from './outcome.js'
import { messageOf } from './error.js'

/** A file of a bundle. */
export interface BundleFile {
  path: string
  bytes: number
  sha256: string
}

/** `bundle.json`, as far as a page needs it. */
export interface Manifest {
  name: string
  version: string
  files: BundleFile[]
}

interface Listing {
  models: { name: string; latest: string }[]
}

const SHA256 = /^[0-9a-f]{64}$/

/** Where bundles are served: `GET hub/models`, `…/{name}/{version}/bundle.json`, `…/files/{path}`. */
export class Hub {
  readonly #base: string

  constructor(base: string) {
    this.#base = base.replace(/\/$/, '') + '/models'
  }

  /** The newest versions of bundles, by name. */
  async latest(names: readonly string[]): Promise<Manifest[]> {
    const listing = (await this.#json(this.#base)) as Listing
    if (!Array.isArray(listing?.models)) throw new Fault('permanent', `'${this.#base}' lists no models. Check the address of the hub.`)
    return Promise.all(
      names.map((name) => {
        const model = listing.models.find((one) => one.name === name)
        if (model === undefined) throw new Fault('permanent', `The hub '${this.#base}' has no bundle '${name}'. Add it, or name another hub.`)
        return this.manifest(name, model.latest)
      }),
    )
  }

  async manifest(name: string, version: string): Promise<Manifest> {
    const address = `${this.#base}/${encodeURIComponent(name)}/${encodeURIComponent(version)}/bundle.json`
    const manifest = (await this.#json(address)) as Manifest
    const wellFormed =
      manifest?.name === name &&
      manifest.version === version &&
      Array.isArray(manifest.files) &&
      manifest.files.every((file) => typeof file.path === 'string' && Number.isSafeInteger(file.bytes) && file.bytes >= 0 && SHA256.test(file.sha256))
    if (!wellFormed) throw new Fault('permanent', `'${address}' is no manifest of '${name}' ${version}. Tell whoever runs the hub.`)
    return manifest
  }

  /** Where a file is served. */
  address(manifest: Manifest, file: BundleFile): string {
    const path = file.path.split('/').map(encodeURIComponent).join('/')
    return `${this.#base}/${encodeURIComponent(manifest.name)}/${encodeURIComponent(manifest.version)}/files/${path}`
  }

  async #json(address: string): Promise<unknown> {
    const response = await reach(address, { cache: 'no-cache' })
    checkStatus(response, address)
    try {
      return await response.json()
    } catch (thrown) {
      throw new Fault('permanent', `'${address}' is not JSON: ${messageOf(thrown)}. Check the address of the hub.`)
    }
  }
}

/** Fetches, and says in words that the network failed. */
export async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init)
  } catch (thrown) {
    if (init.signal?.aborted) throw new Fault('retriable', 'The download was stopped; what is here is kept.')
    throw new Fault('retriable', `'${address}' cannot be reached. Connect to a network, or try again later.`)
  }
}

/** Refuses answers that cannot be what was asked for. */
export function checkStatus(response: Response, address: string): void {
  if (response.status >= 500 || response.status === 429 || response.status === 408) {
    throw new Fault('retriable', `'${address}' answered with status ${response.status}. Try again later.`)
  }
  if (!response.ok) throw new Fault('permanent', `'${address}' answered with status ${response.status}. Check the address of the hub.`)
  if ((response.headers.get('content-type') ?? '').startsWith('text/html')) {
    throw new Fault('retriable', `'${address}' answered with a web page, not with a file. Check the address of the hub, or sign in to the network.`)
  }
}
