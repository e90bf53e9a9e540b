import type { Signal } from '@preact/signals'
import type { Receipt } from 'rightsize/answer'
import type { Form } from '../keep/draft'
import { Field } from '../look/field'
import { Icon } from '../look/icon'
import type { Faults } from '../receipt/form'
import { common } from '../words/common'
import { words } from '../words/member'

/** Below this probability of being right a field is marked; the reader's confidences are calibrated. */
const UNSURE_BELOW = 0.85

type Name = 'merchant' | 'date' | 'time' | 'total' | 'currency' | 'subtotal' | 'tax' | 'receiptNumber'
const NEEDED: readonly Name[] = ['merchant', 'date', 'total']

interface Props {
  name: Name
  form: Form
  reading: Receipt | null
  found: { confidence: number; value?: string | null; amount?: string | null } | null | undefined
  faults: Faults
  focused: Signal<string | null>
  change: (changes: Partial<Form>) => void
  type?: 'text' | 'date' | 'time'
  inputMode?: 'decimal'
  maxLength?: number
  autocomplete?: string
}

/** A field that was read: marked where the reader is not sure, until the member has changed it. */
export function ReadField({ name, form, reading, found, faults, focused, change, ...rest }: Props) {
  const { review } = words.value
  const fault = name in faults ? faults[name as keyof Faults] : undefined
  const read = found?.value ?? found?.amount ?? null
  const untouched = reading !== null && (read === null ? form[name] === '' : form[name] !== '')
  const unsure = untouched && found != null && read !== null && found.confidence < UNSURE_BELOW
  const absent = untouched && read === null && NEEDED.includes(name)
  return (
    <Field
      id={name}
      name={name}
      class={`read ${name} ${unsure || absent ? 'unsure' : ''}`}
      label={review[name]}
      value={form[name]}
      error={fault ? review.fault[fault] : undefined}
      hint={
        unsure || absent ? (
          <span class="unsure-mark">
            <Icon name="warn" size={16} /> {absent ? review.notFound : review.unsure}
          </span>
        ) : undefined
      }
      spellcheck={false}
      onText={(text) => change({ [name]: name === 'currency' ? text.toUpperCase() : text })}
      onFocus={() => (focused.value = name)}
      {...rest}
    />
  )
}

interface ItemsProps {
  form: Form
  reading: Receipt | null
  fault: 'missing' | 'invalid' | 'future' | undefined
  change: (changes: Partial<Form>) => void
}

/** The dishes, each of which can be changed. */
export function Items({ form, reading, fault, change }: ItemsProps) {
  const { review } = words.value
  const set = (at: number, changes: Partial<Form['items'][number]>) => change({ items: form.items.map((item, i) => (i === at ? { ...item, ...changes } : item)) })
  const currency = reading?.currency?.value ?? form.currency
  return (
    <fieldset id="items" tabIndex={-1}>
      <legend>{review.items}</legend>
      {fault && <p class="fault">{review.fault[fault]}</p>}
      <ul class="items">
        {form.items.map((item, i) => (
          <li key={i}>
            <input aria-label={`${review.item} ${i + 1}`} value={item.description} maxLength={200} onInput={(event) => set(i, { description: event.currentTarget.value })} />
            <input
              aria-label={`${review.amount} ${i + 1} ${currency}`}
              class="figure"
              inputMode="decimal"
              value={item.amount}
              maxLength={20}
              onInput={(event) => set(i, { amount: event.currentTarget.value })}
            />
            <button type="button" class="remove" aria-label={review.removeItem(item.description || `${review.item} ${i + 1}`)} onClick={() => change({ items: form.items.filter((_, at) => at !== i) })}>
              <Icon name="cross" size={18} />
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="link" onClick={() => change({ items: [...form.items, { description: '', quantity: '', amount: '' }] })}>
        {common.value.add}: {review.item}
      </button>
    </fieldset>
  )
}
