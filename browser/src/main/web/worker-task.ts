import { router } from 'rightsize-java'
import type { PageAsk, PageRouter } from 'rightsize-java'
import type { Answer } from './answer.js'
import type { TaskBundles } from './bundles.js'
import { messageOf, RightsizeError } from './error.js'
import { hardware } from './hardware.js'
import { Hub } from './hub.js'
import { THREADS } from './networks.js'
import type { ModelStatus, Notice } from './options.js'
import { builtInModel } from './outside.js'
import type { AskPage } from './outside.js'
import { decode } from './picture.js'
import type { BuiltInState, RecipeName, WorkerSetup } from './protocol.js'
import { classifier, RECEIPTS } from './recipes.js'
import type { Recipe } from './recipes.js'
import { serverModel } from './server.js'
import type { Given } from './server.js'
import { Shelf } from './shelf.js'
import { Versions } from './versions.js'

/** What a task in the worker tells its page, and asks of it. */
export interface Listener {
  states(models: ModelStatus[]): void
  notice(notice: Notice): void
  consent(bytes: number): Promise<boolean>
  askBuiltIn: AskPage
}

/** The model that is downloaded for a task, and its versions. */
interface Local {
  versions: Versions
  bundles: TaskBundles
  before: TaskBundles | null
  /** What is noted as in use, and when that is done. */
  used: { bundles: TaskBundles; noted: Promise<void> } | null
}

/** A task in the worker: bundles, Java's router, and asks. */
export class WorkerTask {
  readonly #setup: WorkerSetup
  readonly #listener: Listener
  readonly #local: Local | null
  readonly #builtIns: Map<string, BuiltInState>
  readonly #asks = new Map<number, { cancelled: boolean; ask: PageAsk | null }>()
  readonly #router: PageRouter
  #installing: Promise<ModelStatus> | null = null
  #closed = false

