// Brotli forms of bundles for a hub: node smaller-bundles.mjs BUNDLES FOLDER writes {sha256}.br where that saves 5 %.
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

const [bundles, folder] = process.argv.slice(2)
const LEAST_SAVING = 0.05

await mkdir(folder, { recursive: true })
for (const entry of await readdir(bundles, { recursive: true, withFileTypes: true })) {
  if (entry.name === 'bundle.json') await compressFilesOf(join(entry.parentPath, entry.name))
}

async function compressFilesOf(manifest) {
  for (const { path, bytes, sha256 } of JSON.parse(await readFile(manifest, 'utf8')).files) {
    const file = join(dirname(manifest), path)
    const form = join(folder, `${sha256}.br`)
    if (existsSync(form) || !existsSync(file)) continue
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes, [constants.BROTLI_PARAM_LGWIN]: 24 }
    const smaller = brotliCompressSync(await readFile(file), { params })
    if (smaller.length > bytes * (1 - LEAST_SAVING)) continue
    await writeFile(`${form}.new`, smaller)
    await rename(`${form}.new`, form) // whole or not at all
  }
}
