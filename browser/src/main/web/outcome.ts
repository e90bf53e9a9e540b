import type { Outcome } from 'rightsize-java'
import { messageOf } from './error.js'

/** What went wrong, in the router's kinds: worth another try, not worth one, or the input's own fault. */
export class Fault extends Error {
  readonly kind: 'retriable' | 'permanent' | 'refused'

  constructor(kind: 'retriable' | 'permanent' | 'refused', message: string) {
    super(message)
    this.kind = kind
  }
}

/** Makes an outcome of a promise: whatever it throws becomes a fault. */
export async function outcome<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { fault: null, message: '', value: await work() }
  } catch (thrown) {
    return { fault: thrown instanceof Fault ? thrown.kind : 'permanent', message: messageOf(thrown), value: null }
  }
}