  private constructor(setup: WorkerSetup, listener: Listener, local: Local | null) {
    this.#setup = setup
    this.#listener = listener
    this.#local = local
    this.#builtIns = new Map(setup.builtIns.map((one) => [one.model, one]))
    const { task, type, strategy, sensitive } = setup
    this.#router = router(
      {
        ...{ task, type, strategy, sensitive },
        minConfidence: setup.server === null ? 0 : setup.minConfidence,
        ...{ device: hardware(), threads: THREADS },
        outside: [...setup.builtIns.map((one) => builtInModel(this.#builtIns, one, listener.askBuiltIn)), ...(setup.server === null ? [] : [serverModel(setup.server, task)])],
        consent: (bytes) => listener.consent(bytes),
        changed: () => void this.#changed(),
      },
      local?.bundles ?? null,
    )
  }

  static async open(setup: WorkerSetup, listener: Listener): Promise<WorkerTask> {
    const full = () => listener.notice({ code: 'storage-full', message: 'The browser has no room to keep the model; it will be downloaded again next time. Free some space.' })
    const evicted = () => listener.notice({ code: 'model-evicted', message: 'The browser threw the model away; it is downloaded again.' })
    let local: Local | null = null
    if (setup.recipe !== null) {
      const versions = new Versions(recipe(setup.recipe), new Hub(setup.hub), new Shelf(once(full)), evicted)
      local = { versions, bundles: await versions.first(), before: null, used: null }
    }
    const task = new WorkerTask(setup, listener, local)
    await task.#tell()
    if (local?.bundles.isKnown && local.bundles.missingBytes() === 0 && !task.#hasBuiltIn()) void task.#warmThenUpdate(local)
    return task
  }

  /** Makes a model on the device ready because somebody asked for it; ours only where the browser has none. */
  async prepare(): Promise<void> {
    if (this.#hasBuiltIn()) return this.#tell()
    const begunBefore = this.#installing
    if (begunBefore !== null && (await begunBefore).state !== 'failed') return
    await this.#install() // what was begun before may have failed of what was so then
  }

  async ask(number: number, given: Blob | string, lines: boolean): Promise<string> {
    const under = { cancelled: false, ask: null as PageAsk | null }
    this.#asks.set(number, under)
    const routed = (input: Given) => {
      if (this.#closed) throw new RightsizeError('disposed', 'The task was disposed of. Open it again.')
      if (under.cancelled) throw new RightsizeError('cancelled', 'The ask was cancelled.')
      under.ask = this.#router.ask(input)
      return under.ask.answer()
    }
    let input: Given | null = null
    try {
      input = await this.#input(given, lines)
      if (!this.#waitsForDevice()) void this.#bringBehind()
      else if (!this.#hasBuiltIn() && !under.cancelled) await this.#whenReady()
      const json = await routed(input)
      return (await this.#isLeftToDevice(json, under)) ? await routed(input) : json
    } finally {
      this.#asks.delete(number)
      if (input !== null) letGo(input.rgb)
    }
  }

  cancel(number: number): void {
    const under = this.#asks.get(number)
    if (under === undefined) return
    under.cancelled = true
    under.ask?.cancel()
  }

  stop(): void {
    if (this.#local !== null) void this.#router.stop()
  }

  /** The page looked at the browser's models again. */
  builtIns(states: BuiltInState[]): void {
    for (const state of states) this.#builtIns.set(state.model, state)
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const number of this.#asks.keys()) this.cancel(number)
    await this.#router.close()
  }

  async #input(given: Blob | string, lines: boolean): Promise<Given> {
    if (this.#setup.type === 'read-receipt') {
      if (typeof given === 'string') throw new RightsizeError('not-an-image', `Task '${this.#setup.task}' takes a picture's file, not a text.`)
      return { ...(await decode(given)), lines, text: '', file: given }
    }
    if (typeof given !== 'string') throw new RightsizeError('not-a-text', `Task '${this.#setup.task}' takes a text, not a file. Give file.text().`)
    return { width: 0, height: 0, rgb: new Int8Array(), lines: false, text: given, file: null }
  }

  /** Where nobody else may answer, or should not, the device is waited for. */
  #waitsForDevice(): boolean {
    return this.#setup.server === null || this.#setup.sensitive || this.#setup.strategy === 'LOCAL_FIRST' || !navigator.onLine
  }

  #hasBuiltIn(): boolean {
    return [...this.#builtIns.values()].some((one) => one.unready === null)
  }

  /** Whether the browser's own model gave no answer and ours, which was not waited for, is ready by now to give one. */
  async #isLeftToDevice(json: string, under: { cancelled: boolean }): Promise<boolean> {
    if (this.#local === null || this.#builtIns.size === 0 || !this.#waitsForDevice() || under.cancelled) return false
    if ((JSON.parse(json) as Answer<unknown>).value !== null || (await this.#status()).state === 'ready') return false
    await this.#whenReady()
    return (await this.#status()).state === 'ready'
  }

  async #whenReady(): Promise<void> {
    if (this.#local === null || (await this.#status()).state === 'ready') return
    if (this.#installing === null) {
      await this.#local.bundles.look()
      const missing = this.#local.bundles.missingBytes()
      if (missing > 0 && !(await this.#listener.consent(missing))) return // the router says so in its trail
    }
    await this.#install()
  }

  /** The server answers meanwhile. What failed before is tried again by the router, when it is time. */
  async #bringBehind(): Promise<void> {
    if (this.#setup.strategy !== 'HYBRID' || this.#local === null || this.#installing !== null) return
    try {
      if ((await this.#status()).state === 'absent') await this.#whenReady()
    } catch (thrown) {
      this.#listener.notice({ code: 'update-failed', message: `The model was not brought here: ${messageOf(thrown)}` })
    }
  }

  #install(): Promise<ModelStatus> {
    this.#installing ??= this.#installed().finally(() => (this.#installing = null))
    return this.#installing
  }

  async #installed(): Promise<ModelStatus> {
    if (this.#local === null) throw new RightsizeError('failed', `Task '${this.#setup.task}' has no model to download, and this browser has none of its own for it.`)
    await this.#local.bundles.look()
    await this.#router.install()
    await this.#changed()
    return this.#status()
  }

  async #warmThenUpdate(local: Local): Promise<void> {
    try {
      const status = await this.#install()
      if (status.state === 'ready') await this.#update(local)
    } catch (thrown) {
      this.#listener.notice({ code: 'update-failed', message: `A newer version was not taken: ${messageOf(thrown)}` })
    }
  }

  /** Takes a newer version in the background; while it comes, and if it fails, the one before answers. */
  async #update(local: Local): Promise<void> {
    if (!navigator.onLine) return
    const newer = await local.versions.newest()
    if (newer.key === local.bundles.key) return
    if (newer.missingBytes() > 0 && !(await this.#listener.consent(newer.missingBytes()))) return
    const text = await this.#router.update(newer)
    if (text !== 'ready') throw new Error(text)
    local.before = local.bundles
    local.bundles = newer
    await this.#changed()
  }

  async #status(): Promise<ModelStatus> {
    const local = (await this.#models()).find((model) => model.place === 'DEVICE' && !this.#builtIns.has(model.model))
    if (local === undefined) throw new Error('The router has no model on the device.')
    return local
  }

  async #models(): Promise<ModelStatus[]> {
    return JSON.parse(await this.#router.models()) as ModelStatus[]
  }

  /** A model's state may have changed: the page is told, and what is ready is noted as in use. */
  async #changed(): Promise<void> {
    await this.#tell()
    const local = this.#local
    if (local === null) return
    const ready = (await this.#status()).state === 'ready'
    if (ready && local.used?.bundles !== local.bundles) local.used = { bundles: local.bundles, noted: local.versions.use(local.bundles, local.before) }
    await local.used?.noted
  }

  async #tell(): Promise<void> {
    this.#listener.states(await this.#models())
  }
}

const recipe = (name: RecipeName): Recipe => (name.kind === 'receipts' ? RECEIPTS : classifier(name.bundle))

/** Frees a picture's bytes at once: the collector would let megabytes lie. Nothing reads them afterwards. */
function letGo(bytes: Int8Array): void {
  const buffer = bytes.buffer as ArrayBuffer & { transfer?(length: number): ArrayBuffer }
  buffer.transfer?.(0)
}

function once(work: () => void): () => void {
  let done = false
  return () => {
    if (!done) work()
    done = true
  }
}
