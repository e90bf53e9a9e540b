import { signal, type Signal } from '@preact/signals'
import { call } from '../http/client'
import { problemOf, type Problem } from '../http/problem'
import { store } from './store'

/** What the server said to a GET, or what is remembered of it. */
export interface Told<T> {
  value: T | null
  /** When the server said so, in epoch milliseconds. */
  at: number | null
  problem: Problem | null
  loading: boolean
}

const NOTHING: Told<never> = { value: null, at: null, problem: null, loading: false }
const told = new Map<string, Signal<Told<unknown>>>()
let account = ''

/** From here on answers are kept for this account. */
export function keepFor(id: string): void {
  if (id === account) return
  account = id
  told.clear()
}

/** The answer of an address: first what is remembered, then what the server says. */
export function ask<T>(path: string): Signal<Told<T>> {
  let found = told.get(path)
  if (found === undefined) {
    found = signal<Told<unknown>>({ ...NOTHING, loading: true })
    told.set(path, found)
    void load(path, found)
  }
  return found as Signal<Told<T>>
}

/** Asks the server again. */
export async function refresh(path: string): Promise<void> {
  const found = told.get(path)
  if (found === undefined) ask(path)
  else await load(path, found)
}

/** Asks again for all that is on the screen or was. */
export async function refreshAll(): Promise<void> {
  await Promise.all([...told.keys()].map(refresh))
}

async function load(path: string, into: Signal<Told<unknown>>): Promise<void> {
  const mine = account
  into.value = { ...into.value, loading: true }
  if (into.value.at === null) await remembered(path, mine, into)
  try {
    const value = await call<unknown>('GET', path)
    if (mine !== account) return
    into.value = { value, at: Date.now(), problem: null, loading: false }
    await (await store()).put('kept', { path: `${mine} ${path}`, account: mine, at: Date.now(), value }).catch(() => undefined)
  } catch (thrown) {
    into.value = { ...into.value, problem: problemOf(thrown), loading: false }
  }
}

async function remembered(path: string, mine: string, into: Signal<Told<unknown>>): Promise<void> {
  try {
    const kept = await (await store()).get('kept', `${mine} ${path}`)
    if (kept && into.value.at === null) into.value = { ...into.value, value: kept.value, at: kept.at }
  } catch {
    // a browser that keeps nothing: the server is asked all the same
  }
}
