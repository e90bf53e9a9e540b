import type { Answer, Input, TaskName, Values } from './answer.js'
import type { BuiltIns } from './built-in-asks.js'
import { clientOfPage, errorOf, nextNumber } from './client.js'
import type { Client } from './client.js'
import { reasonsToAsk } from './consent.js'
import { RightsizeError } from './error.js'
import type { AskOptions, DownloadRequest, ModelStatus, TaskOptions } from './options.js'
import type { FromWorker, WorkerSetup } from './protocol.js'

interface Pending {
  resolve: (value: never) => void
  reject: (reason: unknown) => void
}

/** A task's setup but for what the page looks up anew each time it is opened. */
type Setup = Omit<WorkerSetup, 'builtIns'>

/** A task opened in the page: asks, states, and an end. */
export class Task<N extends TaskName> {
  readonly #setup: Setup
  readonly #options: TaskOptions
  readonly #builtIns: BuiltIns
  readonly #pending = new Map<number, Pending>()
  readonly #consented = new Map<number, Promise<boolean>>()
  #client: Client | null = null
  #number = 0
  #opened: Promise<void> = Promise.resolve()
  #models: ModelStatus[] = []
  #disposed = false
  #agreed = false

  private constructor(setup: Setup, options: TaskOptions, builtIns: BuiltIns) {
    this.#setup = setup
    this.#options = options
    this.#builtIns = builtIns
  }

  /** Opens a task; nothing is downloaded yet. */
  static async open<N extends TaskName>(setup: Setup, options: TaskOptions, builtIns: BuiltIns): Promise<Task<N>> {
    await builtIns.look()
    const task = new Task<N>(setup, options, builtIns)
    await task.#started()
    return task
  }

  /** The task's models in the order in which they are asked, and how each of them is. */
  get models(): readonly ModelStatus[] {
    return this.#models
  }

