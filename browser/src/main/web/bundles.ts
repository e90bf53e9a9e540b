import type { Bundles, Networks, Outcome } from 'rightsize-java'
import { download, missingBytes, sha256Of } from './download.js'
import type { Wanted } from './download.js'
import type { BundleFile, Hub, Manifest } from './hub.js'
import { load } from './networks.js'
import type { Choices } from './networks.js'
import { Fault, outcome } from './outcome.js'
import type { Shelf } from './shelf.js'

/** The bundles and files that reading receipts needs; PP-OCR's own recogniser stays where it is. */
const READING = {
  'pp-ocr-v4': ['detection.onnx'],
  'line-recogniser': ['recognition.onnx', 'characters.txt'],
  'receipt-roles': ['receipt-roles.onnx', 'receipt-merchant.onnx', 'receipt-date.onnx', 'receipt-total.onnx', 'choices.json'],
} as const

/** The names of the bundles. */
export const BUNDLES = Object.keys(READING)

/** By which name Java asks for which file's network. */
const NETWORKS: Record<string, string> = {
  'detection.onnx': 'text-detection',
  'recognition.onnx': 'text-recognition',
  'receipt-roles.onnx': 'receipt-roles',
  'receipt-merchant.onnx': 'receipt-merchant',
  'receipt-date.onnx': 'receipt-date',
  'receipt-total.onnx': 'receipt-total',
}

/** One version of what reads receipts: from the hub to the shelf, checked, and into networks. */
export class ReceiptBundles implements Bundles {
  readonly model = 'receipt-roles'
  readonly version: string
  readonly manifests: readonly Manifest[]
  readonly #hub: Hub
  readonly #shelf: Shelf
  readonly #evicted: () => void
  #missing = 0
  #stopping = new AbortController()
  #verified = new Map<string, Uint8Array>()

  /** @param evicted is told that the browser threw away what was here */
  constructor(manifests: readonly Manifest[], hub: Hub, shelf: Shelf, evicted: () => void) {
    this.manifests = manifests
    this.version = manifests.find((one) => one.name === this.model)?.version ?? '0'
    this.#hub = hub
    this.#shelf = shelf
    this.#evicted = evicted
  }

  /** What tells this version from others: every bundle's. */
  get key(): string {
    return this.manifests.map((one) => `${one.name}@${one.version}`).join(' ')
  }

  get files(): BundleFile[] {
    return this.#wanted().map((one) => one.file)
  }

  /** Looks what is here. */
  async look(): Promise<void> {
    let missing = 0
    for (const file of this.files) missing += await missingBytes(this.#shelf, file)
    this.#missing = missing
  }

  missingBytes(): number {
    return this.#missing
  }

  download(progress: (bytes: number) => void): Promise<Outcome<undefined>> {
    this.#stopping = new AbortController()
    const { signal } = this.#stopping
    return outcome(async () => {
      // Of two tabs one downloads; the other finds the files on the shelf.
      await navigator.locks.request(`rightsize ${this.key}`, { signal }, () => download(this.#shelf, this.#wanted(), progress, signal)).finally(() => this.look())
      return undefined
    })
  }

  stop(): void {
    this.#stopping.abort()
  }

  verify(): Promise<Outcome<undefined>> {
    return outcome(async () => {
      this.#verified = new Map()
      for (const file of this.files) {
        const bytes = await this.#shelf.file(file.sha256)
        if (bytes === null || (await sha256Of(bytes)) !== file.sha256) {
          await this.#shelf.dropFile(file.sha256)
          await this.look()
          this.#evicted()
          throw new Fault('retriable', `File '${file.path}' of the model is gone from the browser's storage, or was changed there. It is fetched again at the next ask.`)
        }
        this.#verified.set(file.path, bytes)
      }
      return undefined
    })
  }

  load(): Promise<Outcome<Networks>> {
    return outcome(async () => {
      const files = this.#verified
      this.#verified = new Map()
      const text = (path: string) => new TextDecoder().decode(files.get(path))
      const graphs = new Map<string, Uint8Array>()
      for (const [path, bytes] of files) {
        const network = NETWORKS[path]
        if (network !== undefined) graphs.set(network, bytes)
      }
      return load({ graphs, characters: text('characters.txt').replace(/\r?\n$/, ''), choices: JSON.parse(text('choices.json')) as Choices })
    })
  }

  #wanted(): Wanted[] {
    return this.manifests.flatMap((manifest) => {
      const paths: readonly string[] = READING[manifest.name as keyof typeof READING] ?? []
      return paths.map((path) => {
        const file = manifest.files.find((one) => one.path === path)
        if (file === undefined) throw new Fault('permanent', `Bundle '${manifest.name}' ${manifest.version} has no file '${path}'. Use a version made for this package.`)
        return { file, address: this.#hub.address(manifest, file) }
      })
    })
  }
}
