import { computed, signal } from '@preact/signals'
import { call, setToken } from '../http/client'
import type { Account, Session } from '../http/contract'
import { keepFor } from '../keep/answers'
import { forget, forgetAnswers } from '../keep/store'
import { isChosen, language, speak, type Language } from '../words/language'

type State = { at: 'unknown' } | { at: 'out' } | { at: 'in'; account: Account }

/** Who is signed in. Without a connection it is whoever was signed in last on this device. */
export const session = signal<State>({ at: 'unknown' })
export const account = computed<Account | null>(() => (session.value.at === 'in' ? session.value.account : null))

const REMEMBERED = 'account'

/** Asks the server who we are. */
export async function start(): Promise<void> {
  try {
    await renewSession()
  } catch {
    const remembered = rememberedAccount()
    if (session.value.at === 'unknown') enter(remembered === null ? { at: 'out' } : { at: 'in', account: remembered })
  }
}

export async function renewSession(): Promise<void> {
  take(await call<Session>('GET', '/api/session'))
}

export async function signIn(email: string, password: string): Promise<void> {
  await call('POST', '/api/session', { body: { email, password } })
  await renewSession() // with the session the token changed
}

/** Ends the session and forgets what the server told; what is queued stays for the account's next time. */
export async function signOut(): Promise<void> {
  const leaving = account.value
  await call('DELETE', '/api/session')
  leave() // first: what is still on its way from the server is kept no more
  if (leaving) await forgetAnswers(leaving.id)
  await renewSession().catch(() => undefined)
}

/** Deletes the account here and there. */
export async function deleteAccount(password: string): Promise<void> {
  const leaving = account.value
  await call('DELETE', '/api/account', { body: { password } })
  leave()
  if (leaving) await forget(leaving.id)
  await renewSession().catch(() => undefined)
}

export function leave(): void {
  localStorage.removeItem(REMEMBERED)
  enter({ at: 'out' })
}

function take({ signedIn, account: found, csrf }: Session): void {
  setToken(csrf)
  if (!signedIn || found === undefined) {
    leave()
    return
  }
  localStorage.setItem(REMEMBERED, JSON.stringify(found))
  if (!isChosen() && (found.language === 'en' || found.language === 'es') && found.language !== language.value) speak(found.language as Language)
  enter({ at: 'in', account: found })
}

function enter(state: State): void {
  keepFor(state.at === 'in' ? state.account.id : '')
  session.value = state
}

function rememberedAccount(): Account | null {
  try {
    return JSON.parse(localStorage.getItem(REMEMBERED) ?? 'null') as Account | null
  } catch {
    return null
  }
}
