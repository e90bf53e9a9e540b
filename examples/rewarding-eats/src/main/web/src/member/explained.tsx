import type { Explanation } from '../http/contract'
import { number } from '../look/parts'

/** How points came about, line by line. */
export function Explained({ lines }: { lines: readonly (Explanation | string)[] }) {
  return (
    <ul class="explanation">
      {lines.map((line, i) => {
        const { text, points } = typeof line === 'string' ? { text: line, points: undefined } : line
        return (
          <li key={i}>
            <span>{text}</span>
            {points !== undefined && <span class="number">{points > 0 ? `+${number(points)}` : number(points)}</span>}
          </li>
        )
      })}
    </ul>
  )
}
