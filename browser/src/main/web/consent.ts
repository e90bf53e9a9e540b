import type { DownloadRequest } from './options.js'

/** From how many bytes on somebody is asked, unless the page says otherwise. */
const LARGE_BYTES = 16 << 20
/** The same where the connection is slow or its bytes are dear, or where the device has little memory. */
const LARGE_WHERE_SCARCE = 1 << 20
const LITTLE_MEMORY_GB = 2

interface Hints {
  connection?: { saveData?: boolean; effectiveType?: string }
  deviceMemory?: number
}

/** Why somebody must be asked before so much is downloaded; empty if nobody must. */
export function reasonsToAsk(bytes: number, largeBytes: number = LARGE_BYTES, hints: Hints = navigator as unknown as Hints): DownloadRequest['reasons'] {
  const reasons: DownloadRequest['reasons'] = []
  if (bytes > largeBytes) reasons.push('large')
  if (bytes > LARGE_WHERE_SCARCE) {
    if (hints.connection?.saveData === true) reasons.push('save-data')
    if (['slow-2g', '2g', '3g'].includes(hints.connection?.effectiveType ?? '')) reasons.push('slow-connection')
    if ((hints.deviceMemory ?? LITTLE_MEMORY_GB) < LITTLE_MEMORY_GB) reasons.push('little-memory')
  }
  return reasons
}
