import { signal } from '@preact/signals'

/** What screen readers are told, and everybody sees for a moment. */
export const said = signal<{ text: string; tone: 'good' | 'bad' } | null>(null)

const SHOWN_MS = 6_000
let timer: ReturnType<typeof setTimeout> | undefined

export function say(text: string, tone: 'good' | 'bad' = 'good'): void {
  said.value = { text, tone }
  clearTimeout(timer)
  timer = setTimeout(() => (said.value = null), SHOWN_MS)
}
