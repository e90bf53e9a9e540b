/** In which order places are asked; the words of `./rightsize advise`. */
export type Strategy = 'local-first' | 'remote-first' | 'hybrid'

/** How near a model is to answering. */
export type State = 'absent' | 'downloading' | 'verifying' | 'warming' | 'ready' | 'failed'

/** How one of the task's models is. */
export interface ModelStatus {
  model: string
  /** Null where only the browser or the provider knows it, or no hub has told it yet. */
  version: string | null
  place: 'DEVICE' | 'SERVER' | 'REMOTE'
  /** Whether the task's data may be given to it at all. */
  mayRun: boolean
  state: State
  /** The state in words, for people. */
  text: string
  /** While downloading: how much is here, and how much it will be. */
  bytes?: number
  totalBytes?: number
  /** While absent: how much must be downloaded. */
  missingBytes?: number
}

/** A download that somebody is asked about. */
export interface DownloadRequest {
  task: string
  bytes: number
  /** Why this is asked: the size alone, or what the browser says of the device. */
  reasons: ('large' | 'save-data' | 'slow-connection' | 'little-memory')[]
}

/** What the page should tell its user, though work goes on. */
export interface Notice {
  code: 'storage-may-be-evicted' | 'storage-full' | 'update-failed' | 'model-evicted'
  message: string
}

export interface TaskOptions {
  /** Where models are served; unless said, `/hub`. */
  hub?: string | URL
  /** Unless said, `local-first`. */
  strategy?: Strategy
  /**
   * Where the server does tasks: `POST {server}/{task}`. Unless said, `tasks` beside the hub for `hybrid` and
   * `remote-first`, and nowhere for `local-first`. `null` is nowhere.
   */
  server?: string | URL | null
  /** The input may not leave this device, whatever else is said. */
  sensitive?: boolean
  /** `classify`, `detect-language`: the bundle, as `./rightsize train classify` names it. */
  model?: string
  /** `classify`: the labels that the browser's `LanguageModel` chooses from. Without them it is not asked. */
  labels?: readonly string[]
  /** `extract`: the JSON schema of what is wanted. */
  schema?: object
  /** `classify`, `extract`: what the browser's `LanguageModel` is told to do. */
  instructions?: string
  /** `translate`: languages by BCP 47, `en`. */
  sourceLanguage?: string
  targetLanguage?: string
  /** Whether the browser's own models are asked first, where it has them; unless said, they are. */
  builtIn?: boolean
  /** How sure the device's answer must be where the server may be asked, 0 to 1; unless said, 0. */
  minConfidence?: number
  /** Is told of every change of a model's state, and of progress. */
  onProgress?: (status: ModelStatus) => void
  /** Is told what the user should know. */
  onNotice?: (notice: Notice) => void
  /**
   * Is asked before a download that is large or that the browser advises against. Without it such a download waits for
   * `prepare()`, to be called when the user has agreed.
   */
  onConsent?: (request: DownloadRequest) => boolean | Promise<boolean>
  /** From how many bytes on a download is large; unless said, 16 MB. */
  largeBytes?: number
}

export interface AskOptions {
  /** Ends the ask. */
  signal?: AbortSignal
  /** Whether the lines of the picture are wanted too. */
  lines?: boolean
}
