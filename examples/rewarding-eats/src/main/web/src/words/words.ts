import { computed, type ReadonlySignal } from '@preact/signals'
import { language } from './language'

/** The words of a page in the language that was chosen; both languages must have the same ones. */
export function wordsOf<T>(english: T, spanish: NoInfer<T>): ReadonlySignal<T> {
  return computed(() => (language.value === 'es' ? spanish : english))
}
