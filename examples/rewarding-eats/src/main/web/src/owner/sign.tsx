import { useSignal } from '@preact/signals'
import { Field, Sent } from '../look/field'
import { Icon } from '../look/icon'
import { ProblemNotice, Title, useWork } from '../look/parts'
import { passkeys, usePasskey } from '../session/passkey'
import { renewSession, signIn } from '../session/session'
import { common } from '../words/common'
import { words } from '../words/owner'

export function OwnerSign() {
  const email = useSignal('')
  const password = useSignal('')
  const { busy, problem, run } = useWork()
  const byPasskey = () =>
    run(async () => {
      await usePasskey()
      await renewSession()
    })
  return (
    <div class="narrow stack">
      <Title lead={words.value.signLead}>{words.value.signTitle}</Title>
      <ProblemNotice problem={problem.value} />
      <Sent onSend={() => run(() => signIn(email.value.trim(), password.value))}>
        <Field label={common.value.email} type="email" autocomplete="username webauthn" required value={email.value} onText={(text) => (email.value = text)} />
        <Field label={common.value.password} type="password" autocomplete="current-password" required value={password.value} onText={(text) => (password.value = text)} />
        <button class="primary wide" disabled={busy.value}>
          {common.value.signIn}
        </button>
      </Sent>
      {passkeys() && (
        <button type="button" class="button wide" disabled={busy.value} onClick={byPasskey}>
          <Icon name="key" /> {common.value.usePasskey}
        </button>
      )}
      <a href="/">{words.value.toMember}</a>
    </div>
  )
}
