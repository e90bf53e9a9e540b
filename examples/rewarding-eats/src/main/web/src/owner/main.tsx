import { render } from 'preact'
import { effect } from '@preact/signals'
import { start } from '../session/session'
import { language } from '../words/language'
import { words } from '../words/owner'
import { App } from './app'
import './owner.css'

effect(() => {
  document.documentElement.lang = language.value
  document.title = words.value.app
})

const root = document.getElementById('app')
if (root) {
  root.textContent = ''
  render(<App />, root)
}
void start()
