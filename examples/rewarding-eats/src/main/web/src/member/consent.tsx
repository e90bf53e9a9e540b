import { useEffect, useRef } from 'preact/hooks'
import { bytes } from '../look/bytes'
import { asked } from '../reading/device'
import { language } from '../words/language'
import { words } from '../words/member'

/** Nothing large is downloaded without a yes. */
export function Consent() {
  const question = asked.value
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (question) dialog.current?.showModal()
  }, [question])
  if (!question) return null
  const { consent } = words.value
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="consent-title" onCancel={() => question.answer(false)}>
      <h2 id="consent-title">{consent.title}</h2>
      <p>{consent.text(bytes(question.bytes, language.value))}</p>
      <div class="buttons">
        <button type="button" class="primary" onClick={() => question.answer(true)}>
          {consent.yes}
        </button>
        <button type="button" class="button" onClick={() => question.answer(false)}>
          {consent.no}
        </button>
      </div>
    </dialog>
  )
}
