import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { call } from '../http/client'
import { ask, refresh } from '../keep/answers'
import { listOf } from '../keep/list'
import { Empty, Loading, Notice, ProblemNotice, Title, day, useWork } from '../look/parts'
import { say } from '../look/say'
import { words } from '../words/member'
import { isClaimed, pictureOf } from './pictures'
import { type Audit } from './resources'
import { Upright } from './review-picture'
import { Stale } from '../look/stale'

/** What the member is asked to show, and may refuse to. */
export function Audits() {
  const told = ask<unknown>('/api/audits').value
  const audits = listOf<Audit>(told.value, 'audits')
  const { audits: text } = words.value
  return (
    <>
      <Title lead={text.lead}>{text.title}</Title>
      <Stale told={told} />
      {told.value === null && told.loading ? <Loading /> : audits.length === 0 ? <Empty icon="shield">{text.none}</Empty> : null}
      <div class="columns">
        {audits.map((audit) => (
          <AuditCard key={audit.id} audit={audit} />
        ))}
      </div>
    </>
  )
}

function AuditCard({ audit }: { audit: Audit }) {
  const picture = useSignal<Blob | null>(null)
  const looked = useSignal(false)
  const consent = useSignal(false)
  const other = useSignal(false)
  const { busy, problem, run } = useWork()
  const { audits: text } = words.value
  const path = `/api/audits/${encodeURIComponent(audit.id)}`
  const choose = async (file: Blob | undefined) => {
    if (file === undefined) return
    const claimed = await isClaimed(file, audit.sha256)
    other.value = !claimed
    picture.value = claimed ? file : null
  }
  useEffect(() => {
    void pictureOf(audit.claimId)
      .then((kept) => choose(kept?.blob))
      .finally(() => (looked.value = true))
  }, [audit.claimId])
  const done = async (said: string) => {
    say(said)
    await Promise.all(['/api/audits', '/api/claims'].map(refresh))
  }
  const send = () =>
    run(async () => {
      const body = new FormData()
      body.append('picture', picture.value!, 'receipt')
      body.append('consent', 'true')
      await call('POST', `${path}/picture`, { body })
      await done(text.sent)
    })
  const refuse = () =>
    run(async () => {
      await call('POST', `${path}/refuse`)
      await done(text.refused)
    })
  return (
    <section class="card">
      <p>
        <a href={`#/claims/${encodeURIComponent(audit.claimId)}`}>{words.value.claim.title}</a> · {text.by(day(audit.dueAt))}
      </p>
      {picture.value ? (
        <div class="sheet small">
          <Upright file={picture.value} turns={0} />
        </div>
      ) : (
        looked.value && (
          <>
            <p class="quiet">{text.gone}</p>
            <label class="button filed">
              {text.choose}
              <input class="hidden" type="file" accept="image/*" onChange={(event) => void choose(event.currentTarget.files?.[0])} />
            </label>
            {other.value && (
              <Notice tone="warn" live icon="warn">
                {text.other}
              </Notice>
            )}
          </>
        )
      )}
      <label class="tick">
        <input type="checkbox" checked={consent.value} onChange={(event) => (consent.value = event.currentTarget.checked)} />
        <span>{text.consent}</span>
      </label>
      <ProblemNotice problem={problem.value} />
      <div class="buttons">
        <button type="button" class="primary" disabled={busy.value || !consent.value || picture.value === null} onClick={send}>
          {text.send}
        </button>
        <button type="button" class="button" disabled={busy.value} onClick={refuse}>
          {text.refuse}
        </button>
      </div>
      <p class="quiet">{text.refuseWhy}</p>
    </section>
  )
}
