/** The Answer JSON, as every place gives it; see docs/guide/server.md. */
export type Place = 'DEVICE' | 'SERVER' | 'REMOTE'

export interface Measure {
  low?: number
  value: number
  high?: number
  basis: 'measured' | 'estimated' | 'disclosed'
  source: string
}

export type Footprint = Record<
  'latencyMs' | 'cpuSeconds' | 'bytesLeftDevice' | 'energyWh' | 'co2eGrams' | 'onSiteWaterMl' | 'offSiteWaterMl' | 'moneyUsd',
  Measure | null
>

export interface Attempt {
  model: string
  place: Place
  outcome: 'served' | 'skipped' | 'failed' | 'rejected'
  reason: string | null
  latencyMs: number
}

/** Four corners, x and y in turn, in pixels of the upright picture. */
export type Box = readonly number[]

export interface Found {
  raw: string
  confidence: number
  box: Box | null
}

export type Field = Found & { value: string | null }
export type Item = Found & { description: string | null; quantity: string | null; amount: string | null }
export type Tax = Found & { label: string | null; amount: string | null }

export interface Page {
  width: number
  height: number
  quarterTurns: number
}

export interface Receipt {
  kind: 'receipt'
  merchant: Field | null
  date: Field | null
  time: Field | null
  currency: Field | null
  items: Item[]
  subtotal: Field | null
  taxes: Tax[]
  tip: Field | null
  total: Field | null
  page: Page
}

export interface NotAReceipt {
  kind: 'not-a-receipt'
  reason: string
  confidence: number
  page: Page
}

export interface Answer<V = Receipt | NotAReceipt> {
  value: V | null
  confidence: number | null
  servedBy: { model: string; version: string; kind: string; place: Place } | null
  footprint: Footprint
  attempts: Attempt[]
  error?: { code: string; message: string }
}

/** What a text is: its label, and from a server the next best ones. */
export type TextAnswer = Answer<string> & {
  best?: { label: string; probability: number }[]
  unsure?: { value: string; confidence: number }
}
