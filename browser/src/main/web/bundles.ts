import type { Bundles, Networks, Outcome } from 'rightsize-java'
import { download, missingBytes, sha256Of } from './download.js'
import type { Wanted } from './download.js'
import type { BundleFile, Hub, Manifest } from './hub.js'
import { load, requireSimd } from './networks.js'
import { Fault, outcome } from './outcome.js'
import type { Recipe } from './recipes.js'
import type { Shelf } from './shelf.js'

/** Where bundles come from and lie, and who is told of it. */
export interface Surroundings {
  hub: Hub
  shelf: Shelf
  /** Gives what the hub has now. */
  newest(): Promise<readonly Manifest[]>
  /** Is told that the browser threw away what was here. */
  evicted(): void
}

/** One version of a model: from the hub to the shelf, checked, and into networks. */
export class TaskBundles implements Bundles {
  readonly recipe: Recipe
  readonly #around: Surroundings
  #manifests: readonly Manifest[] | null
  #missing = 0
  #stopping = new AbortController()
  #verified = new Map<string, Uint8Array>()

  /** @param manifests null if no hub has told them yet: it could not be reached */
  constructor(recipe: Recipe, manifests: readonly Manifest[] | null, around: Surroundings) {
    this.recipe = recipe
    this.#manifests = manifests
    this.#around = around
  }

  get model(): string {
    return this.recipe.model
  }

  get version(): string | null {
    return this.#manifests?.find((one) => one.name === this.model)?.version ?? null
  }

  get manifests(): readonly Manifest[] {
    return this.#manifests ?? []
  }

  get isKnown(): boolean {
    return this.#manifests !== null
  }

  /** What tells this version from others: every bundle's. */
  get key(): string {
    return this.manifests.map((one) => `${one.name}@${one.version}`).join(' ')
  }

  get files(): BundleFile[] {
    return this.#wanted().map((one) => one.file)
  }

  /** Looks what is here, and what the hub has where that is not known yet; a hub that cannot be reached is no error. */
  async look(): Promise<void> {
    try {
      this.#manifests ??= await this.#around.newest()
    } catch (thrown) {
      if (!(thrown instanceof Fault) || thrown.kind !== 'retriable') throw thrown
    }
    let missing = 0
    for (const file of this.files) missing += await missingBytes(this.#around.shelf, file)
    this.#missing = missing
  }

  missingBytes(): number {
    return this.#missing
  }

  download(progress: (bytes: number) => void): Promise<Outcome<undefined>> {
    this.#stopping = new AbortController()
    const { signal } = this.#stopping
    return outcome(async () => {
      requireSimd()
      // Of two tabs one downloads; the other finds the files on the shelf.
      await navigator.locks.request(`rightsize ${this.key}`, { signal }, () => download(this.#around.shelf, this.#wanted(), progress, signal)).finally(() => this.look())
      return undefined
    })
  }

  stop(): void {
    this.#stopping.abort()
  }

  verify(): Promise<Outcome<undefined>> {
    return outcome(async () => {
      await this.#know()
      this.#verified = new Map()
      for (const file of this.files) {
        const bytes = await this.#around.shelf.file(file.sha256)
        if (bytes === null || (await sha256Of(bytes)) !== file.sha256) {
          await this.#around.shelf.dropFile(file.sha256)
          await this.look()
          this.#around.evicted()
          throw new Fault('retriable', `File '${file.path}' of the model is gone from the browser's storage, or was changed there. It is fetched again at the next ask.`)
        }
        this.#verified.set(file.path, bytes)
      }
      return undefined
    })
  }

  load(): Promise<Outcome<Networks>> {
    return outcome(async () => {
      const files = this.#verified
      this.#verified = new Map()
      const contents = this.recipe.contents((path) => new TextDecoder().decode(files.get(path)))
      const graphs = new Map<string, Uint8Array>()
      for (const [path, bytes] of files) {
        const network = this.recipe.networks[path]
        if (network !== undefined) graphs.set(network, bytes)
      }
      files.clear()
      return load(graphs, contents)
    })
  }

  /** Where nobody knows what to fetch, the hub's fault is this model's. */
  async #know(): Promise<void> {
    if (this.#manifests !== null) return
    this.#manifests = await this.#around.newest()
    await this.look()
    if (this.#missing > 0) throw new Fault('retriable', 'The hub could not be reached before, but can be now. Ask again.')
  }

  #wanted(): Wanted[] {
    return this.manifests.flatMap((manifest) =>
      this.recipe.wanted(manifest).map((path) => {
        const file = manifest.files.find((one) => one.path === path)
        if (file === undefined) throw new Fault('permanent', `Bundle '${manifest.name}' ${manifest.version} has no file '${path}'. Use a version made for this package.`)
        return { file, address: this.#around.hub.address(manifest, file) }
      }),
    )
  }
}
