import { useSignal } from '@preact/signals'
import { download } from '../http/client'
import { ask } from '../keep/answers'
import { Field, Sent } from '../look/field'
import { Card, Loading, ProblemNotice, Title, day, number, useWork } from '../look/parts'
import { saveAs } from '../look/save'
import { Stale } from '../look/stale'
import { words } from '../words/owner'
import { Chart } from './chart'
import type { Report, ReportDay } from './resources'

const DAY_MS = 86_400_000
const FIGURES = ['claims', 'issued', 'redeemed', 'expired', 'liability'] as const
const COLUMNS = ['claims', 'issued', 'redeemed', 'expired'] as const
const iso = (at: number): string => new Date(at).toISOString().slice(0, 10)

export function Reports() {
  const from = useSignal(iso(Date.now() - 29 * DAY_MS))
  const to = useSignal(iso(Date.now()))
  const asked = useSignal({ from: from.value, to: to.value })
  const { busy, problem, run } = useWork()
  const path = `/api/owner/reports?from=${asked.value.from}&to=${asked.value.to}`
  const told = ask<Report>(path).value
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
      {told.value === null ? told.loading && <Loading /> : <Figures report={told.value} />}
    </>
  )
}

function Figures({ report }: { report: Report }) {
  const { reports } = words.value
  return (
    <>
      <dl class="tiles">
        {FIGURES.map((name) => (
          <div key={name}>
            <dt>{reports[name]}</dt>
            <dd class="number">{number(report[name])}</dd>
          </div>
        ))}
      </dl>
      {report.days.length > 0 && (
        <Card>
          <Chart title={reports.chart} days={report.days} />
          <details>
            <summary>{reports.table}</summary>
            <DayTable days={report.days} />
          </details>
        </Card>
      )}
    </>
  )
}

function DayTable({ days }: { days: readonly ReportDay[] }) {
  const { reports } = words.value
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={reports.table}>
      <table>
        <thead>
          <tr>
            <th scope="col">{reports.day}</th>
            {COLUMNS.map((name) => (
              <th key={name} scope="col" class="figure">
                {reports[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((one) => (
            <tr key={one.day}>
              <th scope="row" class="nowrap">{day(one.day)}</th>
              {COLUMNS.map((name) => (
                <td key={name} class="figure">
                  {number(one[name])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
