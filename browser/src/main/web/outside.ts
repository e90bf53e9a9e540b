import type { Asked, Outside, OutsideReply } from 'rightsize-java'
import { Fault, outcome } from './outcome.js'
import type { BuiltInState } from './protocol.js'
import type { Given } from './server.js'

/** Asks the page for one of the browser's models. */
export type AskPage = (model: string, text: string, signal: AbortSignal) => Promise<{ value: unknown; confidence: number | null }>

/** One of the browser's own models, which only the page can ask; `states` says how each is now. */
export function builtInModel(states: ReadonlyMap<string, BuiltInState>, { model, kind, minConfidence }: BuiltInState, askPage: AskPage): Outside {
  return {
    ...{ model, version: null, kind, place: 'DEVICE', delivery: 'BUILT_IN', minConfidence },
    unready: () => states.get(model)?.unready ?? null,
    ask: (input): Asked => {
      const stopping = new AbortController()
      return { outcome: outcome(() => reply(askPage(model, (input as Given).text, stopping.signal))), stop: () => stopping.abort() }
    },
  }
}

async function reply(asked: ReturnType<AskPage>): Promise<OutsideReply> {
  try {
    const { value, confidence } = await asked
    return { value: JSON.stringify(value), confidence: confidence ?? Number.NaN, bytesLeft: 0 }
  } catch (thrown) {
    throw new Fault('retriable', `the browser's own model: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
  }
}
