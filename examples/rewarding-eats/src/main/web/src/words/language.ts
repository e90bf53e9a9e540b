import { signal } from '@preact/signals'

export const LANGUAGES = { en: 'English', es: 'Español' } as const
export type Language = keyof typeof LANGUAGES

/** The first wanted language that there is; English otherwise. */
export function languageOf(wanted: readonly string[]): Language {
  return wanted.map((tag) => tag.slice(0, 2)).find((tag): tag is Language => tag in LANGUAGES) ?? 'en'
}

const remembered = typeof localStorage === 'undefined' ? null : localStorage.getItem('language')

export const language = signal<Language>(
  languageOf([...(remembered === null ? [] : [remembered]), ...(typeof navigator === 'undefined' ? [] : (navigator.languages ?? []))]),
)

export function speak(chosen: Language): void {
  language.value = chosen
  localStorage.setItem('language', chosen)
}

/** Whether the user chose the language here, so that the account's does not take its place. */
export const isChosen = (): boolean => localStorage.getItem('language') !== null
