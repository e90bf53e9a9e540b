import { router } from 'rightsize-java'
import type { PageAsk, PageRouter } from 'rightsize-java'
import type { ReceiptBundles } from './bundles.js'
import { messageOf, RightsizeError } from './error.js'
import { Hub } from './hub.js'
import type { ModelStatus, Notice } from './options.js'
import { decode } from './picture.js'
import type { WorkerSetup } from './protocol.js'
import { serverModel } from './server.js'
import type { Given } from './server.js'
import { Shelf } from './shelf.js'
import { Versions } from './versions.js'

/** What a task in the worker tells its page. */
export interface Listener {
  states(models: ModelStatus[]): void
  notice(notice: Notice): void
  consent(bytes: number): Promise<boolean>
}

/** The task `read-receipt` in the worker: bundles, Java's router, and asks. */
export class ReceiptTask {
  readonly #setup: WorkerSetup
  readonly #listener: Listener
  readonly #versions: Versions
  readonly #asks = new Map<number, { cancelled: boolean; ask: PageAsk | null }>()
  #bundles: ReceiptBundles
  #before: ReceiptBundles | null = null
  #installing: Promise<ModelStatus> | null = null
  #closed = false
  readonly #router: PageRouter

  private constructor(setup: WorkerSetup, listener: Listener, versions: Versions, bundles: ReceiptBundles) {
    this.#setup = setup
    this.#listener = listener
    this.#versions = versions
    this.#bundles = bundles
    this.#router = router(
      {
        task: setup.task,
        strategy: setup.strategy,
        sensitive: setup.sensitive,
        minConfidence: setup.server === null ? 0 : setup.minConfidence,
        outside: setup.server === null ? [] : [serverModel(setup.server, setup.task)],
        consent: (bytes) => listener.consent(bytes),
        changed: () => void this.#tell(),
      },
      bundles,
    )
  }

  static async open(setup: WorkerSetup, listener: Listener): Promise<ReceiptTask> {
    const full = () => listener.notice({ code: 'storage-full', message: 'The browser has no room to keep the model; it will be downloaded again next time. Free some space.' })
    const evicted = () => listener.notice({ code: 'model-evicted', message: 'The browser threw the model away; it is downloaded again.' })
    const versions = new Versions(new Hub(setup.hub), new Shelf(once(full)), evicted)
    const task = new ReceiptTask(setup, listener, versions, await versions.first())
    await task.#tell()
    if (task.#bundles.missingBytes() === 0) void task.#warmThenUpdate()
    return task
  }

  /** Makes the model ready because somebody asked for it. */
  install(): Promise<ModelStatus> {
    this.#installing ??= this.#install().finally(() => (this.#installing = null))
    return this.#installing
  }

  async ask(number: number, file: Blob, lines: boolean): Promise<string> {
    const under = { cancelled: false, ask: null as PageAsk | null }
    this.#asks.set(number, under)
    try {
      const input: Given = { ...(await decode(file)), lines, file }
      if (this.#waitsForDevice() && !under.cancelled) await this.#whenReady()
      if (this.#closed) throw new RightsizeError('disposed', 'The task was disposed of. Open it again.')
      if (under.cancelled) throw new RightsizeError('cancelled', 'The ask was cancelled.')
      under.ask = this.#router.ask(input)
      return await under.ask.answer()
    } finally {
      this.#asks.delete(number)
    }
  }

  cancel(number: number): void {
    const under = this.#asks.get(number)
    if (under === undefined) return
    under.cancelled = true
    under.ask?.cancel()
  }

  stop(): void {
    void this.#router.stop()
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const number of this.#asks.keys()) this.cancel(number)
    await this.#router.close()
  }

  /** Where nobody else may answer, or should not, the device is waited for. */
  #waitsForDevice(): boolean {
    return this.#setup.server === null || this.#setup.sensitive || this.#setup.strategy === 'LOCAL_FIRST' || !navigator.onLine
  }

  async #whenReady(): Promise<void> {
    if ((await this.#local()).state === 'ready') return
    if (this.#installing === null) {
      await this.#bundles.look()
      const missing = this.#bundles.missingBytes()
      if (missing > 0 && !(await this.#listener.consent(missing))) return // the router says so in its trail
    }
    await this.install()
  }

  async #install(): Promise<ModelStatus> {
    await this.#bundles.look()
    await this.#router.install()
    const status = await this.#local()
    if (status.state === 'ready') await this.#versions.use(this.#bundles, this.#before)
    return status
  }

  async #warmThenUpdate(): Promise<void> {
    try {
      const status = await this.install()
      if (status.state === 'ready') await this.#update()
    } catch (thrown) {
      this.#listener.notice({ code: 'update-failed', message: `A newer version was not taken: ${messageOf(thrown)}` })
    }
  }

  /** Takes a newer version in the background; while it comes, and if it fails, the one before answers. */
  async #update(): Promise<void> {
    if (!navigator.onLine) return
    const newer = await this.#versions.newest()
    if (newer.key === this.#bundles.key) return
    if (newer.missingBytes() > 0 && !(await this.#listener.consent(newer.missingBytes()))) return
    const text = await this.#router.update(newer)
    if (text !== 'ready') throw new Error(text)
    this.#before = this.#bundles
    this.#bundles = newer
    await this.#versions.use(newer, this.#before)
  }

  async #local(): Promise<ModelStatus> {
    const models = await this.#models()
    const local = models.find((model) => model.place === 'DEVICE')
    if (local === undefined) throw new Error('The router has no model on the device.')
    return local
  }

  async #models(): Promise<ModelStatus[]> {
    return JSON.parse(await this.#router.models()) as ModelStatus[]
  }

  async #tell(): Promise<void> {
    this.#listener.states(await this.#models())
  }
}

function once(work: () => void): () => void {
  let done = false
  return () => {
    if (!done) work()
    done = true
  }
}
