import { OneAnswer } from './story'
import type { TextAnswer } from './answer'
import { preparing } from './device'
import { StrategyChoice } from './strategy'
import { guesses, sorting, sortsHere, tell, text, told } from './text'
import { stateText, words } from './words'

const COMMANDS = `./rightsize train classify --data samples/messages.csv --name messages --out models/messages/1.0.0
./rightsize serve --rightsize.models=models --rightsize.classify.bundle=messages`
const EXAMPLES = ['Where is my parcel? The tracking has not changed since Monday.', 'The lamp came with a broken foot.', 'Can I send the shoes back?']

/** A text to be sorted, typed or one of ours. */
export function TextInput() {
  if (sorting.value === null) {
    return (
      <div class="card">
        <p class="notice">{words.value.noTexts}</p>
        <pre class="command">
          <code>{COMMANDS}</code>
        </pre>
      </div>
    )
  }
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault()
        void tell()
      }}
    >
      <label for="text" class="drop-title">
        {words.value.text}
      </label>
      <textarea id="text" rows={5} maxLength={100_000} required value={text.value} onInput={(event) => (text.value = event.currentTarget.value)} />
      <div class="buttons start">
        <button class="primary" disabled={told.value.at === 'reading'}>
          {told.value.at === 'reading' ? words.value.reading : words.value.tell}
        </button>
      </div>
      {sortsHere() ? <StrategyChoice /> : <p class="quiet">{words.value.textWhere}</p>}
      <h2 class="quiet">{words.value.examples}</h2>
      <ul class="examples">
        {EXAMPLES.map((example) => (
          <li>
            <button
              type="button"
              class="button"
              lang="en"
              onClick={() => {
                text.value = example
                void tell()
              }}
            >
              {example}
            </button>
          </li>
        ))}
      </ul>
    </form>
  )
}

/** What the text is, how sure that is, and what it cost to know. */
export function TextResult() {
  const state = told.value
  if (sorting.value === null) return null
  return (
    <section class="card" aria-labelledby="text-title">
      <h2 id="text-title">{words.value.textTitle}</h2>
      {state.at === 'failed' && (
        <p class="notice bad" role="alert">
          {words.value.errors[state.code] ?? words.value.errors['text']}
        </p>
      )}
      {state.at === 'read' ? (
        <>
          <Label answer={state.answer} />
          <OneAnswer answer={state.answer} />
        </>
      ) : (
        state.at !== 'failed' && (
          <p class="quiet" role="status">
            {state.at !== 'reading' ? words.value.textNothing : preparing.value ? stateText(preparing.value) : words.value.reading}
          </p>
        )
      )}
    </section>
  )
}

function Label({ answer }: { answer: TextAnswer }) {
  return (
    <div role="status">
      <p class="label">{answer.value ?? words.value.unsure}</p>
      <ul class="best">
        {guesses(answer).map(({ label, probability }) => (
          <li class={label === answer.value ? 'chosen' : ''}>
            <span>{label}</span>
            {probability !== null && (
              <>
                <meter min={0} max={1} value={probability} aria-label={words.value.sure(Math.round(probability * 100))} />
                <span class="quiet">{Math.round(probability * 100)} %</span>
              </>
            )}
          </li>
        ))}
      </ul>
      {answer.value === null && answer.error && guesses(answer).length === 0 && <p class="quiet">{answer.error.message}</p>}
    </div>
  )
}
