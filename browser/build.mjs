// Bundles the package into target/npm: the page's part, the worker's part with the compiled Java, and onnxruntime's wasm.
import { build } from 'esbuild'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { existsSync } from 'node:fs'
import { cp, readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const OUT = 'target/npm'
const ONNXRUNTIME = 'node_modules/onnxruntime-web/dist'
const WASM = ['ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm']

await build({
  entryPoints: { rightsize: 'src/main/web/rightsize.ts', 'rightsize-worker': 'src/main/web/worker.ts' },
  outdir: OUT,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  legalComments: 'linked',
  conditions: ['onnxruntime-web-use-extern-wasm'],
  alias: { 'rightsize-java': './target/teavm/rightsize-java.js' },
})
for (const file of WASM) await cp(join(ONNXRUNTIME, file), join(OUT, file))

const manifest = JSON.parse(await readFile('package.json', 'utf8'))
delete manifest.scripts
delete manifest.devDependencies
manifest.files = ['*.js', '*.mjs', '*.wasm', '*.txt', 'types']
await writeFile(join(OUT, 'package.json'), JSON.stringify(manifest, null, 2) + '\n')

for (const name of (await readdir(OUT)).filter((file) => /\.(js|mjs|wasm)$/.test(file)).sort()) {
  const bytes = await readFile(join(OUT, name))
  await compress(name, bytes)
  console.log(name, bytes.length, 'bytes,', gzipSync(bytes, { level: 9 }).length, 'gzip')
}

// A server sends the compressed files as they are: of the wasm 2.7 MB instead of 14, which takes seconds, so it is done once.
async function compress(name, bytes) {
  const compressed = join(OUT, name + '.br')
  const made = existsSync(compressed) ? await stat(compressed) : null
  if (made !== null && made.mtimeMs > (await stat(join(name.startsWith('ort-') ? ONNXRUNTIME : OUT, name))).mtimeMs) return
  const params = { [constants.BROTLI_PARAM_QUALITY]: name.endsWith('.wasm') ? 9 : 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length, [constants.BROTLI_PARAM_LGWIN]: 24 }
  await writeFile(compressed, brotliCompressSync(bytes, { params }))
}
