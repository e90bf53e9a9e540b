import { BUNDLES, ReceiptBundles } from './bundles.js'
import type { Hub, Manifest } from './hub.js'
import { Fault } from './outcome.js'
import type { Shelf } from './shelf.js'

const NOTE = 'receipt-versions'

interface Kept {
  /** What answered last. */
  current: Manifest[] | null
  /** What the hub named last. */
  wanted: Manifest[] | null
}

/** Which versions are used: the one that answered last, until a newer one is ready. */
export class Versions {
  readonly #hub: Hub
  readonly #shelf: Shelf
  readonly #evicted: () => void

  constructor(hub: Hub, shelf: Shelf, evicted: () => void) {
    this.#hub = hub
    this.#shelf = shelf
    this.#evicted = evicted
  }

  /** The versions to begin with: those that answered last if they are still here, or else the hub's newest. */
  async first(): Promise<ReceiptBundles> {
    const kept = await this.#kept()
    if (kept.current !== null) {
      const current = await this.#bundles(kept.current)
      if (current.missingBytes() === 0) return current
      this.#evicted()
    }
    try {
      return await this.newest()
    } catch (thrown) {
      const known = kept.wanted ?? kept.current
      if (known === null || !(thrown instanceof Fault) || thrown.kind !== 'retriable') throw thrown
      return this.#bundles(known) // begun before the network went
    }
  }

  /** What the hub has now. */
  async newest(): Promise<ReceiptBundles> {
    const manifests = await this.#hub.latest(BUNDLES)
    await this.#shelf.putNote(NOTE, { ...(await this.#kept()), wanted: manifests })
    return this.#bundles(manifests)
  }

  /** These answer from now on; what no version in use needs is dropped. */
  async use(bundles: ReceiptBundles, before: ReceiptBundles | null): Promise<void> {
    await this.#shelf.putNote(NOTE, { ...(await this.#kept()), current: bundles.manifests })
    await this.#shelf.keepFiles(new Set([bundles, ...(before === null ? [] : [before])].flatMap((one) => one.files.map((file) => file.sha256))))
  }

  async #bundles(manifests: readonly Manifest[]): Promise<ReceiptBundles> {
    const bundles = new ReceiptBundles(manifests, this.#hub, this.#shelf, this.#evicted)
    await bundles.look()
    return bundles
  }

  async #kept(): Promise<Kept> {
    return (await this.#shelf.note<Kept>(NOTE)) ?? { current: null, wanted: null }
  }
}
