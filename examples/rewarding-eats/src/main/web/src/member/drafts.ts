import { computed, signal } from '@preact/signals'
import { call, whenAnswered } from '../http/client'
import { ask, refresh } from '../keep/answers'
import { newDraft, type Draft } from '../keep/draft'
import { store } from '../keep/store'
import { CHANNEL, dueNow, sync, type ClaimAnswer } from '../queue/sync'
import { account } from '../session/session'

const found = signal<readonly Draft[]>([])
/** Receipts on this phone of whoever is signed in, the newest first: never those of who was it before. */
export const drafts = computed<readonly Draft[]>(() => found.value.filter((draft) => draft.account === account.value?.id))
export const online = signal(navigator.onLine)
export const syncing = signal(false)

/** How often somebody without a connection is looked for one, while the page is seen. */
const LOOK_EVERY_MS = 10_000

const others = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL)
let timer: ReturnType<typeof setTimeout> | undefined

/** Watches connection and tabs from now on, and sends what waits. */
export function startSync(): void {
  addEventListener('online', back)
  addEventListener('offline', () => (online.value = false))
  whenAnswered((answered) => {
    if (!answered) online.value = false
    else if (!online.value) back()
  })
  setInterval(() => {
    if (!online.value && document.visibilityState === 'visible') void call('GET', '/api/session').catch(() => undefined)
  }, LOOK_EVERY_MS)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || account.value === null) return
    void run()
    void refreshPoints()
  })
  others?.addEventListener('message', ({ data }) => {
    void reload()
    if (data === 'sent') void refreshPoints()
  })
  void reload().then(run)
}

function back(): void {
  online.value = true
  void dueNow().then(run)
}

export async function reload(): Promise<void> {
  const id = account.value?.id
  const theirs = id === undefined ? [] : await (await store()).getAllFromIndex('drafts', 'account', id)
  found.value = theirs.sort((a, b) => b.capturedAt - a.capturedAt)
}

/** Keeps new pictures, or a form by hand, at once: a reading that fails loses nothing. */
export async function begin(shots: Blob[]): Promise<Draft> {
  const id = account.value?.id
  if (id === undefined) throw new Error('Nobody is signed in.')
  const draft = newDraft(id, shots)
  await put(draft)
  return draft
}

/** A draft of whoever is signed in; nothing if it is another's. */
export async function draftOf(id: string): Promise<Draft | undefined> {
  const draft = await (await store()).get('drafts', id)
  return draft?.account === account.value?.id ? draft : undefined
}

/** Keeps a draft, unless it has been queued or taken meanwhile, by another tab for example. */
export async function put(draft: Draft): Promise<void> {
  const changing = (await store()).transaction('drafts', 'readwrite')
  const now = await changing.store.get(draft.id)
  if (now?.state !== 'queued') await changing.store.put(draft)
  await changing.done
  changed()
}

export async function discard(id: string): Promise<void> {
  await (await store()).delete('drafts', id)
  changed()
}

/** Sends what waits; one call at a time, in whatever tab. */
export async function run(): Promise<Map<string, ClaimAnswer>> {
  clearTimeout(timer)
  const answers = new Map<string, ClaimAnswer>()
  if (account.value === null || syncing.value) return answers
  syncing.value = true
  try {
    const { nextTry } = await sync(Date.now, (draft, answer) => answers.set(draft, answer))
    if (nextTry !== null) timer = setTimeout(() => void run(), Math.max(500, nextTry - Date.now()))
  } finally {
    syncing.value = false
    changed()
  }
  return answers
}

/** Asks the browser to send also when this app is closed, where it can. */
export async function askForBackgroundSync(): Promise<void> {
  const registration = (await navigator.serviceWorker?.getRegistration()) as (ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } }) | undefined
  await registration?.sync?.register('claims').catch(() => undefined)
}

export async function refreshPoints(): Promise<void> {
  await Promise.all(['/api/claims', '/api/points', '/api/points/history', '/api/audits'].map(refresh))
}

/** Whether something that was asked before is known, so that pages can be shown without a connection. */
export const warmUp = (): void => {
  for (const path of ['/api/points', '/api/claims', '/api/directory', '/api/rules', '/api/rewards', '/api/audits']) ask(path)
}

function changed(): void {
  void reload()
  others?.postMessage('changed')
}
