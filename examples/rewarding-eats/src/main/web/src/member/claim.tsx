import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { call } from '../http/client'
import { ask, refresh } from '../keep/answers'
import { Area, Sent } from '../look/field'
import { Icon } from '../look/icon'
import { Card, Loading, ProblemNotice, Title, day, moment, useWork } from '../look/parts'
import { say } from '../look/say'
import { money } from '../receipt/money'
import { language } from '../words/language'
import { words } from '../words/member'
import { Explained } from './explained'
import { pictureOf } from './pictures'
import type { Claim } from './resources'
import { StatusChip, reasonText } from '../look/standing'
import { outcome } from './rows'
import { Stale } from '../look/stale'

/** One claim: where it stands and why, what it brought, and what can be done about it. */
export function ClaimPage({ id }: { id: string }) {
  const path = `/api/claims/${encodeURIComponent(id)}`
  const told = ask<Claim>(path).value
  const claim = told.value
  const kept = useSignal<boolean | null>(null)
  useEffect(() => void pictureOf(id).then((found) => (kept.value = found !== undefined)), [id])
  const { claim: text } = words.value
  if (claim === null) return told.loading ? <Loading /> : <Stale told={told} />
  const { receipt } = claim
  return (
    <>
      <Title>{claim.match?.name ?? receipt?.merchant?.name ?? text.title}</Title>
      <Stale told={told} />
      <div class="columns">
        <div class="column">
          <section class="card">
            <p class="standing">
              <StatusChip status={claim.status} /> {outcome(claim)}
            </p>
            {receipt && (
              <dl class="facts">
                {receipt.total != null && <Fact name={text.total} value={money(receipt.total, receipt.currency ?? '', language.value)} />}
                {receipt.date && <Fact name={text.when} value={day(receipt.date)} />}
                {receipt.merchant && <Fact name={text.restaurant} value={receipt.merchant.name} />}
                <Fact name={text.claimed} value={moment(claim.submittedAt)} />
              </dl>
            )}
            {kept.value !== null && (
              <p class="quiet picture-note">
                <Icon name="phone" size={18} /> {kept.value ? text.kept : text.notKept}
              </p>
            )}
          </section>
        </div>
        <div class="column">
          <Card title={text.why}>
            {claim.reasons.length === 0 ? (
              <p class="quiet">{text.noReasons}</p>
            ) : (
              <ul class="reasons">
                {claim.reasons.map((reason) => (
                  <li key={reason.code}>{reasonText(reason)}</li>
                ))}
              </ul>
            )}
          </Card>
          {claim.explanation.length > 0 && (
            <Card title={text.points}>
              <Explained lines={claim.explanation} />
            </Card>
          )}
          {claim.canAppeal && <Tell path={path} what="appeal" />}
          {claim.status !== 'APPEALED' && <Tell path={path} what="report" />}
        </div>
      </div>
    </>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

/** An appeal against the decision, or the report of a mistake. */
function Tell({ path, what }: { path: string; what: 'appeal' | 'report' }) {
  const text = useSignal('')
  const { busy, problem, run } = useWork()
  const { claim } = words.value
  const send = () =>
    run(async () => {
      await call('POST', `${path}/${what}`, { body: { text: text.value.trim() } })
      text.value = ''
      say(what === 'appeal' ? claim.appealed : claim.reported)
      await Promise.all([refresh(path), refresh('/api/claims')])
    })
  return (
    <details class="card">
      <summary>{claim[what]}</summary>
      <Sent onSend={send}>
        <p class="quiet">{what === 'appeal' ? claim.appealLead : claim.reportLead}</p>
        <Area label={claim.text} required value={text.value} onText={(value) => (text.value = value)} />
        <ProblemNotice problem={problem.value} />
        <button class="primary" disabled={busy.value}>
          {claim.send}
        </button>
      </Sent>
    </details>
  )
}
