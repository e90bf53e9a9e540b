import type { ModelStatus, Notice, State } from './options.js'

/** What the worker must know to open a task. */
export interface WorkerSetup {
  task: string
  hub: string
  strategy: 'LOCAL_FIRST' | 'REMOTE_FIRST' | 'HYBRID'
  server: string | null
  sensitive: boolean
  minConfidence: number
  onLine: boolean
}

/** From the page to its worker. `task` is the number of an opened task, `ask` that of an ask. */
export type ToWorker =
  | { type: 'open'; task: number; setup: WorkerSetup }
  | { type: 'install'; task: number; call: number }
  | { type: 'ask'; task: number; ask: number; input: Blob; lines: boolean }
  | { type: 'cancel'; task: number; ask: number }
  | { type: 'stop'; task: number }
  | { type: 'consented'; task: number; call: number; given: boolean }
  | { type: 'close'; task: number }

/** From the worker to its page. */
export type FromWorker =
  | { type: 'started'; lock: string }
  | { type: 'opened'; task: number }
  | { type: 'states'; task: number; models: ModelStatus[] }
  | { type: 'installed'; task: number; call: number; state: State; text: string }
  | { type: 'consent'; task: number; call: number; bytes: number }
  | { type: 'notice'; task: number; notice: Notice }
  | { type: 'answer'; task: number; ask: number; json: string }
  | { type: 'failed'; task: number; ask: number | null; code: string; message: string }
