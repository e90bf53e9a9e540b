import type { Field, Receipt } from './answer'
import { model } from './device'
import { offline } from './offline'
import { draft, progress, type Draft } from './state'
import { words } from './words'

/** The receipt by hand; what was read is filled in, to be checked. */
export function Form() {
  const state = progress.value
  const value = state.at === 'read' ? state.answer.value : null
  const receipt = value?.kind === 'receipt' ? value : null
  return (
    <section class="card" aria-labelledby="form-title">
      <h2 id="form-title">{words.value.form}</h2>
      <Notice />
      <form onSubmit={save}>
        <Input name="merchant" found={receipt?.merchant ?? null} autocomplete="organization" />
        <div class="pair">
          <Input name="date" found={receipt?.date ?? null} type="date" />
          <Input name="total" found={receipt?.total ?? null} inputMode="decimal" />
          <Input name="currency" found={receipt?.currency ?? null} maxLength={3} />
        </div>
        {receipt && <Items receipt={receipt} />}
        <button class="button">{words.value.save}</button>
      </form>
    </section>
  )
}

function Notice() {
  const state = progress.value
  if (state.at === 'failed') {
    return (
      <div class="notice bad" role="alert">
        <p>{words.value.errors[state.code] ?? words.value.errors['other']}</p>
        <details>
          <summary>{words.value.details}</summary>
          <p>{state.message}</p>
        </details>
      </div>
    )
  }
  if (offline.value && state.at !== 'read') {
    return <p class="notice">{model.value?.state === 'ready' ? words.value.offlineReady : words.value.offlineOn}</p>
  }
  if (state.at !== 'read') return <p class="quiet">{words.value.byHand}</p>
  return state.answer.value?.kind === 'receipt' ? (
    <p class="quiet">{words.value.check}</p>
  ) : (
    <p class="notice" role="status">
      {words.value.nothing}
    </p>
  )
}

interface InputProps {
  name: keyof Draft
  found: Field | null
  type?: 'text' | 'date'
  inputMode?: 'decimal'
  maxLength?: number
  autocomplete?: string
}

function Input({ name, found, type = 'text', ...more }: InputProps) {
  const sure = found?.value == null ? null : Math.round(found.confidence * 100)
  return (
    <div class={`field ${name}`}>
      <label for={name}>{words.value[name]}</label>
      <input
        id={name}
        name={name}
        type={type as 'text'} // Preact's types tell inputs apart by a type that is written out
        value={draft.value[name]}
        aria-describedby={sure === null ? undefined : `${name}-sure`}
        onInput={(event) => (draft.value = { ...draft.value, [name]: event.currentTarget.value })}
        {...more}
      />
      {sure !== null && (
        <span id={`${name}-sure`} class={sure >= 90 ? 'sure' : 'sure unsure'}>
          {words.value.sure(sure)}
        </span>
      )}
    </div>
  )
}

function Items({ receipt }: { receipt: Receipt }) {
  const rows = [
    ...receipt.items.map((item) => ({ kind: 'item', text: item.description ?? item.raw, quantity: item.quantity, amount: item.amount })),
    ...(receipt.subtotal ? [{ kind: 'sum', text: words.value.subtotal, quantity: null, amount: receipt.subtotal.value }] : []),
    ...receipt.taxes.map((tax) => ({ kind: 'tax', text: tax.label ?? words.value.tax, quantity: null, amount: tax.amount })),
  ]
  if (rows.length === 0) return null
  return (
    <table class="items">
      <caption>{words.value.items}</caption>
      <tbody>
        {rows.map((row) => (
          <tr class={row.kind}>
            <th scope="row">
              {row.text}
              {row.quantity !== null && row.quantity !== '1' && <span class="quiet"> × {row.quantity}</span>}
            </th>
            <td>{row.amount}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function save(event: Event): void {
  event.preventDefault()
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([JSON.stringify(draft.value, null, 2)], { type: 'application/json' }))
  link.download = 'receipt.json'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}
