import { StatusChip } from '../look/standing'
import { day } from '../look/parts'
import { money } from '../receipt/money'
import { language } from '../words/language'
import { words } from '../words/owner'
import type { ClaimLine } from './resources'

/** Claims in a table, each leading to where it is decided. */
export function ClaimTable({ claims, caption }: { claims: readonly ClaimLine[]; caption: string }) {
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
                <a href={`#/queue/${encodeURIComponent(claim.id)}`}>{claim.merchant || '–'}</a>
              </th>
              <td class="nowrap">{day(claim.date)}</td>
              <td class="figure">{money(claim.total, claim.currency, language.value)}</td>
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
