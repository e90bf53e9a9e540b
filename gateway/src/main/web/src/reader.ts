import type { Answer } from './answer'

export type Strategy = 'local-first' | 'remote-first' | 'hybrid'
export const STRATEGIES: readonly Strategy[] = ['local-first', 'remote-first', 'hybrid']

/** Somewhere a receipt can be read. */
export interface Reader {
  read(file: Blob, strategy: Strategy, signal: AbortSignal): Promise<Answer>
}

/** A reading that did not come to an answer: the code is for the page's words, the message for people who want more. */
export class ReadingFailed extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** The models of the server that this page came from. */
export const server: Reader = {
  async read(file, strategy, signal) {
    let response: Response
    try {
      response = await fetch(`/tasks/read-receipt?strategy=${strategy}`, {
        method: 'POST',
        body: file,
        headers: { 'content-type': file.type.startsWith('image/') ? file.type : 'application/octet-stream' },
        signal,
      })
    } catch (thrown) {
      if (signal.aborted) throw thrown
      throw new ReadingFailed('offline', String(thrown))
    }
    const body: unknown = await response.json().catch(() => null)
    if (response.ok && isAnswer(body)) return body
    throw problem(response.status, body)
  },
}

function isAnswer(body: unknown): body is Answer {
  return typeof body === 'object' && body !== null && 'attempts' in body && 'footprint' in body
}

function problem(status: number, body: unknown): ReadingFailed {
  const { code, detail } = (body ?? {}) as { code?: unknown; detail?: unknown }
  return new ReadingFailed(typeof code === 'string' ? code : 'failed', typeof detail === 'string' ? detail : `HTTP ${status}`)
}
