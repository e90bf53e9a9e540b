import { useSignal } from '@preact/signals'
import { call } from '../http/client'
import { Icon } from '../look/icon'
import { Field, Sent } from '../look/field'
import { Notice, ProblemNotice, Title, useWork } from '../look/parts'
import { go, route } from '../look/route'
import { common } from '../words/common'
import { language } from '../words/language'
import { words } from '../words/member'
import { VerifyAgain } from './mail'
import { passkeys, usePasskey } from '../session/passkey'
import { renewSession, signIn } from '../session/session'

const LEAST_PASSWORD = 12

export function SignIn() {
  const email = useSignal('')
  const password = useSignal('')
  const { busy, problem, run } = useWork()
  const { sign } = words.value
  const inside = () => {
    if (route.value.path[0] === 'sign-in') go('/')
  }
  const byPassword = () =>
    run(async () => {
      await signIn(email.value.trim(), password.value)
      inside()
    })
  const byPasskey = () =>
    run(async () => {
      await usePasskey()
      await renewSession()
      inside()
    })
  return (
    <div class="narrow stack">
      <Title>{sign.inTitle}</Title>
      <ProblemNotice problem={problem.value} />
      {passkeys() && (
        <>
          <button type="button" class="button wide" disabled={busy.value} onClick={byPasskey}>
            <Icon name="key" /> {common.value.usePasskey}
          </button>
          <p class="quiet between">{sign.or}</p>
        </>
      )}
      <Sent onSend={byPassword}>
        <Field label={common.value.email} type="email" name="email" autocomplete="username webauthn" required value={email.value} onText={(text) => (email.value = text)} />
        <Field label={common.value.password} type="password" name="password" autocomplete="current-password" required value={password.value} onText={(text) => (password.value = text)} />
        <button class="primary wide" disabled={busy.value}>
          {common.value.signIn}
        </button>
      </Sent>
      <p>
        <a href="#/forgot">{sign.forgot}</a>
      </p>
      <p>
        {sign.noAccount} <a href="#/sign-up">{sign.join}</a>
      </p>
    </div>
  )
}

export function SignUp() {
  const name = useSignal('')
  const email = useSignal('')
  const password = useSignal('')
  const sent = useSignal(false)
  const { busy, problem, run } = useWork()
  const { sign } = words.value
  const join = () =>
    run(async () => {
      await call('POST', '/api/accounts', { body: { email: email.value.trim(), password: password.value, displayName: name.value.trim(), language: language.value } })
      sent.value = true
    })
  if (sent.value) {
    return (
      <div class="narrow stack">
        <Title>{sign.sent}</Title>
        <Notice tone="good" live icon="mail">
          <p>{sign.sentLead(email.value)}</p>
        </Notice>
        <VerifyAgain email={email.value.trim()} />
        <a class="button wide" href="#/sign-in">
          {common.value.signIn}
        </a>
      </div>
    )
  }
  return (
    <div class="narrow stack">
      <Title lead={words.value.promise}>{sign.upTitle}</Title>
      <ProblemNotice problem={problem.value} />
      <Sent onSend={join}>
        <Field label={sign.name} name="name" hint={sign.nameHint} autocomplete="given-name" required maxLength={60} value={name.value} onText={(text) => (name.value = text)} />
        <Field label={common.value.email} type="email" name="email" autocomplete="username" required maxLength={254} value={email.value} onText={(text) => (email.value = text)} />
        <Field
          label={common.value.password}
          type="password"
          name="password"
          hint={sign.passwordHint}
          autocomplete="new-password"
          required
          minLength={LEAST_PASSWORD}
          maxLength={128}
          value={password.value}
          onText={(text) => (password.value = text)}
        />
        <button class="primary wide" disabled={busy.value}>
          {sign.join}
        </button>
      </Sent>
      <p>
        {sign.haveAccount} <a href="#/sign-in">{common.value.signIn}</a>
      </p>
    </div>
  )
}
