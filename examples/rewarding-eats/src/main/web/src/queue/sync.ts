import { call } from '../http/client'
import type { ClaimRequest, Reason, Session } from '../http/contract'
import { problemOf, type Problem } from '../http/problem'
import type { Draft } from '../keep/draft'
import { store } from '../keep/store'

/** What the server says of a claim that it took. */
export interface ClaimAnswer {
  id: string
  status: string
  reasons: Reason[]
}

export interface SyncResult {
  sent: number
  waiting: number
  /** When to try again, if something waits for the server. */
  nextTry: number | null
  signedOut: boolean
}

const NOTHING: SyncResult = { sent: 0, waiting: 0, nextTry: null, signedOut: false }
const LOCK = 'rewarding-eats-sync'
/** On this channel pages hear that drafts changed or, as `sent`, that the server took some; the service worker speaks here too. */
export const CHANNEL = 'rewarding-eats'
const FIRST_WAIT_MS = 2_000
const LONGEST_WAIT_MS = 10 * 60_000

/** Refusals that may not hold tomorrow or with the day's code: the receipt is not burnt and can be claimed again. */
const PASSING_REASONS = new Set(['weekly-limit', 'location-day-limit', 'partner-day-cap', 'needs-daily-code', 'wrong-daily-code', 'email-unverified', 'incomplete'])

/**
 * Sends what is queued, one claim after the other and in one tab or service worker at a time. The key that was made with
 * the draft goes with each try, so that a claim whose answer got lost is not made twice.
 */
export async function sync(now = Date.now, onTaken: (draft: string, answer: ClaimAnswer) => void = () => undefined): Promise<SyncResult> {
  const work = () => syncAlone(now, onTaken)
  return 'locks' in navigator ? await navigator.locks.request(LOCK, work) : await work()
}

async function syncAlone(now: () => number, onTaken: (draft: string, answer: ClaimAnswer) => void): Promise<SyncResult> {
  const database = await store()
  const queued = (await database.getAll('drafts')).filter(({ state }) => state === 'queued').sort((a, b) => (a.queuedAt ?? 0) - (b.queuedAt ?? 0))
  if (queued.length === 0) return NOTHING
  const due = queued.filter((draft) => draft.nextTry <= now())
  let sent = 0
  let account: string | null = null
  try {
    if (due.length > 0) {
      const session = await call<Session>('GET', '/api/session')
      // somebody has to sign in before there is anything to try
      if (!session.signedIn || session.account === undefined) return { ...NOTHING, waiting: queued.length, signedOut: true }
      account = session.account.id
      for (const draft of due.filter((one) => one.account === account)) {
        const answer = await send(draft, now)
        if (answer === null) continue
        sent++
        onTaken(draft.id, answer)
      }
    }
  } catch (thrown) {
    const problem = problemOf(thrown)
    for (const draft of due) await later(draft, problem, now)
  }
  if (sent > 0) tell('sent')
  return left(sent, account)
}

async function send(draft: Draft, now: () => number): Promise<ClaimAnswer | null> {
  try {
    const answer = await call<ClaimAnswer>('POST', '/api/claims', { body: draft.claim as ClaimRequest, key: draft.id })
    await taken(draft, answer)
    return answer
  } catch (thrown) {
    const problem = problemOf(thrown)
    if (problem.status === 401) throw thrown
    if (problem.isPassing) await later(draft, problem, now)
    else await stopped({ ...draft, problem: { code: problem.code, message: problem.message } })
    return null
  }
}

/** The server has it: the draft goes, the picture stays for an audit; both or neither. */
async function taken(draft: Draft, answer: ClaimAnswer): Promise<void> {
  const again = answer.status === 'REFUSED' && answer.reasons.some(({ code }) => PASSING_REASONS.has(code))
  const changing = (await store()).transaction(['drafts', 'pictures'], 'readwrite')
  if (again) await changing.objectStore('drafts').put({ ...draft, state: 'stopped', answer: { status: answer.status, reasons: answer.reasons } })
  else await changing.objectStore('drafts').delete(draft.id)
  if (draft.picture) {
    const { blob, commitment } = draft.picture
    await changing.objectStore('pictures').put({ claimId: answer.id, account: draft.account, sha256: commitment.sha256, blob, keptAt: Date.now() })
  }
  await changing.done
}

async function later(draft: Draft, problem: Problem, now: () => number): Promise<void> {
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(draft.tries, 12)) * (0.75 + Math.random() / 2)
  const wished = (problem.retryAfterSeconds ?? 0) * 1000
  // without a connection nothing was tried: the first chance is when it is back
  const next = problem.isOffline ? now() + Math.min(wait, 30_000) : now() + Math.max(wait, wished)
  const changing = (await store()).transaction('drafts', 'readwrite')
  if ((await changing.store.get(draft.id))?.state === 'queued') {
    await changing.store.put({ ...draft, tries: draft.tries + 1, nextTry: next, problem: { code: problem.code, message: problem.message } })
  }
  await changing.done
}

async function stopped(draft: Draft): Promise<void> {
  await (await store()).put('drafts', { ...draft, state: 'stopped' })
}

/** What waits still; of this account alone, if the server told which one it is: others' wait until they sign in. */
async function left(sent: number, account: string | null): Promise<SyncResult> {
  const waiting = (await (await store()).getAll('drafts')).filter((one) => one.state === 'queued' && (account === null || one.account === account))
  const nextTry = waiting.length === 0 ? null : Math.min(...waiting.map((draft) => draft.nextTry))
  return { sent, waiting: waiting.length, nextTry, signedOut: false }
}

/** Lets what waits be tried at once: the connection is back, or somebody asked for it. */
export async function dueNow(): Promise<void> {
  const changing = (await store()).transaction('drafts', 'readwrite')
  for (const draft of await changing.store.getAll()) if (draft.state === 'queued') await changing.store.put({ ...draft, nextTry: 0 })
  await changing.done
}

function tell(message: string): void {
  if (typeof BroadcastChannel === 'undefined') return
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage(message)
  channel.close()
}
