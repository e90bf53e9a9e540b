import type { BuiltIn, BuiltInReply } from './built-in.js'
import { messageOf } from './error.js'
import type { ModelStatus } from './options.js'
import type { BuiltInState, FromWorker } from './protocol.js'

/** The browser's own models of one task, and the asks under way that its worker handed to the page. */
export class BuiltIns {
  readonly #models: readonly BuiltIn[]
  readonly #asks = new Map<number, AbortController>()

  constructor(models: readonly BuiltIn[]) {
    this.#models = models
  }

  /** How each of them is. */
  get states(): BuiltInState[] {
    return this.#models.map(({ model, kind, minConfidence, unready }) => ({ model, kind, minConfidence, unready }))
  }

  async look(): Promise<void> {
    await Promise.all(this.#models.map((one) => one.look()))
  }

  /** Has the browser download what it would, if a user's gesture is fresh; to be called before anything is awaited. */
  async fetch(told: (status: ModelStatus) => void): Promise<void> {
    if (navigator.userActivation?.isActive === false) return
    await Promise.all(
      this.#models.map((one) => one.fetch((share) => told({ model: one.model, version: null, place: 'DEVICE', mayRun: true, state: 'downloading', text: `downloading, ${Math.round(share * 100)} %` }))),
    )
  }

  /** Does what the worker asks for; never rejects. */
  async ask({ call, model, text }: Extract<FromWorker, { type: 'built-in-ask' }>): Promise<BuiltInReply & { error: string | null }> {
    const stopping = new AbortController()
    this.#asks.set(call, stopping)
    try {
      const built = this.#models.find((one) => one.model === model)
      if (built === undefined) throw new Error(`the task does not use ${model}`)
      return { ...(await built.ask(text, stopping.signal)), error: null }
    } catch (thrown) {
      return { value: null, confidence: null, error: messageOf(thrown) }
    } finally {
      this.#asks.delete(call)
    }
  }

  stop(call: number): void {
    this.#asks.get(call)?.abort()
  }

  dispose(): void {
    for (const stopping of this.#asks.values()) stopping.abort()
    for (const one of this.#models) one.dispose()
  }
}
