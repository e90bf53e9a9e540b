// Brotli and gzip forms of what the pages load, beside it, for the server to send; and how large the shell is in all.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const MOST_BYTES = 300_000
const root = process.env.OUT_DIR ?? '../../../target/web'
let shell = 0
for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name)
  if (!entry.isFile() || !/\.(js|css|html|svg|webmanifest)$/.test(entry.name)) continue
  const bytes = await readFile(path)
  const gzip = gzipSync(bytes, { level: 9 })
  shell += gzip.length
  await writeFile(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }))
  await writeFile(`${path}.gz`, gzip)
}
console.log(`The shell of both apps is ${(shell / 1000).toFixed(1)} KB by gzip; at most ${MOST_BYTES / 1000} KB are allowed.`)
if (shell > MOST_BYTES) process.exit(1)
