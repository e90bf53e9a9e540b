import * as ort from 'onnxruntime-web/wasm'
import type { Networks, PageTensor } from 'rightsize-java'
import { Fault, outcome } from './outcome.js'

/** Up to so many threads where the page is isolated, which shared memory needs. */
const MOST_THREADS = 4

ort.env.wasm.wasmPaths = {
  mjs: new URL('./ort-wasm-simd-threaded.mjs', import.meta.url).href,
  wasm: new URL('./ort-wasm-simd-threaded.wasm', import.meta.url).href,
}
ort.env.wasm.numThreads = self.crossOriginIsolated ? Math.min(MOST_THREADS, navigator.hardwareConcurrency || 1) : 1
ort.env.logLevel = 'error'

/** The graphs and settings of one version. */
export interface Parts {
  graphs: Map<string, Uint8Array>
  characters: string
  choices: Choices
}

interface Choice {
  temperature: number
  threshold: number
}

/** `choices.json`. */
export interface Choices {
  merchant: Choice
  date: Choice
  total: Choice
}

/** Loads networks into onnxruntime-web. */
export async function load(parts: Parts): Promise<Networks> {
  const sessions = new Map<string, ort.InferenceSession>()
  try {
    for (const [name, graph] of parts.graphs) sessions.set(name, await ort.InferenceSession.create(graph, { executionProviders: ['wasm'] }))
  } catch (thrown) {
    await release(sessions)
    throw new Fault('permanent', `The networks cannot be loaded: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
  }
  const { merchant, date, total } = parts.choices
  const choices = [merchant.temperature, merchant.threshold, date.temperature, date.threshold, total.temperature, total.threshold]
  return {
    characters: parts.characters,
    choice: (index) => choices[index] ?? Number.NaN,
    run: (model, inputs) => outcome(() => run(sessions, model, inputs)),
    close: () => void release(sessions),
  }
}

async function run(sessions: Map<string, ort.InferenceSession>, model: string, inputs: PageTensor[]): Promise<PageTensor[]> {
  const session = sessions.get(model)
  if (session === undefined) throw new Fault('permanent', `There is no network '${model}'.`)
  await turn()
  const outputs = await session.run(Object.fromEntries(inputs.map((input) => [input.name, toRuntime(input)])))
  return Object.entries(outputs).map(([name, tensor]) => fromRuntime(name, tensor))
}

function toRuntime(tensor: PageTensor): ort.Tensor {
  const shape = Array.from(tensor.shape)
  if (tensor.floats !== null) return new ort.Tensor('float32', tensor.floats, shape)
  return new ort.Tensor('int64', BigInt64Array.from(tensor.ints ?? new Int32Array(), BigInt), shape)
}

function fromRuntime(name: string, tensor: ort.Tensor): PageTensor {
  const shape = Int32Array.from(tensor.dims)
  const { data } = tensor
  if (data instanceof Float32Array) return { name, shape, floats: data, ints: null }
  if (data instanceof BigInt64Array) return { name, shape, floats: null, ints: Int32Array.from(data, Number) }
  throw new Fault('permanent', `Output '${name}' holds ${tensor.type}, but float32 or int64 is needed.`)
}

async function release(sessions: Map<string, ort.InferenceSession>): Promise<void> {
  for (const session of sessions.values()) await session.release()
  sessions.clear()
}

const channel = new MessageChannel()
channel.port1.start()

/** Lets messages in, such as one that cancels: a run holds the worker's thread until it ends. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    channel.port1.addEventListener('message', () => resolve(), { once: true })
    channel.port2.postMessage(null)
  })
}
