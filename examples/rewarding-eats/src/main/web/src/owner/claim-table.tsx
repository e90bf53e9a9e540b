import { StatusChip } from '../look/standing'
import { words } from '../words/owner'
import { amountOf, dateOf, merchantOf } from './claim-words'
import type { ReviewedClaim } from './resources'

/** Claims in a table, each leading to where it is decided. */
export function ClaimTable({ claims, caption }: { claims: readonly ReviewedClaim[]; caption: string }) {
  const { queue } = words.value
  if (claims.length === 0) return <p class="quiet">{words.value.none}</p>
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{queue.merchant}</th>
            <th scope="col">{queue.date}</th>
            <th scope="col" class="figure">
              {queue.total}
            </th>
            <th scope="col">{words.value.audits.state}</th>
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => (
            <tr key={claim.id}>
              <th scope="row">
                <a href={`#/queue/${encodeURIComponent(claim.id)}`}>{merchantOf(claim)}</a>
              </th>
              <td class="nowrap">{dateOf(claim)}</td>
              <td class="figure">{amountOf(claim)}</td>
              <td>
                <StatusChip status={claim.status} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
