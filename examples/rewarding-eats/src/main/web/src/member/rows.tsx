import type { Draft } from '../keep/draft'
import { Icon } from '../look/icon'
import { Chip, day, number } from '../look/parts'
import { StatusChip, reasonText } from '../look/standing'
import { minorOf, money } from '../receipt/money'
import { language } from '../words/language'
import { words } from '../words/member'
import { syncing } from './drafts'
import type { Claim } from './resources'

export function DraftRow({ draft }: { draft: Draft }) {
  const { claims } = words.value
  const total = minorOf(draft.form.total, draft.form.currency)
  const sending = draft.state === 'queued' && syncing.value
  const reasons = draft.answer?.reasons ?? []
  const body = (
    <>
      <strong>{draft.form.merchant || claims.untitled}</strong>
      <span class="end">
        {total !== null && <span class="number">{money(total, draft.form.currency, language.value)}</span>}
        <Chip tone={draft.state === 'stopped' ? 'warn' : draft.state === 'queued' ? 'accent' : 'quiet'}>
          <Icon name={draft.state === 'queued' ? 'clock' : 'pen'} size={15} /> {sending ? claims.sending : claims.state[draft.state]}
        </Chip>
      </span>
      <span class="quiet">{day(draft.form.date || draft.capturedAt)}</span>
      {reasons.length > 0 && <span class="explained">{reasons.map((reason) => reasonText(reason)).join(' ')}</span>}
      {draft.state === 'stopped' && reasons.length === 0 && draft.problem && <span class="explained">{draft.problem.message}</span>}
    </>
  )
  return <li>{draft.state === 'queued' ? <div class="entry">{body}</div> : <a class="entry" href={`#/review/${draft.id}`}>{body}</a>}</li>
}

export function ClaimRow({ claim }: { claim: Claim }) {
  const { receipt } = claim
  return (
    <li>
      <a class="entry" href={`#/claims/${encodeURIComponent(claim.id)}`}>
        <strong>{claim.match?.name ?? receipt?.merchant?.name ?? words.value.claims.untitled}</strong>
        <span class="end">
          {receipt?.total != null && <span class="number">{money(receipt.total, receipt.currency ?? '', language.value)}</span>}
          <StatusChip status={claim.status} />
        </span>
        <span class="quiet">{day(receipt?.date ?? claim.submittedAt)}</span>
        <span class="explained">{outcome(claim)}</span>
      </a>
    </li>
  )
}

/** In one line: the points, or the first reason why there are none yet. */
export function outcome(claim: Claim): string {
  const { claims } = words.value
  const posted = claim.points?.posted ?? 0
  const pending = claim.points?.pending ?? 0
  const on = claim.points?.availableOn
  if (posted > 0) return claims.postedPoints(number(posted))
  const [reason] = claim.reasons
  const held = pending > 0 ? (on ? claims.pendingPoints(number(pending), day(on)) : claims.onHold(number(pending))) : ''
  return [held, reason && (held === '' || claim.status === 'PENDING') ? reasonText(reason) : ''].filter((text) => text !== '').join(' · ')
}
