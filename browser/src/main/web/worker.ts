import { messageOf, RightsizeError } from './error.js'
import type { FromWorker, ToWorker } from './protocol.js'
import { WorkerTask } from './worker-task.js'

const tasks = new Map<number, Promise<WorkerTask>>()
const consents = new Map<string, (given: boolean) => void>()
const replies = new Map<number, (reply: Replied) => void>()
let calls = 0

type Replied = Extract<ToWorker, { type: 'built-in-replied' }>

const tell = (message: FromWorker) => self.postMessage(message)

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  void handle(data)
})

// The page knows by this lock whether this worker lives: the browser lets it go when the worker ends, however it ends.
const lock = `rightsize worker ${crypto.randomUUID()}`
void navigator.locks.request(lock, () => {
  tell({ type: 'started', lock })
  return new Promise(() => {})
})

async function handle(message: ToWorker): Promise<void> {
  const { task } = message
  switch (message.type) {
    case 'open':
      return answering(task, null, async () => {
        await open(message)
        tell({ type: 'opened', task })
      })
    case 'prepare':
      return answering(task, message.call, async () => {
        await (await taskOf(task)).prepare()
        tell({ type: 'prepared', task, call: message.call })
      })
    case 'ask':
      return answering(task, message.ask, async () => {
        tell({ type: 'answer', task, ask: message.ask, json: await (await taskOf(task)).ask(message.ask, message.input, message.lines) })
      })
    case 'cancel':
      return (await taskOf(task)).cancel(message.ask)
    case 'stop':
      return (await taskOf(task)).stop()
    case 'consented':
      return consents.get(`${task} ${message.call}`)?.(message.given)
    case 'built-ins':
      return (await taskOf(task)).builtIns(message.states)
    case 'built-in-replied':
      return replies.get(message.call)?.(message)
    case 'close':
      await (await taskOf(task)).close()
      tasks.delete(task)
  }
}

function open({ task, setup }: Extract<ToWorker, { type: 'open' }>): Promise<WorkerTask> {
  const opened = WorkerTask.open(setup, {
    states: (models) => tell({ type: 'states', task, models }),
    notice: (notice) => tell({ type: 'notice', task, notice }),
    consent: (bytes) => consent(task, bytes),
    askBuiltIn: (model, text, signal) => askBuiltIn(task, model, text, signal),
  })
  tasks.set(task, opened)
  return opened
}

function consent(task: number, bytes: number): Promise<boolean> {
  const call = ++calls
  return new Promise((resolve) => {
    consents.set(`${task} ${call}`, (given) => {
      consents.delete(`${task} ${call}`)
      resolve(given)
    })
    tell({ type: 'consent', task, call, bytes })
  })
}

async function askBuiltIn(task: number, model: string, text: string, signal: AbortSignal): Promise<{ value: unknown; confidence: number | null }> {
  const call = ++calls
  const stop = () => tell({ type: 'built-in-stop', task, call })
  signal.addEventListener('abort', stop)
  try {
    const reply = await new Promise<Replied>((resolve) => {
      replies.set(call, resolve)
      tell({ type: 'built-in-ask', task, call, model, text })
    })
    if (reply.error !== null) throw new Error(reply.error)
    return reply
  } finally {
    replies.delete(call)
    signal.removeEventListener('abort', stop)
  }
}

async function taskOf(number: number): Promise<WorkerTask> {
  const task = tasks.get(number)
  if (task === undefined) throw new RightsizeError('disposed', 'The task was disposed of. Open it again.')
  return task
}

/** @param ask the ask or call that fails if `work` does; null if the task does */
async function answering(task: number, ask: number | null, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (thrown) {
    const code = thrown instanceof RightsizeError ? thrown.code : 'failed'
    tell({ type: 'failed', task, ask, code, message: messageOf(thrown) })
  }
}
