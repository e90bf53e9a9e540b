import type { TaskName } from './answer.js'
import { detectLanguage, extract, chooseLabel, summarize, translate } from './built-ins.js'
import type { BuiltIn } from './built-in.js'
import { RightsizeError } from './error.js'
import type { TaskOptions } from './options.js'
import type { RecipeName } from './protocol.js'

/** What a task needs on this device. */
interface Definition {
  /** The kind of work, by which Java knows how to do it. */
  type: 'read-receipt' | 'classify' | 'extract' | 'generate'
  /** The model that is downloaded for it; null if there is none. */
  recipe(options: TaskOptions): RecipeName | null
  /** The browser's own models that can do it. */
  builtIns(options: TaskOptions): BuiltIn[]
}

/** The bundle that tells languages. */
const LANGUAGES = 'language-detector'

const TASKS: Record<TaskName, Definition> = {
  'read-receipt': { type: 'read-receipt', recipe: () => ({ kind: 'receipts' }), builtIns: () => [] },
  classify: {
    type: 'classify',
    recipe: ({ model, labels }) => {
      if (model !== undefined) return { kind: 'classifier', bundle: model }
      if (labels !== undefined) return null
      throw new RightsizeError('missing-option', "Task 'classify' needs the name of a bundle, { model: 'name' }, or labels for the browser's language model, { labels: ['a', 'b'] }.")
    },
    builtIns: ({ labels, instructions }) => (labels === undefined ? [] : [chooseLabel(labels, instructions)]),
  },
  'detect-language': { type: 'classify', recipe: ({ model }) => ({ kind: 'classifier', bundle: model ?? LANGUAGES }), builtIns: () => [detectLanguage()] },
  extract: { type: 'extract', recipe: () => null, builtIns: ({ schema, instructions }) => [extract(required(schema, 'extract', 'schema'), instructions)] },
  summarize: { type: 'generate', recipe: () => null, builtIns: () => [summarize()] },
  translate: {
    type: 'generate',
    recipe: () => null,
    builtIns: ({ sourceLanguage, targetLanguage }) => [translate(required(sourceLanguage, 'translate', 'sourceLanguage'), required(targetLanguage, 'translate', 'targetLanguage'))],
  },
}

/** What a task of this name needs. */
export function definition(name: string): Definition {
  if (Object.hasOwn(TASKS, name)) return TASKS[name as TaskName]
  throw new RightsizeError('unknown-task', `There is no task '${name}' in a page. There are: ${Object.keys(TASKS).join(', ')}.`)
}

function required<T>(value: T | undefined, task: string, option: string): T {
  if (value !== undefined) return value
  throw new RightsizeError('missing-option', `Task '${task}' needs the option '${option}'.`)
}
