import { signal } from '@preact/signals'
import type { Answer, TextAnswer } from './answer'
import type { Reader, Strategy } from './reader'

/** What the npm package `rightsize` gives a page; it is served beside this one, and loaded when it is there. */
interface Package {
  rightsize: { task(name: string, options: Options): Promise<Task> }
}

interface Task {
  ask(input: Blob | string, options: { signal: AbortSignal }): Promise<Answer<unknown>>
  prepare(): Promise<unknown>
}

interface Options {
  hub: string
  strategy: Strategy
  sensitive: boolean
  model?: string
  labels?: readonly string[]
  onProgress: (status: Status) => void
  onConsent: (request: { bytes: number }) => Promise<boolean>
}

/** How the device's model is; `missingBytes` while it is absent. */
export interface Status {
  place: string
  state: 'absent' | 'downloading' | 'verifying' | 'warming' | 'ready' | 'failed'
  text: string
  missingBytes?: number
  bytes?: number
  totalBytes?: number
}

const ON_ITS_WAY: ReadonlySet<string> = new Set(['downloading', 'verifying', 'warming'])
const PACKAGE = '/rightsize/rightsize.js'

/** Whether receipts can be read on this device; null while that is being found out. */
export const available = signal<boolean | null>(null)
/** How the device's model is; null before that is known. */
export const model = signal<Status | null>(null)
/** How a device's model is that is on its way; null when there is nothing to tell. */
export const preparing = signal<Status | null>(null)
/** A download that the user is asked about. */
export const asked = signal<{ bytes: number; answer: (yes: boolean) => void } | null>(null)

let loaded: Promise<Package> | null = null
const tasks = new Map<string, Promise<Task>>()

/** Finds out, once, whether receipts can be read on this device. */
export async function look(): Promise<boolean> {
  try {
    await load()
    available.value = true
    task('local-first').catch(() => {}) // to know how its model is; an ask tells what is wrong
  } catch {
    available.value = false
  }
  return available.value
}

function load(): Promise<Package> {
  return (loaded ??= import(/* @vite-ignore */ PACKAGE) as Promise<Package>)
}

/** The models of this device first; the server's only as the strategy says. */
export const device: Reader = {
  read: (file, strategy, signal) => ask<Answer>(task(strategy), file, signal),
}

/** Says what a text is, by a classifier that the hub has, or the browser's own language model. */
export function classify(text: string, strategy: Strategy, model: string, labels: readonly string[], signal: AbortSignal): Promise<TextAnswer> {
  const open = opened(`classify ${strategy}`, 'classify', { ...options(strategy), model, labels, onProgress: tellProgress })
  return ask<TextAnswer>(open, text, signal)
}

/** Says in which language a text is, on this device alone: no server is asked for that. */
export function detectLanguage(text: string, signal: AbortSignal): Promise<TextAnswer> {
  return ask<TextAnswer>(opened('detect-language', 'detect-language', { ...options('local-first'), onProgress: tellProgress }), text, signal)
}

async function ask<A>(task: Promise<Task>, input: Blob | string, signal: AbortSignal): Promise<A> {
  try {
    return (await (await task).ask(input, { signal })) as A
  } finally {
    preparing.value = null
  }
}

const task = (strategy: Strategy): Promise<Task> => opened(strategy, 'read-receipt', options(strategy))

function opened(key: string, name: string, chosen: Options): Promise<Task> {
  const open = tasks.get(key) ?? load().then(({ rightsize }) => rightsize.task(name, chosen))
  tasks.set(key, open)
  open.catch(() => tasks.delete(key))
  return open
}

/** The device first means the device only: what is given then stays here, whatever fails. */
function options(strategy: Strategy): Options {
  return { hub: '/hub', strategy, sensitive: strategy === 'local-first', onProgress, onConsent }
}

/** Brings the device's model here before a picture needs it. */
export async function prepare(): Promise<void> {
  try {
    await (await task('local-first')).prepare()
  } catch {
    // its state tells
  }
}

function onProgress(status: Status): void {
  if (status.place !== 'DEVICE') return
  model.value = status
  tellProgress(status)
}

function tellProgress(status: Status): void {
  if (status.place === 'DEVICE') preparing.value = ON_ITS_WAY.has(status.state) ? status : null
}

function onConsent({ bytes }: { bytes: number }): Promise<boolean> {
  return new Promise((resolve) => {
    asked.value = {
      bytes,
      answer: (yes) => {
        asked.value = null
        resolve(yes)
      },
    }
  })
}
