import { useSignal } from '@preact/signals'
import spanishSample from '../../../../../samples/es-ES-photo-13.jpg?url'
import frenchSample from '../../../../../samples/fr-FR-small-15.jpg?url'
import { available, model, prepare } from './device'
import { bytes } from './format'
import { read } from './state'
import { StrategyChoice } from './strategy'
import { language, stateText, words } from './words'

const SAMPLES = [
  { place: 'Madrid', url: spanishSample, name: 'madrid.jpg' },
  { place: 'France', url: frenchSample, name: 'france.jpg' },
]

/** Where a picture comes from: dropped, chosen, photographed, or one of ours. */
export function Capture() {
  const over = useSignal(false)
  const take = (files: FileList | null | undefined) => {
    const first = files?.[0]
    if (first) void read(first)
  }
  return (
    <div
      class={over.value ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault()
        over.value = true
      }}
      onDragLeave={() => (over.value = false)}
      onDrop={(event) => {
        event.preventDefault()
        over.value = false
        take(event.dataTransfer?.files)
      }}
    >
      <ReceiptDrawing />
      <p class="drop-title">{words.value.drop}</p>
      <div class="buttons">
        <label class="button primary">
          {words.value.choose}
          <input class="hidden" type="file" accept="image/*" onChange={(event) => take(event.currentTarget.files)} />
        </label>
        <label class="button photograph">
          {words.value.photograph}
          <input class="hidden" type="file" accept="image/*" capture="environment" onChange={(event) => take(event.currentTarget.files)} />
        </label>
      </div>
      <p class="quiet samples-title">{words.value.samples}</p>
      <div class="samples">
        {SAMPLES.map((sample) => (
          <button type="button" class="sample" onClick={() => void readSample(sample.url, sample.name)}>
            <img src={sample.url} alt={words.value.sample(sample.place)} loading="lazy" />
          </button>
        ))}
      </div>
      {available.value === false ? (
        <p class="quiet">{words.value.noDevice}</p>
      ) : (
        <>
          <StrategyChoice />
          <Model />
        </>
      )}
    </div>
  )
}

/** Whether this device is ready to read, with or without a network, and how it gets so. */
function Model() {
  const status = model.value
  if (!status) return null
  if (status.state === 'ready') return <p class="quiet ready">{words.value.ready}</p>
  if (status.state !== 'absent') return <p class="quiet">{stateText(status)}</p>
  if (!status.missingBytes) return null
  return (
    <p class="quiet get">
      <span>{words.value.get(bytes(status.missingBytes, language.value))}</span>
      <button type="button" class="button" onClick={() => void prepare()}>
        {words.value.yes}
      </button>
    </p>
  )
}

async function readSample(url: string, name: string): Promise<void> {
  const picture = await (await fetch(url)).blob()
  await read(new File([picture], name, { type: 'image/jpeg' }))
}

function ReceiptDrawing() {
  return (
    <svg class="drawing" viewBox="0 0 72 84" aria-hidden="true">
      <path class="paper" d="M12 6h48v70l-6-4-6 4-6-4-6 4-6-4-6 4-6-4-6 4z" />
      <path class="ink" d="M22 20h28M22 30h28M22 40h16M44 40h6M22 50h12M44 50h6" />
      <rect class="found" x="40" y="56" width="14" height="9" rx="2" />
    </svg>
  )
}
