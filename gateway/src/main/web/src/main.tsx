import { render } from 'preact'
import { effect } from '@preact/signals'
import { App } from './app'
import { look } from './device'
import { start } from './offline'
import { lookForTexts } from './text'
import { language, words } from './words'

effect(() => {
  document.documentElement.lang = language.value
  document.title = `Rightsize – ${words.value.title}`
})

const root = document.getElementById('app')
if (root) {
  root.textContent = ''
  render(<App />, root)
}
void look()
void lookForTexts()
void start()
