import { signal } from '@preact/signals'
import type { Answer, NotAReceipt, Receipt } from 'rightsize/answer'
import type { ModelStatus, TaskOptions } from 'rightsize/options'

type Read = Answer<Receipt | NotAReceipt>

interface Task {
  models: readonly ModelStatus[]
  ask(file: Blob, options: { signal: AbortSignal; lines: boolean }): Promise<Read>
  prepare(): Promise<ModelStatus>
  stop(): void
}

interface Package {
  rightsize: { task(name: 'read-receipt', options: TaskOptions): Promise<Task>; assets: readonly string[] }
}

const PACKAGE = '/rightsize/rightsize.js'

/** Why this device does not read, as far as that is known. */
export type Missing = 'workers' | 'package' | 'model' | null

/** The model of this device: how near it is to reading. */
export const model = signal<ModelStatus | null>(null)
export const missing = signal<Missing>(null)
/** A download that the member is asked about. */
export const asked = signal<{ bytes: number; answer: (yes: boolean) => void } | null>(null)

let opening: Promise<Task> | null = null

/** Opens the reader, if this browser can have one; nothing is downloaded without a yes. */
export async function look(): Promise<boolean> {
  try {
    await open()
    return true
  } catch {
    missing.value ??= 'package'
    return false
  }
}

function open(): Promise<Task> {
  if (typeof Worker === 'undefined' || typeof WebAssembly === 'undefined' || typeof OffscreenCanvas === 'undefined') {
    missing.value = 'workers'
    return Promise.reject(new Error('This browser has no workers, no WebAssembly or no OffscreenCanvas.'))
  }
  opening ??= (import(/* @vite-ignore */ PACKAGE) as Promise<Package>).then(({ rightsize }) =>
    // sensitive and without a server: the picture cannot leave this device, whatever fails
    rightsize.task('read-receipt', { hub: '/hub', strategy: 'local-first', sensitive: true, server: null, largeBytes: 1 << 20, onConsent, onProgress }),
  )
  opening.then(
    () => (missing.value = null),
    () => {
      opening = null
      missing.value = 'package'
    },
  )
  return opening
}

/** Reads one picture here. Rejects with the package's error, or with the signal's reason. */
export async function read(picture: Blob, signal: AbortSignal): Promise<Read> {
  return (await open()).ask(picture, { signal, lines: true })
}

/** Downloads the model now, because somebody said so. */
export async function prepare(): Promise<void> {
  await (await open()).prepare()
}

export async function stopDownload(): Promise<void> {
  ;(await open()).stop()
}

function onProgress(status: ModelStatus): void {
  if (status.place !== 'DEVICE') return
  model.value = status
  if (status.state === 'ready') missing.value = null
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
