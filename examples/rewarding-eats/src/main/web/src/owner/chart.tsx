import { number } from '../look/parts'
import { words } from '../words/owner'
import type { ReportLine } from './resources'

const BARS = ['pointsIssued', 'pointsRedeemed', 'liability'] as const
const WIDTH = 420
const ROW = 84
const BAR = 16
const LEFT = 4
const RIGHT = 70

/** Bars of points issued, redeemed and owed for each restaurant; the table below says the same in figures. */
export function Chart({ title, lines }: { title: string; lines: readonly ReportLine[] }) {
  const most = Math.max(1, ...lines.flatMap((line) => BARS.map((name) => line[name])))
  const length = (points: number) => (Math.max(0, points) / most) * (WIDTH - LEFT - RIGHT)
  const { reports } = words.value
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${WIDTH} ${lines.length * ROW}`} role="img" aria-label={title}>
        {lines.map((line, i) => (
          <g key={line.restaurantId} transform={`translate(${LEFT} ${i * ROW})`}>
            <text class="name" y="16">
              {line.name}
            </text>
            {BARS.map((name, at) => (
              <g key={name} transform={`translate(0 ${24 + at * (BAR + 2)})`}>
                <rect class={name} width={Math.max(2, length(line[name]))} height={BAR} rx="4" />
                <text class="axis" x={length(line[name]) + 8} y={BAR - 3}>
                  {number(line[name])}
                </text>
              </g>
            ))}
          </g>
        ))}
      </svg>
      <figcaption>
        {BARS.map((name) => (
          <span key={name} class={`key ${name}`}>
            {reports[name]}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}
