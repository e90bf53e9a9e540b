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
  read: (file, strategy, signal) =>
    post<Answer>(`read-receipt?strategy=${strategy}`, file, file.type.startsWith('image/') ? file.type : 'application/octet-stream', signal),
}

/** Asks the server for a task. */
export async function post<A extends Answer<unknown>>(task: string, body: Blob | string, type: string, signal: AbortSignal): Promise<A> {
  let response: Response
  try {
    response = await fetch(`/tasks/${task}`, { method: 'POST', body, headers: { 'content-type': type }, signal })
  } catch (thrown) {
    if (signal.aborted) throw thrown
    throw new ReadingFailed('offline', String(thrown))
  }
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok && isAnswer<A>(answer)) return answer
  throw problem(response.status, answer)
}

function isAnswer<A>(body: unknown): body is A {
  return typeof body === 'object' && body !== null && 'attempts' in body && 'footprint' in body
}

function problem(status: number, body: unknown): ReadingFailed {
  const { code, detail } = (body ?? {}) as { code?: unknown; detail?: unknown }
  return new ReadingFailed(typeof code === 'string' ? code : 'failed', typeof detail === 'string' ? detail : `HTTP ${status}`)
}
