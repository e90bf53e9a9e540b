/** What TeaVM made of core, reading and the bridge; see dev.rightsize.browser. */
declare module 'rightsize-java' {
  export interface PageTensor {
    name: string
    shape: Int32Array
    floats: Float32Array | null
    ints: Int32Array | null
  }

  /** A promise's value that tells a fault instead of rejecting. */
  export type Outcome<T> =
    | { fault: null; message: ''; value: T }
    | { fault: 'retriable' | 'permanent' | 'refused'; message: string; value: null }

  export interface Networks {
    run(model: string, inputs: PageTensor[]): Promise<Outcome<PageTensor[]>>
    texts(name: string): string[]
    number(name: string): number
    close(): void
  }

  export interface Bundles {
    model: string
    version: string | null
    missingBytes(): number
    download(progress: (bytes: number) => void): Promise<Outcome<undefined>>
    stop(): void
    verify(): Promise<Outcome<undefined>>
    load(): Promise<Outcome<Networks>>
  }

  export interface PageInput {
    width: number
    height: number
    rgb: Int8Array
    lines: boolean
    text: string
  }

  export interface OutsideReply {
    value: string
    confidence: number
    bytesLeft: number
  }

  export interface Asked {
    outcome: Promise<Outcome<OutsideReply>>
    stop(): void
  }

  export interface Outside {
    model: string
    version: string | null
    kind: string
    place: string
    delivery: string
    minConfidence: number
    unready(): string | null
    ask(input: PageInput): Asked
  }

  export interface Setup {
    task: string
    type: string
    strategy: string
    sensitive: boolean
    minConfidence: number
    device: 'PHONE' | 'LAPTOP'
    threads: number
    outside: Outside[]
    consent(bytes: number): Promise<boolean>
    changed(): void
  }

  export interface PageAsk {
    answer(): Promise<string>
    cancel(): void
  }

  export interface PageRouter {
    ask(input: PageInput): PageAsk
    models(): Promise<string>
    install(): Promise<string>
    update(newer: Bundles): Promise<string>
    stop(): Promise<undefined>
    close(): Promise<undefined>
  }

  export function router(setup: Setup, bundles: Bundles | null): PageRouter
}
