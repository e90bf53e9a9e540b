import { computed, signal } from '@preact/signals'
import type { TextAnswer } from './answer'
import { available, classify, detectLanguage, look } from './device'
import { post } from './reader'
import { failure, strategy, type Progress } from './state'

/** What texts are sorted by: a bundle of the server, its labels, and whether the hub gives it to devices. */
interface Sorting {
  model: string
  labels: string[]
  offered: boolean
}

/** How texts are sorted; undefined while that is being found out, null where there is no model. */
export const sorting = signal<Sorting | null | undefined>(undefined)
export const text = signal('')
/** What can be asked about a text. */
export type Question = 'label' | 'language'
const chosen = signal<Question>('label')
/** What can be asked here: its language of this device, its label where the server has a model for that. */
export const questions = computed<Question[]>(() => [...(sorting.value ? (['label'] as const) : []), ...(available.value ? (['language'] as const) : [])])
export const question = computed<Question>(() => (questions.value.includes(chosen.value) ? chosen.value : (questions.value[0] ?? 'label')))
export const told = signal<Progress<TextAnswer>>({ at: 'idle' })

const REMEMBERED = 'sorting'
let stopping = new AbortController()

/** Finds out whether there is a model for texts; without a network, what was found before counts. */
export async function lookForTexts(): Promise<void> {
  try {
    const { tasks } = await json<{ tasks: { name: string; outputs?: string[]; models: { model: string }[] }[] }>('/tasks')
    const { models } = await json<{ models: { name: string }[] }>('/hub/models')
    const task = tasks.find(({ name }) => name === 'classify')
    const model = task?.models[0]?.model
    sorting.value = model === undefined ? null : { model, labels: task?.outputs ?? [], offered: models.some(({ name }) => name === model) }
    localStorage.setItem(REMEMBERED, JSON.stringify(sorting.value))
  } catch {
    sorting.value = JSON.parse(localStorage.getItem(REMEMBERED) ?? 'null') as Sorting | null
  }
}

/** Asks something else; the answer to the question before is none to this one. */
export function choose(other: Question): void {
  stopping.abort()
  chosen.value = other
  told.value = { at: 'idle' }
}

/** Whether texts can be sorted on this device. */
export const sortsHere = (): boolean => available.value === true && sorting.value?.offered === true

/** Says what the text is; an ask that is under way is cancelled. */
export async function tell(): Promise<void> {
  stopping.abort()
  const mine = (stopping = new AbortController())
  told.value = { at: 'reading' }
  try {
    await (available.value ?? look())
    const answer = await ask(mine.signal)
    if (!mine.signal.aborted) told.value = { at: 'read', answer }
  } catch (thrown) {
    if (!mine.signal.aborted) told.value = failure(thrown)
  }
}

function ask(signal: AbortSignal): Promise<TextAnswer> {
  if (question.value === 'language') return detectLanguage(text.value, signal)
  const by = sorting.value
  return by && sortsHere()
    ? classify(text.value, strategy.value, by.model, by.labels, signal)
    : post<TextAnswer>('classify', text.value, 'text/plain; charset=utf-8', signal)
}

/** The labels of an answer and how probable they are, the best first; those of a page are one. */
export function guesses(answer: TextAnswer): { label: string; probability: number | null }[] {
  if (answer.best) return answer.best
  const label = answer.value ?? answer.unsure?.value
  return label === undefined ? [] : [{ label, probability: answer.value === null ? (answer.unsure?.confidence ?? null) : answer.confidence }]
}

async function json<T>(address: string): Promise<T> {
  return (await (await fetch(address)).json()) as T
}
