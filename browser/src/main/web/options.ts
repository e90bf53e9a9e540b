/** In which order places are asked; the words of `./rightsize advise`. */
export type Strategy = 'local-first' | 'remote-first' | 'hybrid'

/** How near a model is to answering. */
export type State = 'absent' | 'downloading' | 'verifying' | 'warming' | 'ready' | 'failed'

/** How one of the task's models is. */
export interface ModelStatus {
  model: string
  version: string
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
  /** Where models are served, for example `/hub`. */
  hub: string | URL
  /** Unless said, `local-first`. */
  strategy?: Strategy
  /**
   * Where the server does tasks: `POST {server}/{task}`. Unless said, `tasks` beside the hub for `hybrid` and
   * `remote-first`, and nowhere for `local-first`. `null` is nowhere.
   */
  server?: string | URL | null
  /** The input may not leave this device, whatever else is said. */
  sensitive?: boolean
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
