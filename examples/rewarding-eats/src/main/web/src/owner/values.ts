import { minorOf, plainOf } from '../receipt/money'

export type Value = string | number | boolean | null | string[]
export type Values = Record<string, Value>

/** How one value of a thing is shown and edited. */
export interface Spec {
  name: string
  label: string
  hint?: string
  kind: 'text' | 'list' | 'number' | 'money' | 'date' | 'time' | 'tick' | 'days' | 'choice'
  options?: readonly (readonly [string, string])[]
  required?: boolean
}

/** What a form holds, by name: what it was given, and over that what stands in it. */
export function held(values: Values, texts: Readonly<Record<string, string>>): Record<string, string> {
  return { ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value ?? '')])), ...texts }
}

/** A value as it stands in the form; an amount in whole units of the currency. */
export function textOf({ kind }: Pick<Spec, 'kind'>, value: Value, currency: string): string {
  if (value === null) return ''
  if (Array.isArray(value)) return value.join(kind === 'list' ? ', ' : ',')
  return kind === 'money' && typeof value === 'number' ? plainOf(value, currency) : String(value)
}

/** What is sent of a text in the form; an amount in minor units of the currency. Null for nothing, and for no amount. */
export function valueOf({ kind }: Pick<Spec, 'kind'>, text: string, currency: string): Value {
  const plain = text.trim()
  switch (kind) {
    case 'tick':
      return plain === 'true'
    case 'list':
    case 'days':
      return plain
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== '')
    case 'number':
      return plain === '' ? null : Number(plain.replace(/[.,\s]/g, ''))
    case 'money':
      return plain === '' ? null : minorOf(plain, currency)
    default:
      return plain === '' ? null : plain
  }
}
