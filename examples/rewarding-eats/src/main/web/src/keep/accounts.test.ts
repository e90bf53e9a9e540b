// One phone, two members: what was kept for one is not shown to the other, and is there when the one comes back.
import { beforeEach, expect, test, vi } from 'vitest'
import type { Account, ClaimRequest } from '../http/contract'
import { draftOf, drafts, reload } from '../member/drafts'
import { pictureOf, picturesOf } from '../member/pictures'
import { sync } from '../queue/sync'
import { account, deleteAccount, renewSession, signIn, signOut, start } from '../session/session'
import { ask } from './answers'
import { newDraft, type Draft } from './draft'
import { forget, store } from './store'

vi.mock('idb', () => import('./fake-idb'))

const { server } = vi.hoisted(() => {
  const texts = new Map<string, string>()
  vi.stubGlobal('navigator', { onLine: true, languages: ['en'] })
  vi.stubGlobal('BroadcastChannel', undefined)
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, value: string) => void texts.set(key, value),
    removeItem: (key: string) => void texts.delete(key),
  })
  return { server: { me: null as string | null, isThere: true, claims: [] as string[], holding: null as Promise<void> | null } }
})

const person = (name: string): Account => ({ id: `number of ${name}`, email: name, emailVerified: true, displayName: name, language: 'en', role: 'MEMBER' })
const json = (value: unknown) => new Response(JSON.stringify(value), { status: 200 })

/** The server: everybody's points are their own name. */
vi.stubGlobal('fetch', async (path: string, { method, headers, body }: { method: string; headers: Record<string, string>; body?: string }) => {
  const me = server.me
  if (path === '/api/points') await server.holding
  if (!server.isThere) throw new TypeError('There is no network.')
  if (path === '/api/session' && method === 'GET') return json({ signedIn: me !== null, ...(me === null ? {} : { account: person(me) }), csrf: 'token' })
  if (path === '/api/session' && method === 'POST') server.me = (JSON.parse(body ?? '') as { email: string }).email
  if (method === 'DELETE') server.me = null
  if (path === '/api/claims') {
    server.claims.push(headers['idempotency-key'] ?? '')
    return json({ id: `claim ${server.claims.length}`, status: 'PENDING', reasons: [] })
  }
  return path === '/api/points' ? json({ of: me }) : new Response(null, { status: 204 })
})

const points = () => ask<{ of: string }>('/api/points').value
const answered = () => vi.waitFor(() => expect(points().loading).toBe(false))
const kept = async () => (await (await store()).getAll('kept')).map(({ account: whose }) => whose)
const queued = (name: string): Draft => ({ ...newDraft(person(name).id, []), state: 'queued', claim: {} as ClaimRequest, queuedAt: 1 })
const keep = async (draft: Draft) => (await store()).put('drafts', draft)

beforeEach(async () => {
  Object.assign(server, { me: null, isThere: true, claims: [], holding: null })
  for (const name of ['ana', 'ben']) await forget(person(name).id)
  await renewSession()
})

test('what the server told one is not shown to the next, though there is no connection', async () => {
  await signIn('ana', '')
  expect(points().value).toBeNull()
  await answered()
  expect(points().value).toEqual({ of: 'ana' })
  server.me = null // the session ends at the server: nobody signed out here
  await renewSession()
  await signIn('ben', '')
  server.isThere = false
  expect(points().value).toBeNull()
  await answered()
  expect(points()).toMatchObject({ value: null, problem: { code: 'offline' } })
})

test('it is remembered for whom it was told', async () => {
  await signIn('ana', '')
  points()
  await answered()
  server.me = null
  await renewSession()
  await signIn('ana', '')
  server.isThere = false
  points()
  await answered()
  expect(points()).toMatchObject({ value: { of: 'ana' }, problem: { code: 'offline' } })
})

test('signing out forgets it, also what was still on its way', async () => {
  await signIn('ana', '')
  points()
  await answered()
  await vi.waitFor(async () => expect(await kept()).toEqual([person('ana').id]))
  await signOut()
  expect(await kept()).toEqual([])

  await signIn('ana', '')
  let release = () => {}
  server.holding = new Promise((resolve) => (release = resolve))
  points()
  await vi.waitFor(() => expect(points().loading).toBe(true))
  await signOut()
  release()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(await kept()).toEqual([])
  expect(account.value).toBeNull()
})

test('without a connection nobody is signed in who signed out here', async () => {
  await signIn('ana', '')
  await signOut()
  server.isThere = false
  await start()
  expect(account.value).toBeNull()
})

test('receipts of one are never among those of the next, from the first moment on', async () => {
  await signIn('ana', '')
  const draft = queued('ana')
  await keep(draft)
  await (await store()).put('pictures', { claimId: 'c1', account: person('ana').id, sha256: '', blob: new Blob(['picture']), keptAt: 0 })
  await reload()
  expect(drafts.value).toHaveLength(1)
  expect(await pictureOf('c1')).toBeDefined()

  await signOut()
  expect(drafts.value).toEqual([])
  await signIn('ben', '')
  expect(drafts.value).toEqual([])
  await reload()
  expect(drafts.value).toEqual([])
  expect(await draftOf(draft.id)).toBeUndefined()
  expect(await pictureOf('c1')).toBeUndefined()
  expect(await picturesOf(account.value!.id)).toEqual([])

  await signIn('ana', '')
  await reload()
  expect(drafts.value.map(({ id }) => id)).toEqual([draft.id])
  expect(await draftOf(draft.id)).toBeDefined()
  expect(await pictureOf('c1')).toBeDefined()
})

test('deleting an account takes along what is its own and nothing else', async () => {
  await signIn('ben', '')
  const [ana, ben] = [queued('ana'), queued('ben')]
  for (const draft of [ana, ben]) await keep(draft)
  points()
  await answered()
  await deleteAccount('')
  expect((await (await store()).getAll('drafts')).map(({ id }) => id)).toEqual([ana.id])
  expect(await kept()).toEqual([])
})

test('what one has queued is not sent as the next, and does not keep the phone asking', async () => {
  const draft = queued('ana')
  await keep(draft)
  expect(await sync()).toEqual({ sent: 0, waiting: 1, nextTry: null, signedOut: true })
  await signIn('ben', '')
  expect(await sync()).toEqual({ sent: 0, waiting: 0, nextTry: null, signedOut: false })
  expect(server.claims).toEqual([])
  await signIn('ana', '')
  expect(await sync()).toEqual({ sent: 1, waiting: 0, nextTry: null, signedOut: false })
  expect(server.claims).toEqual([draft.id])
})

test('without a connection it waits, and says when it will be tried again', async () => {
  await signIn('ana', '')
  await keep(queued('ana'))
  server.isThere = false
  const { waiting, nextTry } = await sync(() => 1000)
  expect(waiting).toBe(1)
  expect(nextTry).toBeGreaterThan(1000)
})
