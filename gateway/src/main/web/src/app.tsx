import { Capture } from './capture'
import { Form } from './form'
import { goOffline, kept, newer, offline, renew } from './offline'
import { PictureView } from './picture'
import { file, mode } from './state'
import { Story } from './story'
import { TextInput, TextResult } from './textview'
import { LANGUAGES, language, speak, words, type Language } from './words'

export function App() {
  return (
    <>
      <Header />
      <main>
        {newer.value && (
          <p class="notice newer" role="status">
            {words.value.newer}{' '}
            <button type="button" class="button" onClick={renew}>
              {words.value.renew}
            </button>
          </p>
        )}
        <div class="intro">
          <h1>{mode.value === 'receipt' ? words.value.title : words.value.textTask}</h1>
          <p>{words.value.lead}</p>
          <Modes />
        </div>
        {mode.value === 'receipt' ? <Receipts /> : <Texts />}
      </main>
    </>
  )
}

function Receipts() {
  return (
    <div class={file.value ? 'work with-picture' : 'work'}>
      <section class="left" aria-label={words.value.picture}>
        {file.value ? <PictureView file={file.value} /> : <Capture />}
      </section>
      <div class="right">
        <Form />
        <Story />
      </div>
    </div>
  )
}

function Texts() {
  return (
    <div class="work">
      <section class="left" aria-label={words.value.text}>
        <TextInput />
      </section>
      <div class="right">
        <TextResult />
      </div>
    </div>
  )
}

function Modes() {
  return (
    <fieldset class="modes">
      <legend class="hidden">{words.value.modes}</legend>
      <div class="segments">
        {(['receipt', 'text'] as const).map((one) => (
          <label>
            <input type="radio" name="mode" value={one} checked={mode.value === one} onChange={() => (mode.value = one)} />
            <span>{one === 'receipt' ? words.value.aReceipt : words.value.aText}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Header() {
  return (
    <header class="top">
      <span class="brand">
        <img src="/icon.svg" alt="" width="28" height="28" /> <span>Rightsize</span>
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
