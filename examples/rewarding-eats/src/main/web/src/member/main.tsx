import { render } from 'preact'
import { effect } from '@preact/signals'
import { language } from '../words/language'
import { common } from '../words/common'
import { App } from './app'
import { reload, run, startSync, warmUp } from './drafts'
import { forgetOldPictures } from './pictures'
import './member.css'
import './review.css'
import './scan.css'
import { linked } from './links'
import { account, start } from '../session/session'

effect(() => {
  document.documentElement.lang = language.value
  document.title = common.value.app
})
linked()

const root = document.getElementById('app')
if (root) {
  root.textContent = ''
  render(<App />, root)
}

effect(() => {
  if (account.value === null) return
  warmUp()
  void reload().then(run)
  void forgetOldPictures(account.value.id)
})
void start().then(startSync)
if ('serviceWorker' in navigator) void navigator.serviceWorker.register('/sw.js', { type: 'module' }).catch(() => undefined)
