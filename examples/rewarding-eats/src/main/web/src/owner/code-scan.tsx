import { useEffect, useRef } from 'preact/hooks'
import { Notice } from '../look/parts'
import { useSignal } from '@preact/signals'
import { common } from '../words/common'
import { words } from '../words/owner'

/** What browsers on phones bring; TypeScript does not know it. */
interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>
}

declare const BarcodeDetector: { new (options: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> } | undefined

const LOOK_EVERY_MS = 200

/** Whether this browser reads QR codes by itself; others have the field. */
export async function scans(): Promise<boolean> {
  if (typeof BarcodeDetector === 'undefined' || !('mediaDevices' in navigator)) return false
  return (await BarcodeDetector.getSupportedFormats().catch((): string[] => [])).includes('qr_code')
}

/** The camera, until it has seen a QR code. The picture stays in the browser. */
export function CodeScan({ onCode, onClose }: { onCode: (code: string) => void; onClose: () => void }) {
  const video = useRef<HTMLVideoElement>(null)
  const refused = useSignal(false)
  useEffect(
    () =>
      watch(
        video.current!,
        onCode,
        () => (refused.value = true),
      ),
    [],
  )
  const { today } = words.value
  return (
    <div class="stack">
      {refused.value ? (
        <Notice tone="warn" live icon="camera">
          {today.noCamera}
        </Notice>
      ) : (
        <video ref={video} class="code-scan" playsInline muted autoPlay aria-label={today.scanning} />
      )}
      <button type="button" class="button" onClick={onClose}>
        {common.value.cancel}
      </button>
    </div>
  )
}

function watch(video: HTMLVideoElement, found: (code: string) => void, refused: () => void): () => void {
  let stream: MediaStream | null = null
  let ended = false
  let looking = false
  const detector = new BarcodeDetector!({ formats: ['qr_code'] })
  const look = async () => {
    if (looking || ended || video.videoWidth === 0) return
    looking = true
    const codes = await detector.detect(video).catch(() => [])
    looking = false
    if (!ended && codes[0] !== undefined) found(codes[0].rawValue)
  }
  const timer = setInterval(() => void look(), LOOK_EVERY_MS)
  void navigator.mediaDevices
    .getUserMedia({ audio: false, video: { facingMode: { ideal: 'environment' } } })
    .then(async (given) => {
      stream = given
      if (ended) return given.getTracks().forEach((track) => track.stop())
      video.srcObject = given
      await video.play()
    })
    .catch(() => !ended && refused())
  return () => {
    ended = true
    clearInterval(timer)
    stream?.getTracks().forEach((track) => track.stop())
  }
}
