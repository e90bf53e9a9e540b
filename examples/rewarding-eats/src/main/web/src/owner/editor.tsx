import { useSignal } from '@preact/signals'
import { call } from '../http/client'
import { refresh } from '../keep/answers'
import { Choice, Field, Sent } from '../look/field'
import { ProblemNotice, useWork } from '../look/parts'
import { say } from '../look/say'
import { minorOf, plainOf } from '../receipt/money'
import { common } from '../words/common'
import { words } from '../words/owner'

type Value = string | number | boolean | null | string[]
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

interface Props {
  /** Where it is created or, with an id, changed. */
  path: string
  id: string | null
  specs: readonly Spec[]
  values: Values
  /** What goes with the values when the thing is created. */
  fixed?: Values
  /** In which amounts are, by what is in the form; EUR unless said. */
  currency?: ((texts: Readonly<Record<string, string>>) => string) | undefined
  onDone: () => void
}

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']

/** The form of a restaurant, a location, an offer or a reward. */
export function Editor({ path, id, specs, values, fixed = {}, currency = () => 'EUR', onDone }: Props) {
  const given = currency(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value ?? '')])))
  const texts = useSignal<Record<string, string>>(Object.fromEntries(specs.map((spec) => [spec.name, textOf(spec, values[spec.name] ?? null, given)])))
  const { busy, problem, run } = useWork()
  // where something is changed, null would leave it as it is
  const sentOf = (spec: Spec, text: string) => valueOf(spec, text, currency(texts.value)) ?? (id !== null && ['text', 'time'].includes(spec.kind) ? '' : null)
  const save = () =>
    run(async () => {
      const body = { ...fixed, ...Object.fromEntries(specs.map((spec) => [spec.name, sentOf(spec, texts.value[spec.name] ?? '')])) }
      await call(id === null ? 'POST' : 'PATCH', id === null ? path : `${path}/${encodeURIComponent(id)}`, { body })
      await refresh(path)
      say(words.value.created)
      onDone()
    })
  const set = (name: string) => (text: string) => (texts.value = { ...texts.value, [name]: text })
  return (
    <Sent class="editor" onSend={save}>
      <div class="row">
        {specs.map((spec) => (
          <Part key={spec.name} spec={spec.kind === 'money' ? { ...spec, label: `${spec.label} (${currency(texts.value)})` } : spec} text={texts.value[spec.name] ?? ''} onText={set(spec.name)} />
        ))}
      </div>
      <ProblemNotice problem={problem.value} />
      <div class="buttons">
        <button class="primary" disabled={busy.value}>
          {common.value.save}
        </button>
        <button type="button" class="button" onClick={onDone}>
          {common.value.cancel}
        </button>
      </div>
    </Sent>
  )
}

function Part({ spec, text, onText }: { spec: Spec; text: string; onText: (text: string) => void }) {
  const { label, hint, kind, required = false } = spec
  if (kind === 'tick') {
    return (
      <label class="tick">
        <input type="checkbox" checked={text === 'true'} onChange={(event) => onText(String(event.currentTarget.checked))} />
        <span>{label}</span>
      </label>
    )
  }
  if (kind === 'days') return <Weekdays spec={spec} text={text} onText={onText} />
  if (kind === 'choice') return <Choice label={label} hint={hint} value={text} onText={onText} options={spec.options ?? []} />
  const number = kind === 'number' || kind === 'money'
  return (
    <Field
      label={label}
      hint={hint}
      required={required}
      value={text}
      onText={onText}
      maxLength={200}
      type={kind === 'date' || kind === 'time' ? kind : 'text'}
      {...(number ? { inputMode: kind === 'money' ? ('decimal' as const) : ('numeric' as const) } : {})}
    />
  )
}

function Weekdays({ spec, text, onText }: { spec: Spec; text: string; onText: (text: string) => void }) {
  const chosen = text.split(',').filter((day) => day !== '')
  const toggle = (day: string, on: boolean) => onText(DAYS.filter((one) => (one === day ? on : chosen.includes(one))).join(','))
  return (
    <fieldset class="days">
      <legend>{spec.label}</legend>
      <div>
        {DAYS.map((day) => (
          <label key={day} class="tick">
            <input type="checkbox" checked={chosen.includes(day)} onChange={(event) => toggle(day, event.currentTarget.checked)} />
            <span>{words.value.offers.days[day]}</span>
          </label>
        ))}
      </div>
      <span class="hint">{spec.hint}</span>
    </fieldset>
  )
}

function textOf({ kind }: Spec, value: Value, currency: string): string {
  if (value === null) return ''
  if (Array.isArray(value)) return value.join(kind === 'list' ? ', ' : ',')
  return kind === 'money' && typeof value === 'number' ? plainOf(value, currency) : String(value)
}

function valueOf({ kind }: Spec, text: string, currency: string): Value {
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
