import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { call } from '../http/client'
import { ask } from '../keep/answers'
import { listOf } from '../keep/list'
import { Field, Sent } from '../look/field'
import { Card, Notice, ProblemNotice, Title, day, useWork } from '../look/parts'
import { words } from '../words/owner'
import { CodeScan, scans } from './code-scan'
import type { Location } from './resources'

const MOST = 24

export function Today() {
  const locations = listOf<Location>(ask<unknown>('/api/owner/locations').value.value, 'locations')
  const { today } = words.value
  return (
    <>
      <Title lead={today.lead}>{words.value.sections.today}</Title>
      <div class="columns">
        <Confirm />
        <Card title={today.daily}>
          <p class="quiet">{today.dailyLead}</p>
          <ul class="list">
            {locations.map((location) => (
              <DailyCode key={location.id} location={location} />
            ))}
          </ul>
        </Card>
      </div>
    </>
  )
}

function Confirm() {
  const code = useSignal('')
  const done = useSignal<string | null>(null)
  const canScan = useSignal(false)
  const scanning = useSignal(false)
  const { busy, problem, run } = useWork()
  const { today } = words.value
  useEffect(() => void scans().then((can) => (canScan.value = can)), [])
  const seen = (text: string) => {
    scanning.value = false
    code.value = text.trim().toUpperCase().slice(0, MOST) // somebody looks before it is confirmed
  }
  const confirm = () =>
    run(async () => {
      done.value = null
      const { reward, member } = await call<{ reward: string; member: string }>('POST', '/api/owner/redemptions/confirm', { body: { code: code.value.trim().toUpperCase() } })
      done.value = today.confirmed(reward, member)
      code.value = ''
    })
  return (
    <Card title={today.confirm}>
      <Sent onSend={confirm}>
        <Field class="big-code" label={today.code} required maxLength={MOST} autocomplete="off" spellcheck={false} value={code.value} onText={(text) => (code.value = text.toUpperCase())} />
        {scanning.value ? (
          <CodeScan onCode={seen} onClose={() => (scanning.value = false)} />
        ) : (
          canScan.value && (
            <button type="button" class="button wide" onClick={() => (scanning.value = true)}>
              {today.scan}
            </button>
          )
        )}
        <ProblemNotice problem={problem.value} />
        {done.value && (
          <Notice tone="good" live icon="check">
            {done.value}
          </Notice>
        )}
        <button class="primary big" disabled={busy.value}>
          {today.check}
        </button>
      </Sent>
    </Card>
  )
}

function DailyCode({ location }: { location: Location }) {
  const shown = useSignal<{ code: string; day: string } | null>(null)
  const { busy, problem, run } = useWork()
  const { today } = words.value
  const show = () => run(async () => void (shown.value = await call('POST', `/api/owner/locations/${encodeURIComponent(location.id)}/daily-code`)))
  return (
    <li class="entry">
      <strong>{location.name}</strong>
      {shown.value === null ? (
        <button type="button" class="button" disabled={busy.value} aria-label={`${today.show}: ${location.name}`} onClick={show}>
          {today.show}
        </button>
      ) : (
        <span class="end">
          <span class="code small-code">{shown.value.code}</span>
          <span class="quiet">{today.for(day(shown.value.day))}</span>
        </span>
      )}
      <ProblemNotice problem={problem.value} />
    </li>
  )
}
