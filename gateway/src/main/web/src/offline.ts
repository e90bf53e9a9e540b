import { signal } from '@preact/signals'

/** Whether the service worker keeps this page, so that the switch means something. */
export const kept = signal(false)
/** Whether the switch is on: the service worker then lets nothing out. */
export const offline = signal(false)

export async function start(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  navigator.serviceWorker.addEventListener('message', (event) => {
    if (event.data?.type === 'offline') offline.value = event.data.value === true
  })
  await navigator.serviceWorker.register('/sw.js', { type: 'module' })
  const registration = await navigator.serviceWorker.ready
  if (navigator.serviceWorker.controller === null) {
    await new Promise<void>((resolve) => navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true }))
  }
  kept.value = true
  registration.active?.postMessage({ type: 'tell' })
}

export function goOffline(value: boolean): void {
  navigator.serviceWorker.controller?.postMessage({ type: 'offline', value })
}
