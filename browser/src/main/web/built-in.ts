import { messageOf } from './error.js'

/** As browsers tell it. */
type Availability = 'unavailable' | 'downloadable' | 'downloading' | 'available'

/** A session of one of the browser's models; `destroy` gives back what it takes. */
export interface Session {
  destroy?(): void
}

/** What the browser's models have in common (Built-in AI APIs of the W3C's Web Machine Learning group). */
interface Api<S extends Session> {
  availability(options: object): Promise<Availability>
  create(options: object & { monitor?(target: EventTarget): void; signal?: AbortSignal }): Promise<S>
}

/** What one of them answered; `confidence` is null where it cannot tell. */
export interface BuiltInReply {
  value: unknown
  confidence: number | null
}

/** One of the browser's own models, asked in the page: workers do not have them. */
export interface BuiltIn {
  /** Its name in the browser. */
  readonly model: string
  readonly kind: 'TASK_SPECIFIC' | 'FOUNDATION'
  /** How sure its answer must be. */
  readonly minConfidence: number
  /** Why it cannot be asked now; null if it can. */
  readonly unready: string | null
  /** Looks whether it can be asked: never by the object's presence, which says nothing. */
  look(): Promise<void>
  /** Has the browser download it, if it would; only while a user's gesture is fresh. */
  fetch(progress: (share: number) => void): Promise<void>
  ask(text: string, signal: AbortSignal): Promise<BuiltInReply>
  dispose(): void
}

/** A model that failed is left alone for so long. */
const PAUSE_MS = 30_000

/** How one of them is made and asked. */
export interface Plan<S extends Session> {
  model: string
  kind: BuiltIn['kind']
  minConfidence?: number
  /** What it is asked for: the same for `availability` and `create`. */
  options: object
  use(session: S, text: string, signal: AbortSignal): Promise<BuiltInReply>
}

/** The model of a plan: one session, made when it is first needed and used until it is disposed of. */
export class PlannedBuiltIn<S extends Session> implements BuiltIn {
  readonly #plan: Plan<S>
  #session: Promise<S> | null = null
  #availability: Availability | null = null
  #why: string | null = null
  #failedAt = 0

  constructor(plan: Plan<S>) {
    this.#plan = plan
  }

  get model(): string {
    return this.#plan.model
  }

  get kind(): BuiltIn['kind'] {
    return this.#plan.kind
  }

  get minConfidence(): number {
    return this.#plan.minConfidence ?? 0
  }

  get unready(): string | null {
    if (this.#availability === 'available') return this.#failedAt > 0 && performance.now() - this.#failedAt < PAUSE_MS ? this.#why : null
    return this.#why
  }

  async look(): Promise<void> {
    const api = this.#api()
    try {
      this.#availability = api === null ? 'unavailable' : await api.availability(this.#plan.options)
      this.#why = api === null ? `this browser has no ${this.model}` : WHY[this.#availability](this.model)
    } catch (thrown) {
      this.#availability = 'unavailable'
      this.#why = `this browser's ${this.model} cannot be used: ${messageOf(thrown)}`
    }
  }

  async fetch(progress: (share: number) => void): Promise<void> {
    if (this.#availability !== 'downloadable' && this.#availability !== 'downloading') return
    try {
      await this.#opened(progress)
      this.#availability = 'available'
      this.#why = null
    } catch (thrown) {
      this.#why = `this browser could not download its ${this.model}: ${messageOf(thrown)}`
    }
  }

  async ask(text: string, signal: AbortSignal): Promise<BuiltInReply> {
    signal.throwIfAborted()
    try {
      const session = await this.#opened()
      signal.throwIfAborted()
      return await this.#plan.use(session, text, signal)
    } catch (thrown) {
      if (!signal.aborted) this.#failed(thrown)
      throw thrown
    }
  }

  dispose(): void {
    const session = this.#session
    this.#session = null
    void session?.then((open) => open.destroy?.()).catch(() => {}) // it may never have been made
  }

  /** The session; made once, also if two ask at the same time. */
  #opened(progress: (share: number) => void = () => {}): Promise<S> {
    const api = this.#api()
    if (api === null) return Promise.reject(new Error(`this browser has no ${this.model}`))
    this.#session ??= api
      .create({ ...this.#plan.options, monitor: (target) => target.addEventListener('downloadprogress', (event) => progress((event as ProgressEvent).loaded)) })
      .catch((thrown: unknown) => {
        this.#session = null
        throw thrown
      })
    return this.#session
  }

  #failed(thrown: unknown): void {
    this.dispose()
    this.#failedAt = performance.now()
    this.#why = `it failed a moment ago: ${messageOf(thrown)}`
  }

  #api(): Api<S> | null {
    const api: unknown = Reflect.get(self, this.model)
    return typeof api === 'function' || (typeof api === 'object' && api !== null) ? (api as Api<S>) : null
  }
}

const WHY: Record<Availability, (model: string) => string | null> = {
  unavailable: (model) => `this browser's ${model} is not available on this device`,
  downloadable: (model) => `the browser has to download its ${model} first; it does when prepare() is called in a click`,
  downloading: (model) => `the browser is downloading its ${model}`,
  available: () => null,
}
