import { useSignal } from '@preact/signals'
import { download } from '../http/client'
import { ask } from '../keep/answers'
import { listOf } from '../keep/list'
import { Field, Sent } from '../look/field'
import { Card, Loading, ProblemNotice, Title, number, useWork } from '../look/parts'
import { saveAs } from '../look/save'
import { Stale } from '../look/stale'
import { words } from '../words/owner'
import { Chart } from './chart'
import type { ReportLine } from './resources'

const DAY_MS = 86_400_000
const FIGURES = ['claims', 'pointsIssued', 'pointsRedeemed', 'pointsExpired', 'liability'] as const
const COLUMNS = ['claims', 'accepted', 'refused', 'waiting', 'pointsIssued', 'pointsRedeemed', 'pointsExpired', 'liability'] as const
const iso = (at: number): string => new Date(at).toISOString().slice(0, 10)

export function Reports() {
  const from = useSignal(iso(Date.now() - 29 * DAY_MS))
  const to = useSignal(iso(Date.now()))
  const asked = useSignal({ from: from.value, to: to.value })
  const { busy, problem, run } = useWork()
  const path = `/api/owner/reports?from=${asked.value.from}&to=${asked.value.to}`
  const told = ask<unknown>(path).value
  const { reports } = words.value
  const csv = () => run(async () => saveAs(await download(path, 'text/csv'), `rewarding-eats-${asked.value.from}-${asked.value.to}.csv`))
  return (
    <>
      <Title lead={reports.lead}>{words.value.sections.reports}</Title>
      <Sent class="inline" onSend={() => (asked.value = { from: from.value, to: to.value })}>
        <Field label={reports.from} type="date" required value={from.value} max={to.value} onText={(text) => (from.value = text)} />
        <Field label={reports.to} type="date" required value={to.value} min={from.value} onText={(text) => (to.value = text)} />
        <button class="button">{reports.show}</button>
        <button type="button" class="button" disabled={busy.value} onClick={csv}>
          {reports.csv}
        </button>
      </Sent>
      <ProblemNotice problem={problem.value} />
      <Stale told={told} />
      {told.value === null ? told.loading && <Loading /> : <Figures lines={listOf<ReportLine>(told.value, 'restaurants')} />}
    </>
  )
}

function Figures({ lines }: { lines: readonly ReportLine[] }) {
  const { reports } = words.value
  return (
    <>
      <dl class="tiles">
        {FIGURES.map((name) => (
          <div key={name}>
            <dt>{reports[name]}</dt>
            <dd class="number">{number(lines.reduce((sum, line) => sum + line[name], 0))}</dd>
          </div>
        ))}
      </dl>
      {lines.length > 0 && (
        <Card>
          <Chart title={reports.chart} lines={lines} />
          <details open>
            <summary>{reports.table}</summary>
            <LineTable lines={lines} />
          </details>
        </Card>
      )}
    </>
  )
}

function LineTable({ lines }: { lines: readonly ReportLine[] }) {
  const { reports, queue } = words.value
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={reports.table}>
      <table>
        <thead>
          <tr>
            <th scope="col">{queue.merchant}</th>
            {COLUMNS.map((name) => (
              <th key={name} scope="col" class="figure">
                {reports[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.restaurantId}>
              <th scope="row">{line.name}</th>
              {COLUMNS.map((name) => (
                <td key={name} class="figure">
                  {number(line[name])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
