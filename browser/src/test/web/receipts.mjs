// The receipts that Java wrote, with what the JVM reads there.
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'

export const FIXTURES = process.env.RIGHTSIZE_FIXTURES ?? 'target/receipts'
export const NPM = process.env.RIGHTSIZE_NPM ?? 'target/npm'
export const BUNDLES = process.env.RIGHTSIZE_BUNDLES ?? '../local/src/main/resources/dev/rightsize/bundles'

/** Receipts of one kind of file, `png` or `jpg`, in order of their seeds. */
export async function receipts(kind) {
  const names = (await readdir(FIXTURES)).filter((name) => name.endsWith('.' + kind)).sort((a, b) => parseInt(a) - parseInt(b))
  return Promise.all(
    names.map(async (name) => ({
      name,
      bytes: await readFile(join(FIXTURES, name)),
      onJvm: JSON.parse(await readFile(join(FIXTURES, name + '.json'), 'utf8')),
    })),
  )
}

/** The texts of lines in order. */
export const texts = (value) => value.lines.map((line) => `${line.row}: ${line.text}`)

/** All values of fields, without boxes and confidences. */
export function fields(value) {
  const field = (one) => (one === null ? null : (one.value ?? null))
  const parts = ({ raw, box, confidence, evidence, ...rest }) => rest
  const names = ['merchant', 'address', 'phone', 'taxId', 'date', 'time', 'currency', 'receiptNumber', 'subtotal', 'tip', 'total', 'change']
  if (value.kind !== 'receipt') return { kind: value.kind, reason: value.reason }
  return {
    ...Object.fromEntries(names.map((name) => [name, field(value[name])])),
    ...Object.fromEntries(['items', 'discounts', 'taxes', 'payments'].map((name) => [name, value[name].map(parts)])),
    checks: value.checks,
  }
}

/** Merchant, date and total. */
export const main = (value) => (({ merchant, date, total }) => ({ merchant, date, total }))(fields(value))
