import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface Described {
  label: string
  hint?: ComponentChildren
  error?: string | undefined
}

type InputProps = Described & {
  value: string
  onText: (text: string) => void
  type?: 'text' | 'email' | 'password' | 'date' | 'time' | 'search' | 'number' | 'tel'
  name?: string
  id?: string
  required?: boolean
  autocomplete?: string
  inputMode?: 'decimal' | 'numeric' | 'text' | 'email'
  minLength?: number
  maxLength?: number
  max?: string
  min?: string
  step?: string
  spellcheck?: boolean
  class?: string
  list?: string
  onFocus?: () => void
}

/** A labelled input; what is wrong with it is tied to it. */
export function Field({ label, hint, error, onText, id, class: more, type = 'text', ...rest }: InputProps) {
  const made = useId()
  const at = id ?? made
  const described = [...(hint ? [`${at}-hint`] : []), ...(error ? [`${at}-error`] : [])].join(' ')
  return (
    <div class={`field ${more ?? ''}`}>
      <label for={at}>{label}</label>
      <input
        id={at}
        type={type as 'text'} // Preact's types tell inputs apart by a type that is written out
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
        onInput={(event) => onText(event.currentTarget.value)}
        {...rest}
      />
      <Below id={at} hint={hint} error={error} />
    </div>
  )
}

type ChoiceProps = Described & { value: string; onText: (text: string) => void; options: readonly (readonly [string, string])[]; class?: string }

export function Choice({ label, hint, error, value, onText, options, class: more }: ChoiceProps) {
  const id = useId()
  return (
    <div class={`field ${more ?? ''}`}>
      <label for={id}>{label}</label>
      <select id={id} value={value} aria-describedby={hint ? `${id}-hint` : undefined} onChange={(event) => onText(event.currentTarget.value)}>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
      <Below id={id} hint={hint} error={error} />
    </div>
  )
}

export function Area({ label, hint, error, value, onText, required = false }: Described & { value: string; onText: (text: string) => void; required?: boolean }) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea id={id} rows={4} maxLength={1000} required={required} value={value} onInput={(event) => onText(event.currentTarget.value)} />
      <Below id={id} hint={hint} error={error} />
    </div>
  )
}

function Below({ id, hint, error }: { id: string; hint: ComponentChildren; error: string | undefined }) {
  return (
    <>
      {hint && (
        <span id={`${id}-hint`} class="hint">
          {hint}
        </span>
      )}
      {error && (
        <span id={`${id}-error`} class="fault">
          {error}
        </span>
      )}
    </>
  )
}

/** A form that is sent by our code. */
export function Sent({ onSend, children, class: more }: { onSend: () => void; children: ComponentChildren; class?: string }) {
  const send = (event: Event) => {
    event.preventDefault()
    onSend()
  }
  return (
    <form class={more} onSubmit={send}>
      {children}
    </form>
  )
}
