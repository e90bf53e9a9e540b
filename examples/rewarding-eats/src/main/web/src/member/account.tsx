import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { call, download } from '../http/client'
import { ask, refresh } from '../keep/answers'
import { listOf } from '../keep/list'
import { Field, Sent } from '../look/field'
import { Card, Notice, ProblemNotice, Title, day, useWork } from '../look/parts'
import { go } from '../look/route'
import { saveAs } from '../look/save'
import { say } from '../look/say'
import { common } from '../words/common'
import { language } from '../words/language'
import { words } from '../words/member'
import { drafts } from './drafts'
import { addPasskey, passkeys } from '../session/passkey'
import { kept, picturesOf } from './pictures'
import { Devices, Password } from './sign-in-safety'
import { account, deleteAccount, renewSession, signOut } from '../session/session'

export function Account() {
  const { account: text } = words.value
  const me = account.value
  const { busy, problem, run } = useWork()
  if (me === null) return null
  const out = () =>
    run(async () => {
      await signOut()
      go('/')
    })
  return (
    <>
      <Title lead={me.email}>{text.title}</Title>
      <div class="columns">
        <div class="column">
          <Profile name={me.displayName} />
          <Passkeys />
          <Password email={me.email} />
          <Devices />
        </div>
        <div class="column">
          <Data id={me.id} />
          <Card>
            {drafts.value.length > 0 && <p class="quiet">{text.unsent(drafts.value.length)}</p>}
            <ProblemNotice problem={problem.value} />
            <button type="button" class="button wide" disabled={busy.value} onClick={out}>
              {common.value.signOut}
            </button>
            <a href="#/transparency">{text.transparency}</a>
          </Card>
          <Deletion />
        </div>
      </div>
    </>
  )
}

function Profile({ name: given }: { name: string }) {
  const name = useSignal(given)
  const { busy, problem, run } = useWork()
  const { account: text } = words.value
  const save = () =>
    run(async () => {
      await call('PATCH', '/api/account', { body: { displayName: name.value.trim(), language: language.value } })
      await renewSession()
      say(text.saved)
    })
  return (
    <Card title={text.profile}>
      <Sent onSend={save}>
        <Field label={text.name} autocomplete="given-name" required maxLength={60} value={name.value} onText={(value) => (name.value = value)} />
        <ProblemNotice problem={problem.value} />
        <button class="button" disabled={busy.value}>
          {common.value.save}
        </button>
      </Sent>
    </Card>
  )
}

interface Passkey {
  id: string
  label: string
  createdAt?: number | string
}

function Passkeys() {
  const told = ask<unknown>('/api/passkeys').value
  const label = useSignal('')
  const password = useSignal('') // asked for if signing in was long ago
  const { busy, problem, run } = useWork()
  const { account: text } = words.value
  const keys = listOf<Passkey>(told.value, 'passkeys')
  const add = () =>
    run(async () => {
      if (password.value !== '') await call('POST', '/api/session/confirm', { body: { password: password.value } })
      await addPasskey(label.value.trim() || text.thisDevice)
      label.value = ''
      password.value = ''
      say(text.passkeyAdded)
      await refresh('/api/passkeys')
    })
  const remove = (id: string) =>
    run(async () => {
      await call('DELETE', `/api/passkeys/${encodeURIComponent(id)}`)
      await refresh('/api/passkeys')
    })
  return (
    <Card title={text.passkeys}>
      <p class="quiet">{text.passkeysLead}</p>
      {keys.length === 0 ? (
        <p class="quiet">{text.noPasskeys}</p>
      ) : (
        <ul class="list">
          {keys.map((key) => (
            <li key={key.id} class="entry">
              <strong>{key.label}</strong>
              <button type="button" class="link" aria-label={`${common.value.remove}: ${key.label}`} disabled={busy.value} onClick={() => remove(key.id)}>
                {common.value.remove}
              </button>
              {key.createdAt !== undefined && <span class="quiet">{day(key.createdAt)}</span>}
            </li>
          ))}
        </ul>
      )}
      <ProblemNotice problem={problem.value} />
      {passkeys() && (
        <Sent onSend={add}>
          {problem.value?.code === 'sign-in-again' && (
            <Field label={common.value.password} type="password" autocomplete="current-password" value={password.value} onText={(value) => (password.value = value)} />
          )}
          <Field label={text.passkeyName} maxLength={60} value={label.value} onText={(value) => (label.value = value)} />
          <button class="button" disabled={busy.value}>
            {text.addPasskey}
          </button>
        </Sent>
      )}
    </Card>
  )
}

function Data({ id }: { id: string }) {
  const { busy, problem, run } = useWork()
  const { account: text } = words.value
  useEffect(() => void picturesOf(id), [id])
  const exported = () => run(async () => saveAs(await download('/api/account/export', 'application/json'), 'rewarding-eats.json'))
  return (
    <Card title={text.data}>
      <p class="quiet">{text.dataLead}</p>
      <ProblemNotice problem={problem.value} />
      <button type="button" class="button" disabled={busy.value} onClick={exported}>
        {text.export}
      </button>
      <p class="quiet">{text.pictures(kept.value)}</p>
    </Card>
  )
}

function Deletion() {
  const password = useSignal('')
  const { busy, problem, run } = useWork()
  const { account: text } = words.value
  const remove = () =>
    run(async () => {
      await deleteAccount(password.value)
      say(text.deleted)
      go('/')
    })
  return (
    <details class="card">
      <summary>{text.delete}</summary>
      <Sent onSend={remove}>
        <Notice tone="bad" icon="warn">
          {text.deleteLead}
        </Notice>
        <Field label={common.value.password} type="password" autocomplete="current-password" value={password.value} onText={(value) => (password.value = value)} />
        <ProblemNotice problem={problem.value} />
        <button class="danger" disabled={busy.value}>
          {text.deleteConfirm}
        </button>
      </Sent>
    </details>
  )
}
