/** Something went wrong that a caller can do something about; `code` is for programs, `message` for people. */
export class RightsizeError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = 'RightsizeError'
    this.code = code
  }
}

/** Whether it is a RightsizeError, also one of another copy of this package. */
export function isRightsizeError(error: unknown): error is RightsizeError {
  return error instanceof Error && error.name === 'RightsizeError' && 'code' in error
}

/** Any thrown value in words. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}
