import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { Icon } from '../look/icon'
import { Card, Notice, Title } from '../look/parts'
import { go, replace, route } from '../look/route'
import { say } from '../look/say'
import { bytes } from '../look/bytes'
import { look, missing, model, prepare, stopDownload } from '../reading/device'
import { language } from '../words/language'
import { common } from '../words/common'
import { words } from '../words/member'
import { Camera } from './camera'
import { begin } from './drafts'

const live = (): boolean => typeof navigator.mediaDevices?.getUserMedia === 'function'

/** Where a receipt begins: live camera, the phone's own camera, a file, or a form by hand. */
export function Scan() {
  const camera = useSignal<'off' | 'on' | 'refused'>('off')
  const { scan } = words.value
  const byHand = route.value.query.get('by') === 'hand'
  useEffect(() => {
    if (byHand) void start([])
    else void look()
  }, [byHand])
  if (camera.value === 'on') {
    return (
      <Camera
        onDone={(shots) => void start(shots)}
        onRefused={() => (camera.value = 'refused')}
        onClose={() => (camera.value = 'off')}
      />
    )
  }
  return (
    <>
      <Title lead={scan.lead}>{scan.title}</Title>
      <div class="columns">
        <div class="card capture">
          <ReceiptDrawing />
          {camera.value === 'refused' && (
            <Notice tone="warn" live icon="camera">
              {scan.refused}
            </Notice>
          )}
          {live() ? (
            <button type="button" class="primary big wide" onClick={() => (camera.value = 'on')}>
              <Icon name="camera" /> {scan.camera}
            </button>
          ) : (
            <p class="quiet">{scan.noCamera}</p>
          )}
          <PictureInput label={scan.photograph} icon="phone" camera />
          <PictureInput label={scan.choose} icon="file" />
          <button type="button" class="button wide" onClick={() => void start([])}>
            <Icon name="pen" size={20} /> {scan.byHand}
          </button>
          <p class="quiet">{scan.long}</p>
        </div>
        <ReaderState />
      </div>
    </>
  )
}

function PictureInput({ label, icon, camera = false }: { label: string; icon: 'phone' | 'file'; camera?: boolean }) {
  const take = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])]
    if (files.length > 0) void start(files)
  }
  return (
    <label class="button wide filed">
      <Icon name={icon} size={20} /> {label}
      <input
        class="hidden"
        type="file"
        accept="image/*"
        multiple={!camera}
        {...(camera ? { capture: 'environment' as const } : {})}
        onChange={(event) => take(event.currentTarget)}
      />
    </label>
  )
}

async function start(shots: Blob[]): Promise<void> {
  try {
    const { id } = await begin(shots)
    const page = `/review/${id}`
    if (shots.length > 0) go(page)
    else replace(page)
  } catch (thrown) {
    say(String(thrown), 'bad')
  }
}

/** Whether this phone reads, why not, and how it would. */
function ReaderState() {
  const { scan } = words.value
  const status = model.value
  const absent = missing.value
  return (
    <Card title={scan.reader}>
      {absent === 'workers' || absent === 'package' ? (
        <Notice tone="warn" icon="pen">
          {scan.missing[absent]}
        </Notice>
      ) : status?.state === 'ready' ? (
        <p class="ready">
          <Icon name="check" /> {scan.ready}
        </p>
      ) : status?.state === 'downloading' ? (
        <>
          <p role="status">{status.text}</p>
          <progress value={status.bytes ?? 0} max={status.totalBytes ?? 1} aria-label={scan.download} />
          <button type="button" class="button" onClick={() => void stopDownload()}>
            {scan.stop}
          </button>
        </>
      ) : status?.state === 'absent' || status?.state === 'failed' ? (
        <>
          <p>{scan.missing.model}</p>
          <p class="quiet">{scan.prepare(bytes(status.missingBytes ?? 0, language.value))}</p>
          <button type="button" class="button" onClick={() => void prepare().catch((thrown: unknown) => say(String(thrown), 'bad'))}>
            {scan.download}
          </button>
        </>
      ) : (
        <p class="quiet" role="status">
          {status?.text ?? common.value.loading}
        </p>
      )}
    </Card>
  )
}

function ReceiptDrawing() {
  return (
    <svg class="drawing" viewBox="0 0 120 84" aria-hidden="true">
      <path class="corner" d="M12 22V10h12M96 10h12v12M108 62v12H96M24 74H12V62" />
      <path class="paper" d="M40 14h40v58l-5-3.5-5 3.5-5-3.5-5 3.5-5-3.5-5 3.5-5-3.5-5 3.5z" />
      <path class="ink" d="M48 25h24M48 34h24M48 43h13M67 43h5M48 52h10" />
      <rect class="found" x="62" y="48" width="12" height="8" rx="2.5" />
    </svg>
  )
}
