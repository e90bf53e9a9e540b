/**
 * Weights of a network in the form that a browser's engine takes well.
 *
 * Our networks keep weights as bytes, which the graph itself turns to floats: Cast, one for each layer. onnxruntime-web folds these
 * when it loads the graph, and its Cast is one function of 490 KB for all pairs of types. V8 counts the bytes of code that a function
 * runs through and after a dozen calls of so large a one compiles it anew, which takes 108 MB and seconds of a processor (Chromium
 * 150, V8's --trace-wasm-compilation-times) for what is never called again. So it is done here, with the same result.
 */

/** ONNX's numbers of fields and types (onnx.proto). */
const MODEL_GRAPH = 7
const GRAPH_NODE = 1
const GRAPH_INITIALIZER = 5
const NODE = { input: 1, output: 2, type: 4 }
const TENSOR = { dims: 1, type: 2, name: 8, raw: 9 }
const FLOAT = 1
const INT8 = 3

const VARINT = 0
const BYTES = 2

/** A field of a message of Protocol Buffers: where it begins, where its content begins, and where both end. */
interface Field {
  number: number
  wire: number
  start: number
  content: number
  end: number
  value: number
}

/** The graph with each initializer of bytes that nothing but a Cast to floats reads as floats. A graph without such is given back. */
export function widened(model: Uint8Array): Uint8Array {
  const graph = fields(model, 0, model.length).find((field) => field.number === MODEL_GRAPH)
  if (graph === undefined) return model
  const parts = fields(model, graph.content, graph.end)
  const casts = castsOf(model, parts)
  if (casts.size === 0) return model
  const written: Uint8Array[] = []
  for (const part of parts) {
    if (part.number === GRAPH_NODE && isCast(model, part) && casts.get(inputOf(model, part)) === textOf(model, part, NODE.output)) continue
    const output = part.number === GRAPH_INITIALIZER ? casts.get(textOf(model, part, TENSOR.name)) : undefined
    written.push(output === undefined ? model.subarray(part.start, part.end) : floats(model, part, output))
  }
  return joined([model.subarray(0, graph.start), message(MODEL_GRAPH, joined(written)), model.subarray(graph.end)])
}

/** By the names of the initializers of bytes, what their Cast to floats gives. */
function castsOf(model: Uint8Array, parts: readonly Field[]): Map<string, string> {
  const nodes = parts.filter((part) => part.number === GRAPH_NODE)
  const readers = new Map<string, number>()
  for (const node of nodes) {
    for (const field of fields(model, node.content, node.end)) {
      if (field.number === NODE.input) readers.set(text(model, field), (readers.get(text(model, field)) ?? 0) + 1)
    }
  }
  const bytes = new Set(parts.filter((part) => part.number === GRAPH_INITIALIZER && isOfBytes(model, part)).map((part) => textOf(model, part, TENSOR.name)))
  const casts = new Map<string, string>()
  for (const node of nodes) {
    const input = inputOf(model, node)
    if (isCast(model, node) && bytes.has(input) && readers.get(input) === 1) casts.set(input, textOf(model, node, NODE.output))
  }
  return casts
}

const isCast = (model: Uint8Array, node: Field): boolean => textOf(model, node, NODE.type) === 'Cast'

const inputOf = (model: Uint8Array, node: Field): string => textOf(model, node, NODE.input)

/** Whether a tensor holds signed bytes, as they are. */
function isOfBytes(model: Uint8Array, tensor: Field): boolean {
  const inside = fields(model, tensor.content, tensor.end)
  return inside.some((field) => field.number === TENSOR.type && field.value === INT8) && inside.some((field) => field.number === TENSOR.raw)
}

/** A tensor of bytes as one of floats by another name. */
function floats(model: Uint8Array, tensor: Field, name: string): Uint8Array {
  const written: Uint8Array[] = [Uint8Array.of((TENSOR.type << 3) | VARINT, FLOAT), message(TENSOR.name, new TextEncoder().encode(name))]
  for (const field of fields(model, tensor.content, tensor.end)) {
    if (field.number === TENSOR.dims) written.push(model.subarray(field.start, field.end))
    if (field.number === TENSOR.raw) {
      const values = new DataView(new ArrayBuffer(4 * (field.end - field.content)))
      for (let i = field.content; i < field.end; i++) values.setFloat32(4 * (i - field.content), ((model[i] as number) << 24) >> 24, true)
      written.push(message(TENSOR.raw, new Uint8Array(values.buffer)))
    }
  }
  return message(GRAPH_INITIALIZER, joined(written))
}

function textOf(model: Uint8Array, inside: Field, number: number): string {
  const field = fields(model, inside.content, inside.end).find((one) => one.number === number)
  return field === undefined ? '' : text(model, field)
}

const text = (model: Uint8Array, field: Field): string => new TextDecoder().decode(model.subarray(field.content, field.end))

/** The fields of a message. */
function fields(model: Uint8Array, begin: number, end: number): Field[] {
  const found: Field[] = []
  let at = begin
  const varint = (): number => {
    let value = 0
    for (let factor = 1; ; factor *= 128) {
      const byte = model[at++] as number
      value += (byte & 127) * factor
      if (byte < 128 || at >= end) return value
    }
  }
  while (at < end) {
    const start = at
    const tag = varint()
    const wire = tag & 7
    const value = wire === VARINT || wire === BYTES ? varint() : 0
    const content = at
    at += wire === BYTES ? value : wire === VARINT ? 0 : wire === 1 ? 8 : 4
    found.push({ number: Math.floor(tag / 8), wire, start, content, end: at, value })
  }
  return found
}

function message(number: number, content: Uint8Array): Uint8Array {
  const head = [(number << 3) | BYTES]
  let length = content.length
  for (; length > 127; length = Math.floor(length / 128)) head.push((length % 128) + 128)
  head.push(length)
  return joined([Uint8Array.from(head), content])
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
