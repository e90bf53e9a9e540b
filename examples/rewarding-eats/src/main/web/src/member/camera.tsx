import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '../look/icon'
import { hintOf, qualityOf, type Hint } from '../picture/frame'
import { common } from '../words/common'
import { words } from '../words/member'

const LOOK_EVERY_MS = 250
const LOOK_WIDTH = 200
const LONGEST_SIDE = 3000
const QUALITY = 0.92

interface Props {
  onDone: (shots: Blob[]) => void
  onRefused: () => void
  onClose: () => void
}

/** The live camera, which says what would make the picture better; a long receipt is taken in several shots. */
export function Camera({ onDone, onRefused, onClose }: Props) {
  const video = useRef<HTMLVideoElement>(null)
  const hint = useSignal<Hint>('nothing')
  const shots = useSignal<Blob[]>([])
  const { scan } = words.value
  useEffect(() => watch(video.current!, (found) => (hint.value = found), onRefused), [])
  const shoot = async () => {
    if (video.current) shots.value = [...shots.value, await frameOf(video.current)]
  }
  const taken = shots.value.length
  return (
    <section class="camera" aria-label={scan.title}>
      <div class="viewfinder">
        <video ref={video} playsInline muted autoPlay aria-label={scan.view} />
        <div class={`guide ${hint.value}`} aria-hidden="true" />
        <p class={`camera-hint ${hint.value}`} role="status">
          {scan.hint[hint.value]}
        </p>
      </div>
      {taken > 0 && (
        <p class="camera-taken" role="status">
          <strong>{scan.shots(taken)}</strong> {scan.next}
        </p>
      )}
      <div class="camera-buttons">
        <button type="button" class="button" onClick={taken > 0 ? () => (shots.value = []) : onClose}>
          {taken > 0 ? scan.again : common.value.cancel}
        </button>
        <button type="button" class="shutter" aria-label={scan.shoot} onClick={() => void shoot()}>
          <Icon name={taken > 0 ? 'plus' : 'camera'} size={30} />
        </button>
        <button type="button" class="primary" disabled={taken === 0} onClick={() => onDone(shots.value)}>
          {scan.use}
        </button>
      </div>
    </section>
  )
}

/** Shows the camera and looks at a small frame a few times a second; the answer ends both. */
function watch(video: HTMLVideoElement, tell: (hint: Hint) => void, refused: () => void): () => void {
  let ended = false
  let stream: MediaStream | null = null
  const timer = setInterval(() => video.videoWidth > 0 && tell(hintOf(lookAt(video))), LOOK_EVERY_MS)
  void navigator.mediaDevices
    .getUserMedia({ audio: false, video: { facingMode: { ideal: 'environment' }, width: { ideal: 2560 }, height: { ideal: 1920 } } })
    .then(async (given) => {
      stream = given
      if (ended) return stop(given)
      video.srcObject = given
      await video.play()
    })
    .catch(() => !ended && refused())
  return () => {
    ended = true
    clearInterval(timer)
    if (stream) stop(stream)
  }
}

const stop = (stream: MediaStream): void => stream.getTracks().forEach((track) => track.stop())

function lookAt(video: HTMLVideoElement) {
  const height = Math.max(1, Math.round((LOOK_WIDTH * video.videoHeight) / video.videoWidth))
  const context = new OffscreenCanvas(LOOK_WIDTH, height).getContext('2d', { willReadFrequently: true })!
  context.drawImage(video, 0, 0, LOOK_WIDTH, height)
  return qualityOf(context.getImageData(0, 0, LOOK_WIDTH, height).data, LOOK_WIDTH, height)
}

async function frameOf(video: HTMLVideoElement): Promise<Blob> {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(video.videoWidth, video.videoHeight))
  const canvas = new OffscreenCanvas(Math.round(video.videoWidth * scale), Math.round(video.videoHeight * scale))
  canvas.getContext('2d')!.drawImage(video, 0, 0, canvas.width, canvas.height)
  return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })
}
