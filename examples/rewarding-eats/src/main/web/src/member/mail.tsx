import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { call } from '../http/client'
import { Field, Sent } from '../look/field'
import { Notice, ProblemNotice, Title, useWork } from '../look/parts'
import { replace, route } from '../look/route'
import { say } from '../look/say'
import { common } from '../words/common'
import { words } from '../words/member'
import { account, renewSession } from './session'

/** Where the link of the first message leads. */
export function Verify() {
  const done = useSignal(false)
  const { problem, run } = useWork()
  const token = route.value.query.get('token')
  useEffect(() => {
    if (token === null) return
    void run(async () => {
      await call('POST', '/api/accounts/verify', { body: { token } })
      done.value = true
      replace('/verify') // the token is used up, and nobody's business
      await renewSession()
    })
  }, [])
  return (
    <div class="narrow stack">
      <Title>{words.value.mail.verifyTitle}</Title>
      <ProblemNotice problem={problem.value} />
      {done.value ? (
        <>
          <Notice tone="good" live icon="check">
            {words.value.mail.verified}
          </Notice>
          <a class="primary wide" href={account.value ? '#/' : '#/sign-in'}>
            {account.value ? words.value.tabs.home : common.value.signIn}
          </a>
        </>
      ) : problem.value === null && token !== null ? (
        <p role="status">{words.value.mail.verifying}</p>
      ) : (
        <VerifyAgain />
      )}
    </div>
  )
}

export function VerifyAgain() {
  const { busy, problem, run } = useWork()
  const again = () =>
    run(async () => {
      await call('POST', '/api/accounts/verify/again')
      say(words.value.mail.againSent)
    })
  if (account.value === null) return <a href="#/sign-in">{common.value.signIn}</a>
  return (
    <>
      <ProblemNotice problem={problem.value} />
      <button type="button" class="link" disabled={busy.value} onClick={again}>
        {words.value.mail.again}
      </button>
    </>
  )
}

export function Forgot() {
  const email = useSignal('')
  const sent = useSignal(false)
  const { busy, problem, run } = useWork()
  const send = () =>
    run(async () => {
      await call('POST', '/api/password/forgot', { body: { email: email.value.trim() } })
      sent.value = true
    })
  return (
    <div class="narrow stack">
      <Title lead={words.value.mail.forgotLead}>{words.value.mail.forgotTitle}</Title>
      <ProblemNotice problem={problem.value} />
      {sent.value ? (
        <Notice tone="good" live icon="mail">
          {words.value.mail.forgotSent}
        </Notice>
      ) : (
        <Sent onSend={send}>
          <Field label={common.value.email} type="email" autocomplete="username" required value={email.value} onText={(text) => (email.value = text)} />
          <button class="primary wide" disabled={busy.value}>
            {words.value.mail.send}
          </button>
        </Sent>
      )}
    </div>
  )
}

export function Reset() {
  const password = useSignal('')
  const done = useSignal(false)
  const token = useSignal(route.value.query.get('token') ?? '')
  const { busy, problem, run } = useWork()
  const reset = () =>
    run(async () => {
      await call('POST', '/api/password/reset', { body: { token: token.value, password: password.value } })
      done.value = true
      replace('/reset')
    })
  return (
    <div class="narrow stack">
      <Title>{words.value.mail.resetTitle}</Title>
      <ProblemNotice problem={problem.value} />
      {done.value ? (
        <>
          <Notice tone="good" live icon="check">
            {words.value.mail.resetDone}
          </Notice>
          <a class="primary wide" href="#/sign-in">
            {common.value.signIn}
          </a>
        </>
      ) : (
        <Sent onSend={reset}>
          <Field
            label={words.value.mail.newPassword}
            type="password"
            hint={words.value.sign.passwordHint}
            autocomplete="new-password"
            required
            minLength={12}
            maxLength={128}
            value={password.value}
            onText={(text) => (password.value = text)}
          />
          <button class="primary wide" disabled={busy.value}>
            {words.value.mail.reset}
          </button>
        </Sent>
      )}
    </div>
  )
}
