import { useSignal } from '@preact/signals'
import { call } from '../http/client'
import { ask, refresh } from '../keep/answers'
import { Area, Choice, Sent } from '../look/field'
import { Icon } from '../look/icon'
import { Card, Chip, Loading, Notice, ProblemNotice, Title, day, moment, useWork } from '../look/parts'
import { go } from '../look/route'
import { say } from '../look/say'
import { Stale } from '../look/stale'
import { StatusChip, reasonText } from '../look/standing'
import { money } from '../receipt/money'
import { common } from '../words/common'
import { language } from '../words/language'
import { words } from '../words/owner'
import { ClaimTable } from './claim-table'
import type { ReviewedClaim } from './resources'

const REFUSALS = ['duplicate-receipt', 'same-picture-other-total', 'partner-uncertain', 'arithmetic', 'edited-fields', 'outside-usual-amounts', 'receipt-number-order', 'refund-receipt', 'incomplete'] as const

/** One claim to decide about: what was read beside what was claimed, reasons, what it looks like, and the member's others. */
export function QueueClaim({ id }: { id: string }) {
  const told = ask<ReviewedClaim>(`/api/owner/queue/${encodeURIComponent(id)}`).value
  const claim = told.value
  const { queue } = words.value
  if (claim === null) return told.loading ? <Loading /> : <Stale told={told} />
  return (
    <>
      <Title lead={`${queue.claimed} ${moment(claim.claimedAt)}`}>{claim.merchant || '–'}</Title>
      <Stale told={told} />
      <div class="columns">
        <div class="column">
          <Card title={queue.reasons} aside={<StatusChip status={claim.status} />}>
            <ul class="reasons">
              {claim.reasons.map((reason) => (
                <li key={reason.code}>{reasonText(reason)}</li>
              ))}
            </ul>
          </Card>
          <SideBySide claim={claim} />
          {claim.appeal && (
            <Card title={queue.appeal}>
              <p class="said">{claim.appeal}</p>
            </Card>
          )}
          <Decision claim={claim} />
        </div>
        <div class="column">
          <Evidence claim={claim} />
          <section class="card" aria-label={queue.duplicates}>
            <ClaimTable claims={claim.duplicates} caption={queue.duplicates} />
          </section>
          <section class="card" aria-label={queue.history}>
            <ClaimTable claims={claim.history} caption={queue.history} />
          </section>
        </div>
      </div>
    </>
  )
}

function SideBySide({ claim }: { claim: ReviewedClaim }) {
  const { queue } = words.value
  const { read } = claim
  const amount = (minor: number | null | undefined) => (minor == null ? '–' : money(minor, claim.currency, language.value))
  const rows = [
    ['merchant', queue.merchant, read?.merchant ?? '–', claim.merchant, read?.confidence.merchant],
    ['date', queue.date, read?.date ? day(read.date) : '–', day(claim.date), read?.confidence.date],
    ['total', queue.total, amount(read?.total), amount(claim.total), read?.confidence.total],
  ] as const
  return (
    <section class="card scroll" tabIndex={0} aria-label={`${queue.read} / ${queue.claim}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">{queue.field}</th>
            <th scope="col">{queue.read}</th>
            <th scope="col">{queue.claim}</th>
            <th scope="col" class="figure">
              {queue.confidence}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, label, was, is, confidence]) => (
            <tr key={name}>
              <th scope="row">{label}</th>
              <td>{was}</td>
              <td>
                {is} {claim.edited.includes(name) && <Chip tone="warn">{queue.edited}</Chip>}
              </td>
              <td class="figure">{confidence == null ? '–' : percent(confidence)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Evidence({ claim }: { claim: ReviewedClaim }) {
  const { queue } = words.value
  const amount = (minor: number) => money(minor, claim.currency, language.value)
  return (
    <Card>
      {claim.match && (
        <p>
          <strong>{queue.match}:</strong> {claim.match.name} <span class="quiet">{queue.score(percent(claim.match.score), percent(claim.match.margin))}</span>
        </p>
      )}
      {claim.checks.length > 0 && (
        <>
          <h2>{queue.checks}</h2>
          <ul class="checks">
            {claim.checks.map((check) => (
              <li key={check.rule} class={check.pass ? 'good' : 'warn'}>
                <Icon name={check.pass ? 'check' : 'warn'} size={20} />
                <span>{check.rule}</span>
                <span class="figure">{check.pass ? amount(check.right) : `${amount(check.left)} ≠ ${amount(check.right)}`}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {claim.items.length > 0 && (
        <>
          <h2>{queue.items}</h2>
          <ul class="explanation">
            {claim.items.map((item, i) => (
              <li key={i}>
                <span>{item.description}</span>
                <span class="figure">{amount(item.amount)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Notice tone="quiet" icon="phone">
        {queue.noPicture}
      </Notice>
      <AskForPicture claim={claim.id} />
    </Card>
  )
}

function AskForPicture({ claim }: { claim: string }) {
  const { busy, problem, run } = useWork()
  const { queue } = words.value
  const ask = () =>
    run(async () => {
      await call('POST', '/api/owner/audits', { body: { claimId: claim } })
      say(queue.asked)
    })
  return (
    <>
      <ProblemNotice problem={problem.value} />
      <button type="button" class="button" disabled={busy.value} onClick={ask}>
        {queue.ask}
      </button>
    </>
  )
}

function Decision({ claim }: { claim: ReviewedClaim }) {
  const reason = useSignal<string>(claim.reasons.find(({ code }) => REFUSALS.some((one) => one === code))?.code ?? REFUSALS[0])
  const note = useSignal('')
  const { busy, problem, run } = useWork()
  const { queue } = words.value
  const decide = (decision: 'approve' | 'refuse') =>
    run(async () => {
      await call('POST', `/api/owner/queue/${encodeURIComponent(claim.id)}`, { body: { decision, reason: decision === 'refuse' ? reason.value : null, note: note.value.trim() } })
      await refresh('/api/owner/queue')
      say(queue.decided)
      go('/queue')
    })
  return (
    <Card title={queue.decide}>
      <Sent onSend={() => decide('approve')}>
        <Area label={queue.note} value={note.value} onText={(text) => (note.value = text)} />
        <Choice label={queue.reason} value={reason.value} onText={(text) => (reason.value = text)} options={REFUSALS.map((code) => [code, common.value.reason[code] ?? code])} />
        <ProblemNotice problem={problem.value} />
        <div class="buttons">
          <button class="primary" disabled={busy.value}>
            {queue.approve}
          </button>
          <button type="button" class="danger" disabled={busy.value} onClick={() => decide('refuse')}>
            {queue.refuse}
          </button>
        </div>
      </Sent>
    </Card>
  )
}

const percent = (share: number): string => new Intl.NumberFormat(language.value, { style: 'percent', maximumFractionDigits: 0 }).format(share)
