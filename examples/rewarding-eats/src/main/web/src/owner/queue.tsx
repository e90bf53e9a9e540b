import { ask } from '../keep/answers'
import { listOf } from '../keep/list'
import { Chip, Empty, Loading, Title, moment } from '../look/parts'
import { Stale } from '../look/stale'
import { money } from '../receipt/money'
import { common } from '../words/common'
import { language } from '../words/language'
import { words } from '../words/owner'
import type { ClaimLine } from './resources'

/** What waits for a decision, with the reasons. */
export function Queue() {
  const told = ask<unknown>('/api/owner/queue').value
  const claims = listOf<ClaimLine>(told.value, 'claims')
  return (
    <>
      <Title lead={words.value.queue.lead}>{words.value.sections.queue}</Title>
      <Stale told={told} />
      {told.value === null ? told.loading && <Loading /> : claims.length === 0 && <Empty icon="check">{words.value.none}</Empty>}
      <ul class="things">
        {claims.map((claim) => (
          <li key={claim.id} class="card">
            <a class="entry" href={`#/queue/${encodeURIComponent(claim.id)}`}>
              <strong>{claim.merchant || '–'}</strong>
              <span class="number">{money(claim.total, claim.currency, language.value)}</span>
              <span class="quiet">{moment(claim.claimedAt)}</span>
              <span class="chips explained">
                {claim.reasons.map(({ code, text }) => (
                  <Chip key={code} tone="warn">
                    {shortOf(common.value.reason[code] ?? text)}
                  </Chip>
                ))}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The first half of a reason; the whole is on the claim's own page. */
const shortOf = (text: string): string => (text.split(/[;:]/)[0] ?? text).replace(/\.$/, '')
