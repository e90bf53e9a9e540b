import { TaskBundles } from './bundles.js'
import type { Surroundings } from './bundles.js'
import type { Hub, Manifest } from './hub.js'
import { Fault } from './outcome.js'
import type { Recipe } from './recipes.js'
import type { Shelf } from './shelf.js'

const NOTES = 'versions/'

interface Kept {
  /** What answered last. */
  current: readonly Manifest[] | null
  /** What the hub named last. */
  wanted: readonly Manifest[] | null
  /** Hashes of the files that may be on the shelf for this model. */
  files: string[]
}

/** Which versions of a model are used: the one that answered last, until a newer one is ready. */
export class Versions {
  readonly #recipe: Recipe
  readonly #around: Surroundings

  /** @param evicted is told that the browser threw away what was here */
  constructor(recipe: Recipe, hub: Hub, shelf: Shelf, evicted: () => void) {
    this.#recipe = recipe
    this.#around = { hub, shelf, evicted, newest: () => this.#newest() }
  }

  /**
   * The versions to begin with: those that answered last if they are still here, or else the hub's newest. Where the hub
   * cannot be reached and nothing is known, versions that ask it when they are needed.
   */
  async first(): Promise<TaskBundles> {
    const kept = await this.#kept()
    if (kept.current !== null) {
      const current = await this.#bundles(kept.current)
      if (current.missingBytes() === 0) return current
      this.#around.evicted()
    }
    try {
      return await this.newest()
    } catch (thrown) {
      if (!(thrown instanceof Fault) || thrown.kind !== 'retriable') throw thrown
      const known = kept.wanted ?? kept.current // begun before the network went
      return known === null ? new TaskBundles(this.#recipe, null, this.#around) : this.#bundles(known)
    }
  }

  /** What the hub has now. */
  async newest(): Promise<TaskBundles> {
    return this.#bundles(await this.#newest())
  }

  /** These answer from now on; what no version in use needs is dropped. */
  async use(bundles: TaskBundles, before: TaskBundles | null): Promise<void> {
    const { shelf } = this.#around
    const kept = await this.#kept()
    const needed = [bundles, ...(before === null ? [] : [before])].flatMap((one) => one.files.map((file) => file.sha256))
    await this.#keep({ ...kept, current: bundles.manifests, files: needed })
    const all = new Set((await shelf.notes<Kept>(NOTES)).flatMap((one) => one.files))
    for (const sha256 of kept.files) if (!all.has(sha256)) await shelf.dropFile(sha256)
  }

  async #newest(): Promise<readonly Manifest[]> {
    const manifests = await this.#around.hub.latest(this.#recipe.bundles)
    const kept = await this.#kept()
    const named = new TaskBundles(this.#recipe, manifests, this.#around).files.map((file) => file.sha256)
    await this.#keep({ ...kept, wanted: manifests, files: [...new Set([...kept.files, ...named])] })
    return manifests
  }

  async #bundles(manifests: readonly Manifest[]): Promise<TaskBundles> {
    const bundles = new TaskBundles(this.#recipe, manifests, this.#around)
    await bundles.look()
    return bundles
  }

  async #kept(): Promise<Kept> {
    return (await this.#around.shelf.note<Kept>(NOTES + this.#recipe.model)) ?? { current: null, wanted: null, files: [] }
  }

  async #keep(kept: Kept): Promise<void> {
    await this.#around.shelf.putNote(NOTES + this.#recipe.model, kept)
  }
}
