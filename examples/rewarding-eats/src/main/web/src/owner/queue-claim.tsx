import { ask } from '../keep/answers'
import { Icon } from '../look/icon'
import { Card, Chip, Loading, Notice, Title, day, moment, number, ProblemNotice, useWork } from '../look/parts'
import { say } from '../look/say'
import { Stale } from '../look/stale'
import { StatusChip, reasonText } from '../look/standing'
import { call } from '../http/client'
import { common } from '../words/common'
import { words } from '../words/owner'
import { ClaimTable } from './claim-table'
import { amountOf, dateOf, merchantOf, percent } from './claim-words'
import { Decision } from './decision'
import type { ReviewedClaim, SideBySide } from './resources'

/** One claim to decide about: what was read beside what was claimed, reasons, what it looks like, and the member's others. */
export function QueueClaim({ id }: { id: string }) {
  const path = `/api/owner/queue/${encodeURIComponent(id)}`
  const told = ask<SideBySide>(path).value
  const { queue } = words.value
  if (told.value === null) return told.loading ? <Loading /> : <Stale told={told} />
  const { claim, duplicates, history, hasPicture, isOwn } = told.value
  return (
    <>
      <Title lead={`${queue.claimed} ${moment(claim.submittedAt)}`}>{merchantOf(claim)}</Title>
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
          <Fields claim={claim} />
          <Said title={queue.appeal} text={claim.appeal} />
          <Said title={queue.report} text={claim.report} />
          {isOwn ? <Notice tone="warn">{queue.own}</Notice> : <Decision claim={claim} path={path} />}
        </div>
        <div class="column">
          <Evidence claim={claim} hasPicture={hasPicture} isOwn={isOwn} />
          <section class="card" aria-label={queue.duplicates}>
            <ClaimTable claims={duplicates} caption={queue.duplicates} />
          </section>
          <section class="card" aria-label={queue.history}>
            <ClaimTable claims={history} caption={queue.history} />
          </section>
        </div>
      </div>
    </>
  )
}

/** In the member's own words, which stay text. */
function Said({ title, text }: { title: string; text: string | null | undefined }) {
  return text ? (
    <Card title={title}>
      <p class="said">{text}</p>
    </Card>
  ) : null
}

function Fields({ claim }: { claim: ReviewedClaim }) {
  const { queue } = words.value
  const { read } = claim
  const rows = [
    ['merchant', queue.merchant, read?.merchant ?? '–', merchantOf(claim), read?.confidence?.merchant],
    ['date', queue.date, read?.date ? day(read.date) : '–', dateOf(claim), read?.confidence?.date],
    ['total', queue.total, read?.total == null ? '–' : amountOf(claim, read.total), amountOf(claim), read?.confidence?.total],
  ] as const
  return (
    <section class="card scroll" tabIndex={0} aria-label={`${queue.read} / ${queue.claim}`}>
      {claim.by === 'hand' && <p class="quiet">{queue.byHand}</p>}
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
                {is} {claim.edited?.includes(name) && <Chip tone="warn">{queue.edited}</Chip>}
              </td>
              <td class="figure">{confidence == null ? '–' : percent(confidence)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Evidence({ claim, hasPicture, isOwn }: { claim: ReviewedClaim; hasPicture: boolean; isOwn: boolean }) {
  const { queue } = words.value
  const checks = claim.checks ?? []
  const items = claim.receipt?.items ?? []
  return (
    <Card>
      <p>
        <strong>{common.value.points(number(claim.points))}</strong>{' '}
        {claim.matchScore && <span class="quiet">{queue.score(percent(Number(claim.matchScore)), percent(Number(claim.matchMargin ?? 0)))}</span>}
      </p>
      {checks.length > 0 && (
        <>
          <h2>{queue.checks}</h2>
          <ul class="checks">
            {checks.map((check) => (
              <li key={check.rule} class={check.pass ? 'good' : 'warn'}>
                <Icon name={check.pass ? 'check' : 'warn'} size={20} />
                <span>{check.rule}</span>
                <span class="figure">{check.pass ? check.right : `${check.left} ≠ ${check.right}`}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {items.length > 0 && (
        <>
          <h2>{queue.items}</h2>
          <ul class="explanation">
            {items.map((item, i) => (
              <li key={i}>
                <span>{item.description}</span>
                <span class="figure">{amountOf(claim, item.amount)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {hasPicture ? <img class="shown" src={`/api/owner/audits/${encodeURIComponent(claim.id)}/picture`} alt={queue.picture} /> : !isOwn && <AskForPicture claim={claim.id} />}
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
      <Notice tone="quiet" icon="phone">
        {queue.noPicture}
      </Notice>
      <ProblemNotice problem={problem.value} />
      <button type="button" class="button" disabled={busy.value} onClick={ask}>
        {queue.ask}
      </button>
    </>
  )
}
