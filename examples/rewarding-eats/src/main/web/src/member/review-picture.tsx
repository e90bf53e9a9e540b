import { useSignal, type Signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Draft } from '../keep/draft'
import { marksOf, points } from '../picture/marks'
import { words } from '../words/member'

const LONGEST = 1600

interface Props {
  draft: Draft
  reading: boolean
  focused: Signal<string | null>
}

/** The picture as it was read, with the fields drawn on it; the one that is edited stands out. */
export function ReviewPicture({ draft, reading, focused }: Props) {
  const { review } = words.value
  const receipt = draft.reading
  const file = draft.picture?.blob ?? draft.shots[0]
  const sheet = useRef<HTMLDivElement>(null)
  useEffect(() => {
    sheet.current?.querySelector('.mark.active')?.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
  }, [focused.value])
  return (
    <details class="picture" open>
      <summary>{review.showPicture}</summary>
      <div class="window" tabIndex={0} role="group" aria-label={review.picture}>
        <div ref={sheet} class={reading ? 'sheet scanning' : 'sheet'}>
          {file && <Upright file={file} turns={receipt?.page.quarterTurns ?? 0} />}
          {receipt && (
            <svg class="marks" viewBox={`0 0 ${receipt.page.width} ${receipt.page.height}`} aria-hidden="true">
              {marksOf(receipt).map((mark, i) => (
                <polygon
                  key={`${mark.name}-${i}`}
                  class={`mark ${mark.name} ${focused.value === mark.name ? 'active' : ''}`}
                  points={points(mark.box)}
                  onClick={() => document.getElementById(mark.name)?.focus()}
                >
                  <title>{mark.text}</title>
                </polygon>
              ))}
            </svg>
          )}
        </div>
      </div>
    </details>
  )
}

/** Draws the file turned as the reader turned it; a browser that cannot decode it shows nothing. */
export function Upright({ file, turns }: { file: Blob; turns: number }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const broken = useSignal(false)
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
  return <canvas ref={canvas} class={broken.value ? 'broken' : ''} role="img" aria-label={words.value.review.picture} />
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
