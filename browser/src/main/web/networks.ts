import * as ort from 'onnxruntime-web/wasm'
import type { Networks, PageTensor } from 'rightsize-java'
import { messageOf } from './error.js'
import { Fault, outcome } from './outcome.js'
import type { Contents } from './recipes.js'
import { widened } from './weights.js'

/** Up to so many threads where the page is isolated, which shared memory needs. */
const MOST_THREADS = 4

ort.env.wasm.wasmPaths = {
  mjs: new URL('./ort-wasm-simd-threaded.mjs', import.meta.url).href,
  wasm: new URL('./ort-wasm-simd-threaded.wasm', import.meta.url).href,
}
/** How many threads run a network. */
export const THREADS = self.crossOriginIsolated ? Math.min(MOST_THREADS, navigator.hardwareConcurrency || 1) : 1

ort.env.wasm.numThreads = THREADS
ort.env.logLevel = 'error'

/** Loads networks into onnxruntime-web; takes each graph out of `graphs`, so that its bytes are free when the next one is loaded. */
export async function load(graphs: Map<string, Uint8Array>, contents: Contents): Promise<Networks> {
  const sessions = new Map<string, ort.InferenceSession>()
  try {
    for (const [name, graph] of graphs) {
      graphs.delete(name)
      sessions.set(name, await ort.InferenceSession.create(widened(graph), { executionProviders: ['wasm'] }))
    }
  } catch (thrown) {
    await release(sessions)
    throw new Fault('permanent', `The networks cannot be loaded: ${messageOf(thrown)}`)
  }
  return {
    texts: (name) => contents.texts[name] ?? [],
    number: (name) => contents.numbers[name] ?? Number.NaN,
    run: (model, inputs) => outcome(() => run(sessions, model, inputs)),
    close: () => void release(sessions),
  }
}

/** `i8x16.popcnt` of a constant: onnxruntime-web has no build for browsers that do not know it. */
const SIMD = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11])

/** Told before anything is downloaded in vain. */
export function requireSimd(): void {
  if (typeof WebAssembly === 'object' && WebAssembly.validate(SIMD)) return
  throw new Fault('permanent', 'This browser, or its processor, has no WebAssembly with SIMD, which the model on the device needs. Use a newer browser, or let the server answer.')
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
