import { ask } from '../keep/answers'
import { listOf } from '../keep/list'
import { Chip, Empty, Loading, Title, moment } from '../look/parts'
import { Stale } from '../look/stale'
import { reasonText } from '../look/standing'
import { words } from '../words/owner'
import { amountOf, merchantOf } from './claim-words'
import type { ReviewedClaim } from './resources'

/** What waits for a decision, with the reasons. */
export function Queue() {
  return <ClaimList path="/api/owner/queue" title={words.value.sections.queue} lead={words.value.queue.lead} />
}

/** What looks like another claim. */
export function Duplicates() {
  return <ClaimList path="/api/owner/duplicates" title={words.value.sections.duplicates} lead={words.value.duplicates.lead} />
}

function ClaimList({ path, title, lead }: { path: string; title: string; lead: string }) {
  const told = ask<unknown>(path).value
  const claims = listOf<ReviewedClaim>(told.value, 'claims')
  return (
    <>
      <Title lead={lead}>{title}</Title>
      <Stale told={told} />
      {told.value === null ? told.loading && <Loading /> : claims.length === 0 && <Empty icon="check">{words.value.none}</Empty>}
      <ul class="things">
        {claims.map((claim) => (
          <li key={claim.id} class="card">
            <a class="entry" href={`#/queue/${encodeURIComponent(claim.id)}`}>
              <strong>{merchantOf(claim)}</strong>
              <span class="number">{amountOf(claim)}</span>
              <span class="quiet">{moment(claim.submittedAt)}</span>
              <span class="chips explained">
                {claim.reasons.map((reason) => (
                  <Chip key={reason.code} tone="warn">
                    {shortOf(reasonText(reason))}
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
const shortOf = (text: string): string => (text.split(/[;:]|\. /)[0] ?? text).replace(/\.$/, '')
