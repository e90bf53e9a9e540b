import type { Answer, Footprint } from './answer'
import { measure, type Unit } from './format'
import { offline } from './offline'
import { compare, compared, progress } from './state'
import { language, words } from './words'

const ROWS: readonly [keyof Footprint & keyof typeof words.value, Unit][] = [
  ['bytesLeftDevice', 'bytes'],
  ['latencyMs', 'ms'],
  ['cpuSeconds', 's'],
  ['energyWh', 'Wh'],
  ['co2eGrams', 'g'],
  ['moneyUsd', 'USD'],
]

/** Where it ran, the way there, and what it cost. */
export function Story() {
  const state = progress.value
  if (state.at !== 'read') return null
  return (
    <section class="card story" aria-labelledby="story-title">
      <h2 id="story-title">{words.value.story}</h2>
      <OneAnswer answer={state.answer} />
      {state.answer.servedBy?.place === 'DEVICE' && <Comparison />}
    </section>
  )
}

function OneAnswer({ answer }: { answer: Answer }) {
  return (
    <>
      {answer.servedBy && (
        <p class="served">
          <span class={`place ${answer.servedBy.place}`}>{words.value.ranOn[answer.servedBy.place]}</span>
          <span>
            {answer.servedBy.model} {answer.servedBy.version}
          </span>
        </p>
      )}
      <Figures footprint={answer.footprint} />
      <Trail answer={answer} />
    </>
  )
}

function Comparison() {
  const state = compared.value
  return (
    <div class="comparison">
      {state.at === 'read' ? (
        <>
          <Said answer={state.answer} />
          <OneAnswer answer={state.answer} />
        </>
      ) : (
        <>
          <button type="button" class="button" disabled={state.at === 'reading' || offline.value} onClick={() => void compare()}>
            {state.at === 'reading' ? words.value.reading : words.value.compare}
          </button>
          <p class="quiet" role="status">
            {state.at === 'failed' ? (words.value.errors[state.code] ?? words.value.errors['other']) : words.value.compareWhy}
          </p>
        </>
      )}
    </div>
  )
}

function Said({ answer }: { answer: Answer }) {
  if (answer.value?.kind !== 'receipt') return <p>{words.value.nothing}</p>
  const { merchant, date, total } = answer.value
  return (
    <p>
      <strong>{merchant?.value ?? '–'}</strong> · {date?.value ?? '–'} · {total?.value ?? '–'}
    </p>
  )
}

function Figures({ footprint }: { footprint: Footprint }) {
  return (
    <dl class="figures">
      {ROWS.map(([name, unit]) => {
        const figure = footprint[name]
        return (
          <div class={figure ? 'figure' : 'figure unknown'}>
            <dt>{words.value[name] as string}</dt>
            <dd title={figure?.source}>
              {figure ? measure(figure, unit, language.value) : words.value.unknown}
              {figure && <span class="basis">{words.value[figure.basis]}</span>}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function Trail({ answer }: { answer: Answer }) {
  return (
    <>
      <h3>{words.value.trail}</h3>
      <ol class="trail">
        {answer.attempts.map((attempt) => (
          <li class={attempt.outcome}>
            <strong>{attempt.model}</strong> <span class="quiet">{words.value.ranOn[attempt.place]}</span>
            <span class="outcome">
              {words.value.outcome[attempt.outcome]} · {measure({ value: attempt.latencyMs, basis: 'measured', source: '' }, 'ms', language.value)}
            </span>
            {attempt.reason && <span class="quiet reason">{attempt.reason}</span>}
          </li>
        ))}
      </ol>
    </>
  )
}
