// Classifies with onnxruntime-web: node texts.mjs BUNDLE TEXTS.json OUT.json
// TEXTS.json: [{"codes": [code points], "tokens": [word pieces]}]; OUT.json: the scores of both networks for each
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as ort from 'onnxruntime-web/wasm'

const [bundle, texts, out] = process.argv.slice(2)
ort.env.wasm.numThreads = 1
const load = async file =>
  ort.InferenceSession.create(await readFile(join(bundle, file)), { executionProviders: ['wasm'] })
const [ngrams, encoder, head] = [await load('ngrams.onnx'), await load('encoder.onnx'), await load('head.onnx')]
const whole = (numbers, shape) => new ort.Tensor('int64', BigInt64Array.from(numbers, BigInt), shape)

const classified = []
let ngramMilliseconds = 0
let encoderMilliseconds = 0
for (const { codes, tokens } of JSON.parse(await readFile(texts, 'utf8'))) {
  const start = performance.now()
  const byNgrams = await ngrams.run({ codes: whole(codes, [codes.length]) })
  const middle = performance.now()
  const { vectors } = await encoder.run({ tokens: whole(tokens, [1, tokens.length]) })
  const byHead = await head.run({ vectors })
  ngramMilliseconds += middle - start
  encoderMilliseconds += performance.now() - middle
  classified.push({ ngrams: Array.from(byNgrams.scores.data), head: Array.from(byHead.scores.data) })
}
await writeFile(
  out,
  JSON.stringify({
    ngramMilliseconds: ngramMilliseconds / classified.length,
    encoderMilliseconds: encoderMilliseconds / classified.length,
    texts: classified,
  }),
)
