import { useId } from 'preact/hooks'
import { useSignal } from '@preact/signals'
import { call } from '../http/client'
import type { Problem } from '../http/problem'
import { ask } from '../keep/answers'
import { listOf } from '../keep/list'
import { Choice, Sent } from '../look/field'
import { Card, ProblemNotice, Title, number, useWork } from '../look/parts'
import { words } from '../words/owner'
import type { Location } from './resources'

interface Imported {
  lines: number
  matched: number
  unmatched: number
  refunds: number
}

const FIGURES = ['lines', 'matched', 'unmatched', 'refunds'] as const

/** The till's receipts, from a CSV file. */
export function DayTotals() {
  const locations = listOf<Location>(ask<unknown>('/api/owner/locations').value.value, 'locations')
  const chosen = useSignal('')
  const file = useSignal<File | null>(null)
  const result = useSignal<Imported | null>(null)
  const { busy, problem, run } = useWork()
  const input = useId()
  const { totals } = words.value
  const location = chosen.value || locations[0]?.id || ''
  const send = () =>
    run(async () => {
      if (file.value === null) return
      result.value = null
      result.value = await call<Imported>('POST', `/api/owner/locations/${encodeURIComponent(location)}/day-totals`, { body: new Blob([await file.value.arrayBuffer()], { type: 'text/csv' }) })
    })
  return (
    <>
      <Title lead={totals.lead}>{words.value.sections.totals}</Title>
      <Card>
        <Sent onSend={send}>
          <Choice label={totals.location} value={location} onText={(text) => (chosen.value = text)} options={locations.map(({ id, name }) => [id, name])} />
          <div class="field">
            <label for={input}>{totals.file}</label>
            <input id={input} type="file" accept=".csv,text/csv" required aria-describedby={`${input}-hint`} onChange={(event) => (file.value = event.currentTarget.files?.[0] ?? null)} />
            <span id={`${input}-hint`} class="hint">
              {totals.format}
            </span>
          </div>
          <ProblemNotice problem={problem.value} />
          <button class="primary" disabled={busy.value || location === ''}>
            {totals.import}
          </button>
        </Sent>
      </Card>
      <WrongLines problem={problem.value} />
      {result.value && <Result imported={result.value} />}
    </>
  )
}

function Result({ imported }: { imported: Imported }) {
  const { totals } = words.value
  return (
    <div role="status">
      <dl class="tiles">
      {FIGURES.map((name) => (
        <div key={name}>
          <dt>{totals[name]}</dt>
          <dd class="number">{number(imported[name])}</dd>
        </div>
      ))}
      </dl>
    </div>
  )
}

/** Which lines cannot be read; nothing was taken then. */
function WrongLines({ problem }: { problem: Problem | null }) {
  const lines = listOf<{ line: number; message: string }>(problem?.body, 'lines')
  const { totals } = words.value
  if (lines.length === 0) return null
  return (
    <Card title={totals.errors}>
      <ul class="reasons">
        {lines.map(({ line, message }) => (
          <li key={line}>
            {totals.line(line)}: {message}
          </li>
        ))}
      </ul>
    </Card>
  )
}
