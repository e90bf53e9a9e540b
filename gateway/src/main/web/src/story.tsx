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
      {state.answer.servedBy?.place === 'DEVICE' && <Comparison answer={state.answer} />}
    </section>
  )
}

export function OneAnswer({ answer }: { answer: Answer<unknown> }) {
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

function Comparison({ answer }: { answer: Answer }) {
  const state = compared.value
  return (
    <div class="comparison">
      {state.at === 'read' ? (
        <>
          <Beside here={answer} there={state.answer} />
          <Trail answer={state.answer} />
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

/** Both answers to the same picture, row by row. */
function Beside({ here, there }: { here: Answer; there: Answer }) {
  return (
    <table class="beside">
      <caption>{words.value.beside}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{words.value.ranOn.DEVICE}</th>
          <th scope="col">{words.value.ranOn[there.servedBy?.place ?? 'SERVER']}</th>
        </tr>
      </thead>
      <tbody>
        {FIELDS.map(([name, valueOf]) => {
          const [one, other] = [valueOf(here) ?? '–', valueOf(there) ?? '–']
          return (
            <tr class={one === other ? '' : 'differs'}>
              <th scope="row">{words.value[name] as string}</th>
              <td>{one}</td>
              <td>
                {one === other ? '' : '≠ '}
                {other}
              </td>
            </tr>
          )
        })}
        {ROWS.filter(([name]) => here.footprint[name] || there.footprint[name]).map(([name, unit]) => (
          <tr class="figure-row">
            <th scope="row">{words.value[name] as string}</th>
            {[here, there].map(({ footprint }) => (
              <td>{footprint[name] ? measure(footprint[name], unit, language.value).value : words.value.unknown}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const FIELDS: readonly ['merchant' | 'date' | 'total' | 'items', (answer: Answer) => string | null | undefined][] = [
  ['merchant', ({ value }) => (value?.kind === 'receipt' ? value.merchant?.value : null)],
  ['date', ({ value }) => (value?.kind === 'receipt' ? value.date?.value : null)],
  ['total', ({ value }) => (value?.kind === 'receipt' ? value.total?.value : null)],
  ['items', ({ value }) => (value?.kind === 'receipt' ? String(value.items.length) : null)],
]

function Figures({ footprint }: { footprint: Footprint }) {
  const unknown = ROWS.filter(([name]) => !footprint[name]).map(([name]) => words.value[name] as string)
  return (
    <>
      <dl class="figures">
        {ROWS.map(([name, unit]) => {
          const figure = footprint[name]
          return (
            figure && (
              <div class="figure">
                <dt>{words.value[name] as string}</dt>
                <dd title={figure.source}>
                  {measure(figure, unit, language.value).value}
                  <span class="basis">
                    {words.value[figure.basis]} {measure(figure, unit, language.value).range}
                  </span>
                </dd>
              </div>
            )
          )
        })}
      </dl>
      {unknown.length > 0 && <p class="quiet">{words.value.notMeasured(unknown.join(', '))}</p>}
    </>
  )
}

function Trail({ answer }: { answer: Answer<unknown> }) {
  return (
    <>
      <h3>{words.value.trail}</h3>
      <ol class="trail">
        {answer.attempts.map((attempt) => (
          <li class={attempt.outcome}>
            <strong>{attempt.model}</strong> <span class="quiet">{words.value.ranOn[attempt.place]}</span>
            <span class="outcome">
              {words.value.outcome[attempt.outcome]} · {measure({ value: attempt.latencyMs, basis: 'measured', source: '' }, 'ms', language.value).value}
            </span>
            {attempt.reason && <span class="quiet reason" lang="en">{attempt.reason}</span>}
          </li>
        ))}
      </ol>
    </>
  )
}
