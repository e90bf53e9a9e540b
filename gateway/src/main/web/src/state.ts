import { batch, signal } from '@preact/signals'
import type { Answer } from './answer'
import { available, device, look } from './device'
import { server, type Strategy } from './reader'

/** The fields of the form, which are the user's whatever was read. */
export interface Draft {
  merchant: string
  date: string
  total: string
  currency: string
}

const EMPTY: Draft = { merchant: '', date: '', total: '', currency: '' }

export type Progress<A = Answer> = { at: 'idle' } | { at: 'reading' } | { at: 'read'; answer: A } | Failed
export type Failed = { at: 'failed'; code: string; message: string }

/** What is given: a picture or a text. */
export const mode = signal<'receipt' | 'text'>('receipt')
export const file = signal<File | null>(null)
export const strategy = signal<Strategy>('local-first')
export const progress = signal<Progress>({ at: 'idle' })
/** The server's answer to the same picture, if it was asked to compare. */
export const compared = signal<Progress>({ at: 'idle' })
export const draft = signal<Draft>(EMPTY)

let stopping = new AbortController()

/** Reads a picture; a reading that is under way is cancelled. */
export async function read(picture: File): Promise<void> {
  stopping.abort()
  const mine = (stopping = new AbortController())
  batch(() => {
    file.value = picture
    draft.value = EMPTY
    progress.value = { at: 'reading' }
    compared.value = { at: 'idle' }
  })
  try {
    // until that is known nothing is sent: the user may want the picture to stay
    const here = available.value ?? (await look())
    const answer = await (here ? device : server).read(picture, strategy.value, mine.signal)
    if (mine.signal.aborted) return
    batch(() => {
      progress.value = { at: 'read', answer }
      draft.value = draftOf(answer)
    })
  } catch (thrown) {
    if (mine.signal.aborted) return
    progress.value = failure(thrown)
  }
}

/** Sends the picture to the server as well, to set its answer beside the device's. */
export async function compare(): Promise<void> {
  const picture = file.value
  if (!picture) return
  compared.value = { at: 'reading' }
  try {
    const answer = await server.read(picture, 'local-first', stopping.signal)
    compared.value = { at: 'read', answer }
  } catch (thrown) {
    compared.value = failure(thrown)
  }
}

export function failure(thrown: unknown): Failed {
  const code = thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : 'other'
  return { at: 'failed', code, message: thrown instanceof Error ? thrown.message : String(thrown) }
}

export function cancel(): void {
  stopping.abort()
  progress.value = { at: 'idle' }
}

export function clear(): void {
  cancel()
  batch(() => {
    file.value = null
    draft.value = EMPTY
    compared.value = { at: 'idle' }
  })
}

export function draftOf(answer: Answer): Draft {
  if (answer.value?.kind !== 'receipt') return EMPTY
  const { merchant, date, total, currency } = answer.value
  return { merchant: merchant?.value ?? '', date: date?.value ?? '', total: total?.value ?? '', currency: currency?.value ?? '' }
}
