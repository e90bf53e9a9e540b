import { Capture } from './capture'
import { Form } from './form'
import { goOffline, kept, offline } from './offline'
import { PictureView } from './picture'
import { file } from './state'
import { Story } from './story'
import { LANGUAGES, language, speak, words, type Language } from './words'

export function App() {
  return (
    <>
      <Header />
      <main>
        <div class="intro">
          <h1>{words.value.title}</h1>
          <p>{words.value.lead}</p>
        </div>
        <div class={file.value ? 'work with-picture' : 'work'}>
          <section class="left" aria-label={words.value.picture}>
            {file.value ? <PictureView file={file.value} /> : <Capture />}
          </section>
          <div class="right">
            <Form />
            <Story />
          </div>
        </div>
      </main>
    </>
  )
}

function Header() {
  return (
    <header class="top">
      <span class="brand">
        <img src="/icon.svg" alt="" width="28" height="28" /> Rightsize
      </span>
      <label class="switch" title={kept.value ? undefined : words.value.offlineWait}>
        <input
          type="checkbox"
          role="switch"
          checked={offline.value}
          disabled={!kept.value}
          onChange={(event) => goOffline(event.currentTarget.checked)}
        />
        <span class="track" aria-hidden="true" />
        {words.value.offline}
      </label>
      <label class="language">
        <span class="hidden">{words.value.language}</span>
        <select value={language.value} onChange={(event) => speak(event.currentTarget.value as Language)}>
          {Object.entries(LANGUAGES).map(([code, name]) => (
            <option value={code} lang={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </header>
  )
}
