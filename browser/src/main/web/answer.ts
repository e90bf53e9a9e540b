/** Where a model runs: the user's device, your server, somebody's API. */
export type Place = 'DEVICE' | 'SERVER' | 'REMOTE'

/** A figure and how it came to be known. What is unknown is null, never 0. */
export interface Measure {
  low?: number
  value: number
  high?: number
  basis: 'measured' | 'estimated' | 'disclosed'
  source: string
}

/** What an answer cost. */
export interface Footprint {
  latencyMs: Measure | null
  cpuSeconds: Measure | null
  bytesLeftDevice: Measure | null
  energyWh: Measure | null
  co2eGrams: Measure | null
  embodiedCo2eGrams: Measure | null
  onSiteWaterMl: Measure | null
  offSiteWaterMl: Measure | null
  moneyUsd: Measure | null
}

export interface ModelReference {
  model: string
  version: string
  kind: 'RULES' | 'TASK_SPECIFIC' | 'SMALL_LANGUAGE_MODEL' | 'FOUNDATION'
  place: Place
}

/** One step on the way to an answer. */
export interface Attempt {
  model: string
  place: Place
  outcome: 'served' | 'skipped' | 'failed' | 'rejected'
  reason: string | null
  latencyMs: number
}

/** The same object as from the command line and over HTTP. Without an answer `value` is null and `error` says why. */
export interface Answer<V> {
  value: V | null
  confidence: number | null
  servedBy: ModelReference | null
  footprint: Footprint
  attempts: Attempt[]
  error?: { code: string; message: string }
  unsure?: { value: V; confidence: number; givenBy: ModelReference }
}

/** Four corners, [x1, y1, … y4], in pixels of the upright picture, whose size the value's `page` tells. */
export type Box = [number, number, number, number, number, number, number, number]

export interface Evidence {
  raw: string
  confidence: number
  box: Box | null
  evidence: string[]
}

export type Field = Evidence & { value: string | null; alternatives?: string[] }

/** What a receipt says. A field that was not found, or not surely enough, is null: a wrong total is worse than none. */
export interface Receipt {
  kind: 'receipt'
  merchant: Field | null
  address: Field | null
  phone: Field | null
  taxId: Field | null
  date: Field | null
  time: Field | null
  currency: Field | null
  receiptNumber: Field | null
  items: (Evidence & { description: string | null; quantity: string | null; unitPrice: string | null; amount: string | null })[]
  subtotal: Field | null
  discounts: Field[]
  taxes: (Evidence & { label: string | null; rate: string | null; base: string | null; amount: string | null })[]
  tip: Field | null
  total: (Field & { currency: string | null }) | null
  payments: (Evidence & { means: string | null; label: string | null; amount: string | null })[]
  change: Field | null
  checks: { rule: string; left: string; right: string; difference: string; passes: boolean }[]
  page: Page
  lines?: Line[]
}

export interface NotAReceipt {
  kind: 'not-a-receipt'
  reason: string
  confidence: number
  page: Page
  lines?: Line[]
}

export interface Page {
  width: number
  height: number
  quarterTurns: number
}

export interface Line {
  row: number
  text: string
  confidence: number
  box: Box
}

/** What each task answers. */
export interface Values {
  'read-receipt': Receipt | NotAReceipt
  /** The label. */
  classify: string
  /** A language, as `es` (ISO 639-1). */
  'detect-language': string
  /** What the schema asks for. */
  extract: Record<string, unknown>
  summarize: string
  translate: string
}

/** The tasks that a page can do. */
export type TaskName = keyof Values

/** What a task is asked with: the receipt's picture, or a text. */
export type Input<N extends TaskName> = N extends 'read-receipt' ? Blob : string
