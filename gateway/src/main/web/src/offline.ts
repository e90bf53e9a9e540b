import { signal } from '@preact/signals'

/** Whether the service worker keeps this page, so that the switch means something. */
export const kept = signal(false)
/** Whether the switch is on: the service worker then lets nothing out. */
export const offline = signal(false)
/** Whether another version of the page is here and waits. */
export const newer = signal(false)

let registration: ServiceWorkerRegistration | null = null

export async function start(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  navigator.serviceWorker.addEventListener('message', (event) => {
    if (event.data?.type === 'offline') offline.value = event.data.value === true
  })
  registration = await navigator.serviceWorker.register('/sw.js', { type: 'module' })
  registration.addEventListener('updatefound', watch)
  watch()
  const { active } = await navigator.serviceWorker.ready
  if (navigator.serviceWorker.controller === null) {
    await new Promise<void>((resolve) => navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true }))
  }
  kept.value = true
  active?.postMessage({ type: 'tell' })
}

export function goOffline(value: boolean): void {
  navigator.serviceWorker.controller?.postMessage({ type: 'offline', value })
}

/** Opens the page anew with the version that waits; what is typed is lost, so only the user does it. */
export function renew(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  registration?.waiting?.postMessage({ type: 'renew' })
}

function watch(): void {
  const look = () => (newer.value = registration?.waiting != null && navigator.serviceWorker.controller !== null)
  registration?.installing?.addEventListener('statechange', look)
  look()
}
