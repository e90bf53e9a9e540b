import { useEffect, useRef } from 'preact/hooks'
import { useSignal } from '@preact/signals'
import type { Page } from './answer'
import { asked, preparing } from './device'
import { bytes } from './format'
import { marksOf, points } from './marks'
import { cancel, clear, progress } from './state'
import { language, stateText, words } from './words'

const LONGEST = 1600

/** The picture as it was read, with the fields drawn on it. */
export function PictureView({ file }: { file: File }) {
  const state = progress.value
  const value = state.at === 'read' ? state.answer.value : null
  const marks = value?.kind === 'receipt' ? marksOf(value) : []
  return (
    <figure class="picture">
      <div class={state.at === 'reading' ? 'sheet scanning' : 'sheet'}>
        <Upright file={file} page={value?.page ?? null} />
        {value && (
          <svg class="marks" viewBox={`0 0 ${value.page.width} ${value.page.height}`} aria-hidden="true">
            {marks.map((mark) => (
              <polygon class={`mark ${mark.kind}`} points={points(mark.box)}>
                <title>{mark.text}</title>
              </polygon>
            ))}
          </svg>
        )}
      </div>
      <Consent />
      <figcaption>
        <span role="status">{state.at === 'reading' ? (preparing.value ? stateText(preparing.value) : words.value.reading) : ''}</span>
        {state.at === 'reading' ? (
          <button type="button" class="button" onClick={cancel}>
            {words.value.cancel}
          </button>
        ) : (
          <button type="button" class="button" onClick={clear}>
            {words.value.another}
          </button>
        )}
      </figcaption>
    </figure>
  )
}

/** Nothing large is downloaded without a yes. */
function Consent() {
  const question = asked.value
  if (!question) return null
  return (
    <div class="notice consent" role="alertdialog" aria-label={words.value.download(bytes(question.bytes, language.value))}>
      <p>{words.value.download(bytes(question.bytes, language.value))}</p>
      <div class="buttons">
        <button type="button" class="primary" onClick={() => question.answer(true)}>
          {words.value.yes}
        </button>
        <button type="button" class="button" onClick={() => question.answer(false)}>
          {words.value.no}
        </button>
      </div>
    </div>
  )
}

/** Draws the file turned as the reader turned it; a browser that cannot decode it shows nothing. */
function Upright({ file, page }: { file: File; page: Page | null }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const broken = useSignal(false)
  const turns = page?.quarterTurns ?? 0
  useEffect(() => {
    let gone = false
    void (async () => {
      try {
        const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
        if (!gone && canvas.current) draw(canvas.current, bitmap, turns)
        bitmap.close()
        broken.value = false
      } catch {
        broken.value = true
      }
    })()
    return () => {
      gone = true
    }
  }, [file, turns])
  return <canvas ref={canvas} class={broken.value ? 'broken' : ''} role="img" aria-label={words.value.picture} />
}

function draw(canvas: HTMLCanvasElement, bitmap: ImageBitmap, turns: number): void {
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height))
  const width = Math.round(bitmap.width * scale)
  const height = Math.round(bitmap.height * scale)
  canvas.width = turns % 2 ? height : width
  canvas.height = turns % 2 ? width : height
  const context = canvas.getContext('2d')
  if (!context) return
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate((turns * Math.PI) / 2)
  context.drawImage(bitmap, -width / 2, -height / 2, width, height)
}
