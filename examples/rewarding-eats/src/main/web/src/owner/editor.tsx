import { useSignal } from '@preact/signals'
import { call } from '../http/client'
import { refresh } from '../keep/answers'
import { Choice, Field, Sent } from '../look/field'
import { ProblemNotice, useWork } from '../look/parts'
import { say } from '../look/say'
import { common } from '../words/common'
import { words } from '../words/owner'
import { held, textOf, valueOf, type Spec, type Values } from './values'

interface Props {
  /** Where it is created or, with an id, changed. */
  path: string
  id: string | null
  specs: readonly Spec[]
  values: Values
  /** What goes with the values when the thing is created. */
  fixed?: Values
  /** In which amounts are, by what the form holds; EUR unless said. */
  currency?: ((texts: Readonly<Record<string, string>>) => string) | undefined
  onDone: () => void
}

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']

/** The form of a restaurant, a location, an offer or a reward. */
export function Editor({ path, id, specs, values, fixed = {}, currency = () => 'EUR', onDone }: Props) {
  const given = currency(held(values, {}))
  const texts = useSignal<Record<string, string>>(Object.fromEntries(specs.map((spec) => [spec.name, textOf(spec, values[spec.name] ?? null, given)])))
  const now = currency(held(values, texts.value))
  const { busy, problem, run } = useWork()
  // where something is changed, null would leave it as it is
  const sentOf = (spec: Spec, text: string) => valueOf(spec, text, now) ?? (id !== null && ['text', 'time'].includes(spec.kind) ? '' : null)
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
          <Part key={spec.name} spec={spec.kind === 'money' ? { ...spec, label: `${spec.label} (${now})` } : spec} text={texts.value[spec.name] ?? ''} onText={set(spec.name)} />
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
