import { RightsizeError } from './error.js'
import type { FromWorker, ToWorker } from './protocol.js'

/** What the page does with messages for one task. */
export type Receiver = (message: FromWorker) => void

/** The page's one worker; started by the first task, ended by the last. */
export class Client {
  readonly #receivers = new Map<number, Receiver>()
  readonly #ended: () => void
  readonly #worker: Worker
  #alive = true

  /** @param ended is run when the worker is there no more */
  constructor(ended: () => void) {
    this.#ended = ended
    this.#worker = new Worker(new URL('./rightsize-worker.js', import.meta.url), { type: 'module', name: 'rightsize' })
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#receive(data))
    this.#worker.addEventListener('error', (event) => {
      event.preventDefault()
      this.#end(event.message || 'its script could not be loaded')
    })
  }

  add(task: number, receiver: Receiver): void {
    this.#receivers.set(task, receiver)
  }

  remove(task: number): void {
    this.#receivers.delete(task)
    if (this.#receivers.size === 0) this.#end(null)
  }

  send(message: ToWorker): void {
    this.#worker.postMessage(message)
  }

  #receive(message: FromWorker): void {
    if (message.type === 'started') void this.#watch(message.lock)
    else this.#receivers.get(message.task)?.(message)
  }

  /** The lock is given to the page when the worker ended, however it ended. */
  async #watch(lock: string): Promise<void> {
    await navigator.locks.request(lock, () => this.#end('it was ended by the browser, perhaps for its memory'))
  }

  #end(reason: string | null): void {
    if (!this.#alive) return
    this.#alive = false
    this.#worker.terminate()
    this.#ended()
    const message = reason === null ? 'The task was disposed of. Open it again.' : `The worker ended: ${reason}. Ask again; it is started anew.`
    const code = reason === null ? 'disposed' : 'worker-ended'
    for (const [task, receiver] of this.#receivers) receiver({ type: 'failed', task, ask: null, code, message })
  }
}

let client: Client | null = null
let numbers = 0

/** The page's worker, started if need be. */
export function clientOfPage(): Client {
  client ??= new Client(() => (client = null))
  return client
}

/** A number that no task, ask or call has had. */
export const nextNumber = (): number => ++numbers

/** Of a message that tells a failure. */
export const errorOf = (message: Extract<FromWorker, { type: 'failed' }>): RightsizeError => new RightsizeError(message.code, message.message)
