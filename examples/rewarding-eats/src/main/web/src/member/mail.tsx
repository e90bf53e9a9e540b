import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { call } from '../http/client'
import { Field, Sent } from '../look/field'
import { Notice, ProblemNotice, Title, useWork } from '../look/parts'
import { replace, route } from '../look/route'
import { say } from '../look/say'
import { common } from '../words/common'
import { words } from '../words/member'
import { account, renewSession } from '../session/session'

/** Where the link of the first message leads; in another browser than the one that joined the password is needed too. */
export function Verify() {
  const done = useSignal(false)
  const password = useSignal('')
  const token = useSignal(route.value.query.get('token'))
  const { busy, problem, run } = useWork()
  const verify = () =>
    run(async () => {
      await call('POST', '/api/accounts/verify', { body: { token: token.value, ...(password.value === '' ? {} : { password: password.value }) } })
      done.value = true
      await renewSession()
    })
  useEffect(() => {
    replace('/verify') // the token is nobody's business
    if (token.value !== null) void verify()
  }, [])
  const asksPassword = problem.value?.code === 'password-needed' || password.value !== ''
  const { mail } = words.value
  return (
    <div class="narrow stack">
      <Title>{mail.verifyTitle}</Title>
      {done.value ? (
        <>
          <Notice tone="good" live icon="check">
            {mail.verified}
          </Notice>
          <a class="primary wide" href={account.value ? '#/' : '#/sign-in'}>
            {account.value ? words.value.tabs.home : common.value.signIn}
          </a>
        </>
      ) : asksPassword ? (
        <Sent onSend={verify}>
          {problem.value?.code === 'password-needed' ? <Notice tone="accent">{mail.otherBrowser}</Notice> : <ProblemNotice problem={problem.value} />}
          <Field label={common.value.password} type="password" autocomplete="current-password" required value={password.value} onText={(text) => (password.value = text)} />
          <button class="primary wide" disabled={busy.value}>
            {mail.confirm}
          </button>
        </Sent>
      ) : problem.value !== null ? (
        <>
          <ProblemNotice problem={problem.value} />
          <a href="#/sign-up">{words.value.sign.join}</a>
        </>
      ) : (
        <p role="status">{mail.verifying}</p>
      )}
    </div>
  )
}

/** Another message, for who did not get the first. */
export function VerifyAgain({ email }: { email: string }) {
  const { busy, problem, run } = useWork()
  const again = () =>
    run(async () => {
      await call('POST', '/api/accounts/verify/again', { body: { email } })
      say(words.value.mail.againSent)
    })
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