  /** Asks. Resolves with an answer or with why there is none; rejects for an input that cannot be read, or if cancelled. */
  async ask(input: Input<N>, { signal, lines = false }: AskOptions = {}): Promise<Answer<Values[N]>> {
    signal?.throwIfAborted()
    const client = await this.#started()
    signal?.throwIfAborted()
    const ask = nextNumber()
    const cancel = () => {
      client.send({ type: 'cancel', task: this.#number, ask })
      this.#settle(ask)?.reject(signal?.reason)
    }
    signal?.addEventListener('abort', cancel)
    try {
      const json = this.#expect<string>(ask)
      client.send({ type: 'ask', task: this.#number, ask, input, lines })
      return JSON.parse(await json) as Answer<Values[N]>
    } finally {
      signal?.removeEventListener('abort', cancel)
    }
  }

  /**
   * Downloads and warms up the model on the device; call it when the user has agreed. In a click the browser downloads its
   * own model too; where that is ready, ours is left where it is.
   */
  async prepare(): Promise<ModelStatus> {
    this.#agreed = true
    const fetched = this.#builtIns.fetch((status) => this.#options.onProgress?.(status)) // while the gesture is fresh
    const client = await this.#started()
    await fetched
    client.send({ type: 'built-ins', task: this.#number, states: this.#builtIns.states })
    const call = nextNumber()
    const prepared = this.#expect<void>(call)
    client.send({ type: 'prepare', task: this.#number, call })
    await prepared
    return this.#onDevice()
  }

  /** Ends a download; what is here is kept. */
  stop(): void {
    this.#client?.send({ type: 'stop', task: this.#number })
  }

  /** Frees the networks, and the worker with the last task. */
  dispose(): void {
    this.#disposed = true
    const client = this.#client
    this.#client = null
    client?.send({ type: 'close', task: this.#number })
    this.#builtIns.dispose()
    this.#rejectAll(new RightsizeError('disposed', 'The task was disposed of. Open it again.'))
    client?.remove(this.#number)
  }

  /** The worker with this task in it; opened again where the worker had ended. */
  async #started(): Promise<Client> {
    if (this.#disposed) throw new RightsizeError('disposed', 'The task was disposed of. Open it again.')
    if (this.#client === null) {
      const client = clientOfPage()
      this.#client = client
      this.#number = nextNumber()
      client.add(this.#number, (message) => this.#receive(message))
      this.#opened = this.#expect<void>(this.#number)
      client.send({ type: 'open', task: this.#number, setup: { ...this.#setup, builtIns: this.#builtIns.states } })
    }
    const client = this.#client
    await this.#opened
    return client
  }

  #receive(message: FromWorker): void {
    switch (message.type) {
      case 'opened':
        return this.#settle(message.task)?.resolve(undefined as never)
      case 'states':
        return this.#states(message.models)
      case 'prepared':
        return this.#settle(message.call)?.resolve(undefined as never)
      case 'answer':
        return this.#settle(message.ask)?.resolve(message.json as never)
      case 'notice':
        return this.#options.onNotice?.(message.notice)
      case 'consent':
        return void this.#consent(message.call, message.bytes)
      case 'built-in-ask':
        return void this.#askBuiltIn(message)
      case 'built-in-stop':
        return this.#builtIns.stop(message.call)
      case 'failed':
        return this.#failed(message)
    }
  }

  #failed(message: Extract<FromWorker, { type: 'failed' }>): void {
    const error = errorOf(message)
    if (message.ask !== null) {
      this.#settle(message.ask)?.reject(error)
      return
    }
    const client = this.#client
    this.#client = null
    this.#rejectAll(error)
    client?.remove(this.#number)
  }

  #states(models: ModelStatus[]): void {
    const before = new Map(this.#models.map((model) => [model.model + model.place, JSON.stringify(model)]))
    this.#models = models
    for (const model of models) {
      if (before.get(model.model + model.place) !== JSON.stringify(model)) this.#options.onProgress?.(model)
    }
  }

  /** The nearest model on the device that is ready, or else the one that is downloaded. */
  #onDevice(): ModelStatus {
    const here = this.#models.filter((model) => model.place === 'DEVICE')
    const status = here.find((model) => model.state === 'ready') ?? here.at(-1)
    if (status === undefined) throw new RightsizeError('failed', 'There is no model on the device.')
    return status
  }

  async #askBuiltIn(message: Extract<FromWorker, { type: 'built-in-ask' }>): Promise<void> {
    const client = this.#client
    const reply = await this.#builtIns.ask(message)
    client?.send({ type: 'built-ins', task: this.#number, states: this.#builtIns.states })
    client?.send({ type: 'built-in-replied', task: this.#number, call: message.call, ...reply })
  }

  async #consent(call: number, bytes: number): Promise<void> {
    const client = this.#client
    const given = await this.#isAgreed(bytes)
    if (given) void this.#persist()
    client?.send({ type: 'consented', task: this.#number, call, given })
  }

  async #isAgreed(bytes: number): Promise<boolean> {
    const reasons = reasonsToAsk(bytes, this.#options.largeBytes)
    if (this.#agreed || reasons.length === 0) return true
    const asked = this.#consented.get(bytes) ?? this.#askUser(bytes, reasons) // once, also if two want to know
    this.#consented.set(bytes, asked)
    return asked
  }

  async #askUser(bytes: number, reasons: DownloadRequest['reasons']): Promise<boolean> {
    return this.#options.onConsent !== undefined && (await this.#options.onConsent({ task: this.#setup.task, bytes, reasons }))
  }

  /** Only a page may ask for it; browsers refuse it to pages that they hardly know. */
  async #persist(): Promise<void> {
    const lasting = (await navigator.storage?.persisted?.()) || (await navigator.storage?.persist?.())
    if (lasting) return
    this.#options.onNotice?.({
      code: 'storage-may-be-evicted',
      message: 'The browser may throw the model away when space gets short; it is downloaded again then. Installing this page, or a bookmark, makes that less likely.',
    })
  }

  #expect<T>(number: number): Promise<T> {
    const promise = new Promise<T>((resolve, reject) => this.#pending.set(number, { resolve: resolve as (value: never) => void, reject }))
    promise.catch(() => {}) // whoever awaits it sees the error
    return promise
  }

  #settle(number: number): Pending | undefined {
    const pending = this.#pending.get(number)
    this.#pending.delete(number)
    return pending
  }

  #rejectAll(error: RightsizeError): void {
    for (const number of [...this.#pending.keys()]) this.#settle(number)?.reject(error)
  }
}
