import { common } from '../words/common'
import { LANGUAGES, language, speak, type Language } from '../words/language'

export function LanguageChoice() {
  return (
    <label class="language">
      <span class="hidden">{common.value.language}</span>
      <select value={language.value} onChange={(event) => speak(event.currentTarget.value as Language)}>
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
