import type { ModelStatus, Notice } from './options.js'

/** Which model is downloaded for a task. */
export type RecipeName = { kind: 'receipts' } | { kind: 'classifier'; bundle: string }

/** One of the browser's own models as the page found it. */
export interface BuiltInState {
  model: string
  kind: 'TASK_SPECIFIC' | 'FOUNDATION'
  minConfidence: number
  /** Why it cannot be asked now; null if it can. */
  unready: string | null
}

/** What the worker must know to open a task. */
export interface WorkerSetup {
  task: string
  type: string
  recipe: RecipeName | null
  builtIns: BuiltInState[]
  hub: string
  strategy: 'LOCAL_FIRST' | 'REMOTE_FIRST' | 'HYBRID'
  server: string | null
  sensitive: boolean
  minConfidence: number
}

/** From the page to its worker. `task` is the number of an opened task, `ask` that of an ask. */
export type ToWorker =
  | { type: 'open'; task: number; setup: WorkerSetup }
  | { type: 'prepare'; task: number; call: number }
  | { type: 'ask'; task: number; ask: number; input: Blob | string; lines: boolean }
  | { type: 'cancel'; task: number; ask: number }
  | { type: 'stop'; task: number }
  | { type: 'consented'; task: number; call: number; given: boolean }
  | { type: 'built-ins'; task: number; states: BuiltInState[] }
  | { type: 'built-in-replied'; task: number; call: number; value: unknown; confidence: number | null; error: string | null }
  | { type: 'close'; task: number }

/** From the worker to its page. */
export type FromWorker =
  | { type: 'started'; lock: string }
  | { type: 'opened'; task: number }
  | { type: 'states'; task: number; models: ModelStatus[] }
  | { type: 'prepared'; task: number; call: number }
  | { type: 'consent'; task: number; call: number; bytes: number }
  | { type: 'notice'; task: number; notice: Notice }
  | { type: 'built-in-ask'; task: number; call: number; model: string; text: string }
  | { type: 'built-in-stop'; task: number; call: number }
  | { type: 'answer'; task: number; ask: number; json: string }
  | { type: 'failed'; task: number; ask: number | null; code: string; message: string }
