import { useSignal } from '@preact/signals'
import { call } from '../http/client'
import { ask, refresh } from '../keep/answers'
import { listOf } from '../keep/list'
import { Field, Sent } from '../look/field'
import { Card, Chip, ProblemNotice, moment, useWork } from '../look/parts'
import { say } from '../look/say'
import { common } from '../words/common'
import { words } from '../words/member'

const SESSIONS = '/api/sessions'

/** Who has only a passkey chooses a first password here, shortly after signing in. */
export function Password({ email }: { email: string }) {
  const now = useSignal('')
  const next = useSignal('')
  const { busy, problem, run } = useWork()
  const { account: text } = words.value
  const change = () =>
    run(async () => {
      await call('POST', '/api/password', { body: { current: now.value, password: next.value } })
      now.value = ''
      next.value = ''
      say(text.passwordChanged)
      await refresh(SESSIONS)
    })
  return (
    <details class="card">
      <summary>{text.passwordChange}</summary>
      <Sent onSend={change}>
        <input class="hidden" type="email" autocomplete="username" value={email} readOnly tabIndex={-1} aria-hidden="true" />
        <Field label={text.passwordNow} type="password" autocomplete="current-password" maxLength={128} value={now.value} onText={(value) => (now.value = value)} />
        <Field label={text.passwordNew} hint={text.passwordHint} type="password" autocomplete="new-password" required minLength={10} maxLength={128} value={next.value} onText={(value) => (next.value = value)} />
        <ProblemNotice problem={problem.value} />
        <button class="button" disabled={busy.value}>
          {common.value.save}
        </button>
      </Sent>
    </details>
  )
}

interface Device {
  id: string
  method: string
  since: string
  lastSeen: string
  current: boolean
}

/** Where the account is signed in; each place can be ended. */
export function Devices() {
  const devices = listOf<Device>(ask<unknown>(SESSIONS).value.value, 'sessions')
  const { busy, problem, run } = useWork()
  const { account: text } = words.value
  const end = (path: string) =>
    run(async () => {
      await call('DELETE', path)
      await refresh(SESSIONS)
    })
  if (devices.length === 0) return null
  return (
    <Card title={text.devices}>
      <p class="quiet">{text.devicesLead}</p>
      <ul class="list">
        {devices.map((device) => (
          <li key={device.id} class="entry">
            <strong>{text.method[device.method] ?? device.method}</strong>
            {device.current ? (
              <Chip tone="good">{text.here}</Chip>
            ) : (
              <button type="button" class="link" aria-label={`${text.end}: ${text.lastSeen(moment(device.lastSeen))}`} disabled={busy.value} onClick={() => end(`${SESSIONS}/${encodeURIComponent(device.id)}`)}>
                {text.end}
              </button>
            )}
            <span class="quiet">{text.lastSeen(moment(device.lastSeen))}</span>
          </li>
        ))}
      </ul>
      <ProblemNotice problem={problem.value} />
      {devices.length > 1 && (
        <button type="button" class="button" disabled={busy.value} onClick={() => end(SESSIONS)}>
          {text.endOthers}
        </button>
      )}
    </Card>
  )
}
