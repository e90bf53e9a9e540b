// Reads lines with onnxruntime-web: node lines.mjs GRAPH.onnx LINES.json OUT.json
// LINES.json: [{"width": pixels, "values": [grey values, 32 rows]}]; OUT.json: [[class probabilities of each step]]
import { readFile, writeFile } from 'node:fs/promises'
import * as ort from 'onnxruntime-web/wasm'

const HEIGHT = 32
const [graph, lines, out] = process.argv.slice(2)
ort.env.wasm.numThreads = 1
const session = await ort.InferenceSession.create(await readFile(graph), { executionProviders: ['wasm'] })
const read = []
let milliseconds = 0
for (const { width, values } of JSON.parse(await readFile(lines, 'utf8'))) {
  const start = performance.now()
  const { text } = await session.run({ x: new ort.Tensor('float32', Float32Array.from(values), [1, 1, HEIGHT, width]) })
  milliseconds += performance.now() - start
  read.push({ steps: text.dims[1], probabilities: Array.from(text.data) })
}
await writeFile(out, JSON.stringify({ millisecondsALine: milliseconds / read.length, lines: read }))
