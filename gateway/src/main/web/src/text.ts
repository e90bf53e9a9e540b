import { signal } from '@preact/signals'
import type { TextAnswer } from './answer'
import { post } from './reader'
import { failure, type Progress } from './state'

/** Whether the server classifies texts; null while that is being found out. */
export const texts = signal<boolean | null>(null)
export const text = signal('')
export const told = signal<Progress<TextAnswer>>({ at: 'idle' })

let stopping = new AbortController()

/** Finds out whether there is a model for texts. */
export async function lookForTexts(): Promise<void> {
  try {
    const { tasks } = (await (await fetch('/tasks')).json()) as { tasks: { name: string }[] }
    texts.value = tasks.some(({ name }) => name === 'classify')
  } catch {
    texts.value = false
  }
}

/** Says what the text is; an ask that is under way is cancelled. */
export async function tell(): Promise<void> {
  stopping.abort()
  const mine = (stopping = new AbortController())
  told.value = { at: 'reading' }
  try {
    const answer = await post<TextAnswer>('classify', text.value, 'text/plain; charset=utf-8', mine.signal)
    if (!mine.signal.aborted) told.value = { at: 'read', answer }
  } catch (thrown) {
    if (!mine.signal.aborted) told.value = failure(thrown)
  }
}

/** The label of an answer; null if no model was sure. */
export function labelOf({ value }: TextAnswer): string | null {
  return value === null || typeof value === 'string' ? value : value.label
}
