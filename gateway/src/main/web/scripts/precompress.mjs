// Brotli and gzip forms of what the page loads, beside it, for the server to send.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const root = process.env.OUT_DIR ?? 'dist'
for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name)
  if (entry.isFile() && /\.(js|css|html|svg|wasm|webmanifest)$/.test(entry.name)) {
    const bytes = await readFile(path)
    const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })
    await writeFile(`${path}.br`, brotli)
    await writeFile(`${path}.gz`, gzipSync(bytes, { level: 9 }))
  }
}
