import { messageOf, RightsizeError } from './error.js'
import type { FromWorker, ToWorker } from './protocol.js'
import { ReceiptTask } from './receipts.js'

const tasks = new Map<number, Promise<ReceiptTask>>()
const consents = new Map<string, (given: boolean) => void>()
let calls = 0

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
    case 'install':
      return answering(task, message.call, async () => {
        const { state, text } = await (await taskOf(task)).install()
        tell({ type: 'installed', task, call: message.call, state, text })
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
    case 'close':
      await (await taskOf(task)).close()
      tasks.delete(task)
  }
}

function open({ task, setup }: Extract<ToWorker, { type: 'open' }>): Promise<ReceiptTask> {
  const opened = ReceiptTask.open(setup, {
    states: (models) => tell({ type: 'states', task, models }),
    notice: (notice) => tell({ type: 'notice', task, notice }),
    consent: (bytes) => consent(task, bytes),
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

async function taskOf(number: number): Promise<ReceiptTask> {
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
