import type { Manifest } from './hub.js'

/** The texts and settings of a model's bundles by the names by which Java asks for them. */
export interface Contents {
  texts: Record<string, string[]>
  numbers: Record<string, number>
}

/** What a model on the device is made of. */
export interface Recipe {
  /** The bundle whose name and version are told as the model's. */
  model: string
  bundles: readonly string[]
  /** Which files of a bundle are needed. */
  wanted(manifest: Manifest): readonly string[]
  /** By which name Java asks for which file's network. */
  networks: Readonly<Record<string, string>>
  /** @param text gives a file's text; it is empty where the bundle has no such file */
  contents(text: (path: string) => string): Contents
}

const RECEIPT_FILES: Readonly<Record<string, readonly string[]>> = {
  'text-detector': ['detection.onnx'],
  'line-recogniser': ['recognition.onnx', 'characters.txt', 'character-model.txt'],
  'receipt-roles': ['receipt-roles.onnx', 'receipt-merchant.onnx', 'receipt-date.onnx', 'receipt-total.onnx', 'choices.json'],
}

/** Reads receipts, with our own detector and recogniser. */
export const RECEIPTS: Recipe = {
  model: 'receipt-roles',
  bundles: Object.keys(RECEIPT_FILES),
  // Versions of 'line-recogniser' before 1.4.0 have no model of spelling.
  wanted: (manifest) => (RECEIPT_FILES[manifest.name] ?? []).filter((path) => path !== 'character-model.txt' || has(manifest, path)),
  networks: {
    'detection.onnx': 'text-detection',
    'recognition.onnx': 'text-recognition',
    'receipt-roles.onnx': 'receipt-roles',
    'receipt-merchant.onnx': 'receipt-merchant',
    'receipt-date.onnx': 'receipt-date',
    'receipt-total.onnx': 'receipt-total',
  },
  contents: (text) => ({
    texts: { characters: lines(text('characters.txt').replace(/\r?\n$/, '')), spelling: lines(text('character-model.txt')).filter((line) => line !== '') },
    numbers: numbers(JSON.parse(text('choices.json'))),
  }),
}

/** Files of a bundle that `./rightsize train classify` writes; which of them it has depends on its tier. */
const CLASSIFIER_FILES = ['classifier.json', 'ngrams.onnx', 'head.onnx', 'encoder.onnx', 'vocabulary.txt', 'characters.txt']

/** Classifies texts with a bundle of one's own. */
export const classifier = (bundle: string): Recipe => ({
  model: bundle,
  bundles: [bundle],
  wanted: (manifest) => CLASSIFIER_FILES.filter((path) => path === 'classifier.json' || has(manifest, path)),
  networks: { 'ngrams.onnx': 'text-ngrams', 'head.onnx': 'text-head', 'encoder.onnx': 'text-encoder' },
  contents: (text) => {
    const settings = JSON.parse(text('classifier.json')) as { labels: string[] }
    return { texts: { labels: settings.labels, vocabulary: lines(text('vocabulary.txt')), characters: lines(text('characters.txt')) }, numbers: numbers(settings) }
  },
})

const has = (manifest: Manifest, path: string): boolean => manifest.files.some((file) => file.path === path)

const lines = (text: string): string[] => text.split('\n')

/** Every number of a JSON object and of those in it, by its path: `merchant.threshold`. */
function numbers(settings: unknown, before = ''): Record<string, number> {
  const found: Record<string, number> = {}
  for (const [name, value] of Object.entries(settings as object)) {
    if (typeof value === 'number') found[before + name] = value
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) Object.assign(found, numbers(value, `${before}${name}.`))
  }
  return found
}
