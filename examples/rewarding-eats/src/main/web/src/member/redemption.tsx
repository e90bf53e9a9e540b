import { encode } from 'uqr'
import { call } from '../http/client'
import { ask, refresh } from '../keep/answers'
import { listOf } from '../keep/list'
import { Chip, Loading, ProblemNotice, Title, moment, useWork } from '../look/parts'
import { go } from '../look/route'
import { say } from '../look/say'
import { words } from '../words/member'
import { type Redemption } from './resources'
import { isOpen } from './rewards'
import { Stale } from '../look/stale'

/** The one-time code, large enough to be read across a counter; it is kept, so that it shows without a connection. */
export function RedemptionPage({ id }: { id: string }) {
  const told = ask<unknown>('/api/redemptions').value
  const { busy, problem, run } = useWork()
  const { rewards: text } = words.value
  const found = listOf<Redemption>(told.value, 'redemptions').find(({ redemptionId }) => redemptionId === id)
  if (found === undefined) return told.loading ? <Loading /> : <Stale told={told} />
  const cancel = () =>
    run(async () => {
      await call('POST', `/api/redemptions/${encodeURIComponent(id)}/cancel`)
      await Promise.all(['/api/redemptions', '/api/points', '/api/rewards'].map(refresh))
      say(text.cancelled)
      go('/rewards')
    })
  return (
    <div class="narrow stack redemption">
      <Title lead={isOpen(found) ? text.codeLead : undefined}>{found.title}</Title>
      {isOpen(found) ? (
        <section class="card code-card">
          <p class="code">{found.code}</p>
          <QrCode text={found.code ?? ''} />
          <p class="quiet">{text.expires(moment(found.expiresAt))}</p>
        </section>
      ) : (
        <p>
          <Chip tone="quiet">{text.status[found.status] ?? found.status}</Chip>
        </p>
      )}
      <ProblemNotice problem={problem.value} />
      {isOpen(found) && (
        <button type="button" class="button" disabled={busy.value} onClick={cancel}>
          {text.cancel}
        </button>
      )}
    </div>
  )
}

function QrCode({ text }: { text: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={words.value.rewards.qr} shape-rendering="crispEdges">
      <rect class="qr-light" width={size} height={size} />
      <path class="qr-dark" d={path} />
    </svg>
  )
}
