import type { Asked, Outside, OutsideReply, PageInput } from 'rightsize-java'
import { messageOf } from './error.js'
import { Fault, outcome } from './outcome.js'

/** What a page asks with, as it was given: a file goes to the server as it is, a text as `{"text"}`. */
export interface Given extends PageInput {
  file: Blob | null
}

/** The server's own models, behind `POST {server}/{task}`; it chooses among them and may ask further. */
export function serverModel(server: string, task: string): Outside {
  const address = `${server.replace(/\/$/, '')}/${encodeURIComponent(task)}`
  return {
    model: 'server',
    version: '1',
    kind: 'TASK_SPECIFIC',
    place: 'SERVER',
    delivery: 'HOSTED',
    minConfidence: 0,
    unready: () => null,
    ask: (input): Asked => {
      const stopping = new AbortController()
      return { outcome: outcome(() => post(address, body(input as Given), stopping.signal)), stop: () => stopping.abort() }
    },
  }
}

const body = ({ file, text }: Given): Blob => file ?? new Blob([JSON.stringify({ text })], { type: 'application/json' })

async function post(address: string, file: Blob, signal: AbortSignal): Promise<OutsideReply> {
  let response: Response
  try {
    response = await fetch(address, { method: 'POST', body: file, headers: { 'content-type': file.type || 'application/octet-stream', accept: 'application/json' }, signal })
  } catch (thrown) {
    throw new Fault('retriable', `the server cannot be reached: ${messageOf(thrown)}`)
  }
  const reply = await replyOf(response)
  if (response.ok && reply !== null && 'value' in reply && reply['value'] !== null) {
    return { value: JSON.stringify(reply['value']), confidence: typeof reply['confidence'] === 'number' ? reply['confidence'] : Number.NaN, bytesLeft: file.size }
  }
  throw refusal(response, reply)
}

async function replyOf(response: Response): Promise<Record<string, unknown> | null> {
  try {
    const body: unknown = await response.json()
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : null
  } catch {
    return null // a proxy's page, or a connection that was cut
  }
}

function refusal(response: Response, reply: Record<string, unknown> | null): Fault {
  const error = reply?.['error'] as { message?: unknown } | undefined
  const said = typeof reply?.['detail'] === 'string' ? reply['detail'] : typeof error?.message === 'string' ? error.message : `status ${response.status}`
  if (response.status >= 500 || response.status === 429 || response.status === 408) return new Fault('retriable', `the server: ${said}`)
  return new Fault(response.ok || [413, 415, 422].includes(response.status) ? 'refused' : 'permanent', `the server: ${said}`)
}
