/** Why the server did not do what it was asked (RFC 9457), or that it could not be reached. */
export class Problem extends Error {
  override readonly name = 'Problem'

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly retryAfterSeconds: number | null,
    /** All that the server said. */
    readonly body: unknown = null,
  ) {
    super(message)
  }

  static async of(response: Response): Promise<Problem> {
    const body: unknown = await response.json().catch(() => null)
    const { code, detail, title } = (body ?? {}) as Record<string, unknown>
    const after = Number(response.headers.get('retry-after'))
    const text = [detail, title].find((one): one is string => typeof one === 'string') ?? `HTTP ${response.status}`
    return new Problem(response.status, typeof code === 'string' ? code : `http-${response.status}`, text, after > 0 ? after : null, body)
  }

  get isOffline(): boolean {
    return this.status === 0
  }

  get isCsrf(): boolean {
    return this.code.includes('csrf') || this.code === 'http-403'
  }

  /** Whether the same request may succeed later. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status === 408 || this.status === 425 || this.status >= 500
  }
}

export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown
  return new Problem(-1, 'other', thrown instanceof Error ? thrown.message : String(thrown), null)
}
