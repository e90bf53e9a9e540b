import { signal } from '@preact/signals'
import type { Answer } from './answer'
import type { Reader, Strategy } from './reader'

/** What the npm package `rightsize` gives a page; it is served beside this one, and loaded when it is there. */
interface Package {
  rightsize: { task(name: 'read-receipt', options: Options): Promise<Task> }
}

interface Task {
  ask(file: Blob, options: { signal: AbortSignal }): Promise<Answer>
  prepare(): Promise<unknown>
}

/** How the device's model is; `missingBytes` while it is absent. */
interface Status {
  place: string
  state: string
  text: string
  missingBytes?: number
}

interface Options {
  hub: string
  strategy: Strategy
  sensitive: boolean
  onProgress: (status: Status) => void
  onConsent: (request: { bytes: number }) => Promise<boolean>
}

const PACKAGE = '/rightsize/rightsize.js'

/** Whether receipts can be read on this device; null while that is being found out. */
export const available = signal<boolean | null>(null)
/** How the device's model is; null before that is known. */
export const model = signal<Status | null>(null)
/** What the device's model is doing, in words; empty when there is nothing to tell. */
export const preparing = signal('')
/** A download that the user is asked about. */
export const asked = signal<{ bytes: number; answer: (yes: boolean) => void } | null>(null)

let loaded: Promise<Package> | null = null
const tasks = new Map<Strategy, Promise<Task>>()

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
  async read(file, strategy, signal) {
    try {
      return await (await task(strategy)).ask(file, { signal })
    } finally {
      preparing.value = ''
    }
  },
}

function task(strategy: Strategy): Promise<Task> {
  const open = tasks.get(strategy) ?? load().then(({ rightsize }) => rightsize.task('read-receipt', options(strategy)))
  tasks.set(strategy, open)
  open.catch(() => tasks.delete(strategy))
  return open
}

/** The device first means the device only: the picture then stays here, whatever fails. */
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
  preparing.value = status.state === 'ready' ? '' : status.text
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
