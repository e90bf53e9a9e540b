import { day, number } from '../look/parts'
import { words } from '../words/owner'
import type { ReportDay } from './resources'

const WIDTH = 720
const HEIGHT = 220
const BOTTOM = 26
const LEFT = 52

/** Bars of points issued, and redeemed beside them; the table below it says the same in figures. */
export function Chart({ title, days }: { title: string; days: readonly ReportDay[] }) {
  const most = roundUp(Math.max(1, ...days.map(({ issued, redeemed }) => Math.max(issued, redeemed))))
  const step = (WIDTH - LEFT) / days.length
  const bar = Math.max(1, Math.min(22, step * 0.38))
  const height = (points: number) => (points / most) * (HEIGHT - BOTTOM - 12)
  const floor = HEIGHT - BOTTOM
  const { reports } = words.value
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line class="grid" x1={LEFT} x2={WIDTH} y1={floor - height(most * share)} y2={floor - height(most * share)} />
            <text class="axis" x={LEFT - 8} y={floor - height(most * share) + 4} text-anchor="end">
              {number(Math.round(most * share))}
            </text>
          </g>
        ))}
        {days.map((one, i) => {
          const middle = LEFT + step * (i + 0.5)
          return (
            <g key={one.day}>
              <rect class="issued" x={middle - bar - 1} y={floor - height(one.issued)} width={bar} height={height(one.issued)} rx="2">
                <title>{`${day(one.day)}: ${number(one.issued)}`}</title>
              </rect>
              <rect class="redeemed" x={middle + 1} y={floor - height(one.redeemed)} width={bar} height={height(one.redeemed)} rx="2">
                <title>{`${day(one.day)}: ${number(one.redeemed)}`}</title>
              </rect>
              {(i === 0 || i === days.length - 1) && (
                <text class="axis" x={middle} y={HEIGHT - 6} text-anchor={i === 0 ? 'start' : 'end'}>
                  {day(one.day)}
                </text>
              )}
            </g>
          )
        })}
      </svg>
      <figcaption>
        <span class="key issued">{reports.issued}</span> <span class="key redeemed">{reports.redeemed}</span>
      </figcaption>
    </figure>
  )
}

/** To one or two digits, so that the axis has figures that people like. */
function roundUp(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1) * 2
  return Math.ceil(value / unit) * unit
}
