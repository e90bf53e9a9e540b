/**
 * Right-sized AI in a page: the model comes to the data.
 *
 *     const reader = await rightsize.task('read-receipt', { hub: '/hub' })
 *     const answer = await reader.ask(file)
 */
import type { TaskName } from './answer.js'
import { BuiltIns } from './built-in-asks.js'
import { RightsizeError } from './error.js'
import type { Strategy, TaskOptions } from './options.js'
import type { WorkerSetup } from './protocol.js'
import { Task } from './task.js'
import { definition } from './tasks.js'

const STRATEGIES: Record<Strategy, WorkerSetup['strategy']> = { 'local-first': 'LOCAL_FIRST', 'remote-first': 'REMOTE_FIRST', hybrid: 'HYBRID' }

/** Opens a task. Nothing is downloaded before the first ask or `prepare()`. */
async function task<N extends TaskName>(name: N, options: TaskOptions = {}): Promise<Task<N>> {
  const { type, recipe, builtIns } = definition(name)
  const strategy = options.strategy ?? 'local-first'
  if (!Object.hasOwn(STRATEGIES, strategy)) throw new RightsizeError('unknown-strategy', `There is no strategy '${strategy}'. There are: ${Object.keys(STRATEGIES).join(', ')}.`)
  const hub = absolute(options.hub ?? '/hub')
  const setup = {
    ...{ task: name, type, recipe: recipe(options), hub },
    strategy: STRATEGIES[strategy],
    server: options.sensitive ? null : serverOf(options, hub),
    sensitive: options.sensitive ?? false,
    minConfidence: options.minConfidence ?? 0,
  }
  return Task.open<N>(setup, options, new BuiltIns(options.builtIn === false ? [] : builtIns(options)))
}

function serverOf(options: TaskOptions, hub: string): string | null {
  if (options.server === null) return null
  if (options.server !== undefined) return absolute(options.server)
  return (options.strategy ?? 'local-first') === 'local-first' ? null : new URL('tasks', hub).href
}

const absolute = (address: string | URL): string => new URL(address, document.baseURI).href

/** What a service worker should keep so that the page works offline, beside the page itself. */
const assets: readonly string[] = ['./rightsize.js', './rightsize-worker.js', './ort-wasm-simd-threaded.mjs', './ort-wasm-simd-threaded.wasm'].map(
  (path) => new URL(path, import.meta.url).href,
)

export const rightsize = { task, assets }
export { Task } from './task.js'
export { isRightsizeError, RightsizeError } from './error.js'
export type { Answer, Attempt, Box, Field, Footprint, Input, Line, Measure, ModelReference, NotAReceipt, Page, Place, Receipt, TaskName, Values } from './answer.js'
export type { AskOptions, DownloadRequest, ModelStatus, Notice, State, Strategy, TaskOptions } from './options.js'
