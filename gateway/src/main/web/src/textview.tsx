import { OneAnswer } from './story'
import type { TextAnswer } from './answer'
import { preparing } from './device'
import { StrategyChoice } from './strategy'
import { choose, guesses, question, questions, sorting, sortsHere, tell, text, told } from './text'
import { language, stateText, words } from './words'

const COMMANDS = `./rightsize train classify --data samples/messages.csv --name messages --out models/messages/1.0.0
./rightsize serve --rightsize.models=models --rightsize.classify.bundle=messages`
const EXAMPLES = {
  label: [
    ['en', 'Where is my parcel? The tracking has not changed since Monday.'],
    ['en', 'The lamp came with a broken foot.'],
    ['en', 'Can I send the shoes back?'],
  ],
  language: [
    ['eu', 'Bihar goizean itzuliko gara etxera.'],
    ['gl', 'Mañá pola mañá volvemos á casa.'],
    ['pt', 'Amanhã de manhã voltamos para casa.'],
    ['de', 'Morgen früh fahren wir nach Hause.'],
  ],
} as const

/** A text to be asked about, typed or one of ours. */
export function TextInput() {
  return (
    <>
      {questions.value.length > 0 && <TextForm />}
      {sorting.value === null && <HowToSort />}
    </>
  )
}

/** Where the server has no classifier: how it gets one. */
function HowToSort() {
  return (
    <div class="card">
      <p class="notice">{words.value.noTexts}</p>
      <pre class="command">
        <code>{COMMANDS}</code>
      </pre>
    </div>
  )
}

function Questions() {
  return (
    <fieldset class="strategy">
      <legend>{words.value.question}</legend>
      <div class="segments">
        {questions.value.map((one) => (
          <label>
            <input type="radio" name="question" value={one} checked={question.value === one} onChange={() => choose(one)} />
            <span>{words.value.questions[one]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function TextForm() {
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
          {told.value.at === 'reading' ? words.value.reading : words.value.tell[question.value]}
        </button>
      </div>
      {questions.value.length > 1 && <Questions />}
      {question.value === 'language' ? (
        <p class="quiet">{words.value.languageWhere}</p>
      ) : sortsHere() ? (
        <StrategyChoice />
      ) : (
        <p class="quiet">{words.value.textWhere}</p>
      )}
      <h2 class="quiet">{words.value.examples}</h2>
      <ul class="examples">
        {EXAMPLES[question.value].map(([code, example]) => (
          <li>
            <button
              type="button"
              class="button"
              lang={code}
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
  if (questions.value.length === 0) return null
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

/** A label as it is, a language by its name. */
const named = (label: string): string => (question.value === 'language' ? (new Intl.DisplayNames(language.value, { type: 'language' }).of(label) ?? label) : label)

function Label({ answer }: { answer: TextAnswer }) {
  return (
    <div role="status">
      <p class="label">{answer.value === null ? words.value.unsure : named(answer.value)}</p>
      <ul class="best">
        {guesses(answer).map(({ label, probability }) => (
          <li class={label === answer.value ? 'chosen' : ''}>
            <span>{named(label)}</span>
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
