import assert from 'node:assert/strict'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { build } from 'esbuild'
import * as ort from 'onnxruntime-web/wasm'
import { BUNDLES } from './receipts.mjs'

const WIDTH = 200

let widened
before(async () => {
  ort.env.wasm.numThreads = 1
  const { outputFiles } = await build({ entryPoints: ['src/main/web/weights.ts'], bundle: true, write: false, format: 'esm' })
  ;({ widened } = await import('data:text/javascript;base64,' + Buffer.from(outputFiles[0].contents).toString('base64')))
})

const graph = async (bundle, file) => {
  const versions = (await readdir(join(BUNDLES, bundle))).filter((name) => name !== 'latest').sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  return new Uint8Array(await readFile(join(BUNDLES, bundle, versions.at(-1), file)))
}

const times = (graph, word) => Buffer.from(graph).toString('latin1').split(word).length - 1

test('a network of bytes reads the same to the bit when its weights are widened, and casts nothing', async () => {
  const given = await graph('line-recogniser', 'recognition.onnx')
  const wide = widened(given)
  assert.ok(times(given, 'Cast') > 0, 'our recogniser keeps its weights as bytes')
  assert.equal(times(wide, 'Cast'), 0)
  const picture = Float32Array.from({ length: 32 * WIDTH }, (_, i) => Math.sin(i * i))
  const read = async (graph) => {
    const session = await ort.InferenceSession.create(graph)
    const [output] = Object.values(await session.run({ x: new ort.Tensor('float32', picture, [1, 1, 32, WIDTH]) }))
    return { shape: output.dims, values: Array.from(output.data) }
  }
  assert.deepEqual(await read(wide), await read(given))
})

test('a network without weights of bytes is left as it is', async () => {
  const given = await graph('pp-ocr-v4', 'detection.onnx')
  assert.equal(widened(given), given)
})

test('what is no network is left as it is, for the runtime to refuse', () => {
  for (const bytes of [[], [58], [58, 255, 255], [10, 3, 1, 2, 3]]) {
    const given = Uint8Array.from(bytes)
    assert.equal(widened(given), given)
  }
})
