import { useSignal } from '@preact/signals'
import { call } from '../http/client'
import { ask } from '../keep/answers'
import { Card, Empty, Loading, ProblemNotice, Title, useWork } from '../look/parts'
import { common } from '../words/common'
import { words } from '../words/member'
import { drafts, run, syncing } from './drafts'
import type { Claim, Claims } from './resources'
import { ClaimRow, DraftRow } from './rows'
import { Stale } from '../look/stale'
import { dueNow } from '../queue/sync'

export function ClaimsPage() {
  const told = ask<Claims>('/api/claims').value
  const { claims } = words.value
  const waiting = drafts.value.some(({ state }) => state === 'queued')
  return (
    <>
      <Title>{claims.title}</Title>
      <Stale told={told} />
      {drafts.value.length > 0 && (
        <Card
          title={claims.here}
          aside={
            waiting && (
              <button type="button" class="link" disabled={syncing.value} onClick={() => void dueNow().then(run)}>
                {syncing.value ? claims.sending : claims.sendNow}
              </button>
            )
          }
        >
          <ul class="list">
            {drafts.value.map((draft) => (
              <DraftRow key={draft.id} draft={draft} />
            ))}
          </ul>
        </Card>
      )}
      {told.value === null ? told.loading && <Loading /> : <Sent first={told.value} />}
    </>
  )
}

function Sent({ first }: { first: Claims }) {
  const older = useSignal<{ claims: Claim[]; next: string | null } | null>(null)
  const { busy, problem, run: work } = useWork()
  const all = [...first.claims, ...(older.value?.claims ?? [])]
  const next = older.value === null ? (first.next ?? null) : older.value.next
  const more = () =>
    work(async () => {
      const page = await call<Claims>('GET', `/api/claims?before=${encodeURIComponent(next ?? '')}`)
      older.value = { claims: [...(older.value?.claims ?? []), ...page.claims], next: page.next ?? null }
    })
  if (all.length === 0) return <Empty icon="receipt">{words.value.claims.none}</Empty>
  return (
    <div class="card">
      <ul class="list">
        {all.map((claim) => (
          <ClaimRow key={claim.id} claim={claim} />
        ))}
      </ul>
      <ProblemNotice problem={problem.value} />
      {next && (
        <button type="button" class="button" disabled={busy.value} onClick={more}>
          {common.value.more}
        </button>
      )}
    </div>
  )
}
